using DealerPortal.Platform.Localisation;

namespace DealerPortal.Platform.Tests.Localisation;

public sealed class PluralsTests
{
    [Theory]
    [InlineData("nl", 1, "Er klopt iets nog niet")]
    [InlineData("nl", 2, "2 dingen kloppen nog niet")]
    [InlineData("nl", 0, "0 dingen kloppen nog niet")]
    [InlineData("fr", 0, "Un point est encore à corriger")]
    [InlineData("fr", 2, "2 points sont encore à corriger")]
    [InlineData("de", 1, "Eine Angabe stimmt noch nicht")]
    [InlineData("en", 5, "5 things are not right yet")]
    public void A_count_is_worded_as_its_language_counts(string language, int count, string expected)
    {
        using var _ = new LanguageScope(language, "BE");
        var texts = new JsonTextsFactory().Create(typeof(Refusal));

        Assert.Equal(expected, texts.Plural("Errors.Heading", count));
    }
}
