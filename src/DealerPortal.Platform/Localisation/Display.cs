using System.Collections.Concurrent;
using System.Globalization;
using DealerPortal.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Platform.Localisation;

/// <summary>How the current visitor reads dates and times: in their country's zone and their language's form.</summary>
public sealed class Display(ISettings settings, IStringLocalizerFactory texts, VisitorCountry visitor)
{
    private static readonly ConcurrentDictionary<string, TimeZoneInfo> Zones = new();

    private readonly IStringLocalizer _texts = texts.Create(typeof(Display));

    public TimeZoneInfo Zone => ZoneOf(visitor.Code);

    /// <summary>The time zone of a country.</summary>
    public TimeZoneInfo ZoneOf(string? country) =>
        Zones.GetOrAdd(settings.Get<SiteSettings>().CountryOrDefault(country).TimeZone, TimeZoneInfo.FindSystemTimeZoneById);

    /// <summary>E.g. <c>22 januari 2021 (10:34u)</c> in Dutch.</summary>
    public string Instant(DateTimeOffset instant) => Instant(instant, visitor.Code);

    /// <summary>The same as read in another country, e.g. in a mail.</summary>
    public string Instant(DateTimeOffset instant, string? country)
    {
        var local = TimeZoneInfo.ConvertTime(instant, ZoneOf(country));
        return local.ToString(_texts["Format.Instant"], CultureInfo.CurrentCulture);
    }

    /// <summary>E.g. <c>22 januari 2021</c>.</summary>
    public string Date(DateOnly date) => date.ToString(_texts["Format.Date"], CultureInfo.CurrentCulture);

    /// <summary>The day it is for the visitor at that instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DayOf(instant, visitor.Code);

    public DateOnly DayOf(DateTimeOffset instant, string? country) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, ZoneOf(country)).DateTime);
}

/// <summary>The visitor's country: the account's, else the cookie's, else the site's first.</summary>
public sealed class VisitorCountry(IHttpContextAccessor http, ISettings settings)
{
    public string Code
    {
        get
        {
            var chosen = http.HttpContext is not { } context ? null
                : context.User.FindFirst(Security.PortalClaims.Country)?.Value ?? context.Request.Cookies[Languages.CountryCookie];
            return settings.Get<SiteSettings>().CountryOrDefault(chosen).Code;
        }
    }
}
