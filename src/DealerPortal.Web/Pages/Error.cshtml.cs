using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Web.Pages;

/// <summary>What people see instead of a bare status. It asks neither the database nor who they are, as both may be what failed.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel(IStringLocalizer<Texts> texts) : PageModel
{
    public string Heading { get; private set; } = "";

    public string Advice { get; private set; } = "";

    public string TraceId => ErrorPages.TraceIdOf(HttpContext);

    public void OnGet(int code) => Explain(code);

    public void OnPost(int code) => Explain(code);

    private void Explain(int code)
    {
        // An exception's own status (413, 400 …) was set before this page was reached.
        var status = Response.StatusCode >= 400 ? Response.StatusCode : code;
        Response.StatusCode = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        Response.Headers.CacheControl = "no-store";

        var key = Response.StatusCode switch
        {
            400 => "Error.400",
            403 => "Error.403",
            404 or 405 => "Error.404",
            413 => "Error.413",
            429 => "Error.429",
            >= 500 => "Error.500",
            _ => "Error.400",
        };
        Heading = texts[key];
        Advice = texts[key + ".Advice"];
    }
}
