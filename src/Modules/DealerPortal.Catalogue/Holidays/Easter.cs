namespace DealerPortal.Catalogue.Holidays;

internal static class Easter
{
    /// <summary>Easter Sunday of the Gregorian calendar, by the anonymous algorithm printed in Nature of 20 April 1876 (Meeus/Jones/Butcher).</summary>
    public static DateOnly Of(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var (leapCenturies, centuryRest) = Math.DivRem(century, 4);
        var moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30;
        var (leapYears, yearRest) = Math.DivRem(yearOfCentury, 4);
        var weekday = (32 + 2 * centuryRest + 2 * leapYears - epact - yearRest) % 7;
        var lateMoon = (golden + 11 * epact + 22 * weekday) / 451;
        var (month, day) = Math.DivRem(epact + weekday - 7 * lateMoon + 114, 31);

        return new DateOnly(year, month, day + 1);
    }
}
