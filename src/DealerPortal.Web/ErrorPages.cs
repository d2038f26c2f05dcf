using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace DealerPortal.Web;

/// <summary>A friendly page for people, problem details for the API; both with the trace id a log search needs.</summary>
internal static class ErrorPages
{
    public static void AddErrorPages(this IServiceCollection services) => services.AddProblemDetails(options =>
        options.CustomizeProblemDetails = context => context.ProblemDetails.Extensions["traceId"] = TraceIdOf(context.HttpContext));

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseWhen(IsApi, api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf, SuppressDiagnosticsCallback = IsCallersFault });
            api.UseStatusCodePages();
        });
        app.UseWhen(context => !IsApi(context), site =>
        {
            // A scope of its own: the request's may hold what failed, e.g. the look at who asks.
            site.UseExceptionHandler(new ExceptionHandlerOptions { CreateScopeForErrors = true, ExceptionHandlingPath = "/error/500", StatusCodeSelector = StatusOf, SuppressDiagnosticsCallback = IsCallersFault });
            site.UseStatusCodePagesWithReExecute("/error/{0}");
        });
    }

    public static string TraceIdOf(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    private static bool IsCallersFault(ExceptionHandlerSuppressDiagnosticsContext context) => StatusOf(context.Exception) < 500;

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        // A form with too many or too long values, or a broken multipart body.
        InvalidDataException => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status500InternalServerError,
    };
}
