using System.Globalization;
using DealerPortal.Catalogue.Holidays;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DealerPortal.Catalogue;

/// <summary>What forms ask while they are filled in; only for those signed in, as everything that does not say otherwise.</summary>
internal static class CatalogueEndpoints
{
    public static void MapCatalogue(this IEndpointRouteBuilder endpoints)
    {
        var catalogue = endpoints.MapGroup("/catalogue").ExcludeFromDescription();
        catalogue.MapGet("/models", FindModelsAsync);
        catalogue.MapGet("/holidays", Holidays);
    }

    private static async Task<IResult> FindModelsAsync(string? q, ProductCatalogue catalogue, CancellationToken cancellationToken)
    {
        var models = await catalogue.SearchAsync(q ?? "", cancellationToken);
        var brands = models.Count == 0 ? new Dictionary<string, Brand>() : await catalogue.BrandsAsync(cancellationToken);
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

        return Results.Json(models.Select(model => new
        {
            value = model.Code,
            label = model.Name,
            detail = $"{model.Brand} · {model.Group}",
            fact = ProductFacts.Of(model, brands.GetValueOrDefault(model.Brand), language),
        }));
    }

    private static IResult Holidays(string? country, int? year, HolidayCalendar calendar, HttpContext http)
    {
        if (country is not { Length: 2 } || year is null)
            return Results.Problem("country (two letters) and year are needed.", statusCode: StatusCodes.Status400BadRequest);

        http.Response.Headers.CacheControl = "private, max-age=86400";
        return Results.Json(calendar.Of(country.ToUpperInvariant(), year.Value).Select(holiday => new { date = holiday.Date, name = calendar.NameOf(holiday) }));
    }
}
