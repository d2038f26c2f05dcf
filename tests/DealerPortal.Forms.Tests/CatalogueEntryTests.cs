using DealerPortal.Forms.Contracts;

namespace DealerPortal.Forms.Tests;

public sealed class CatalogueEntryTests
{
    [Theory]
    [InlineData("", "BE", true)]
    [InlineData("BE LU", "LU", true)]
    [InlineData("BE LU", "NL", false)]
    public void Entry_is_offered_in_its_countries(string countries, string country, bool isOffered)
    {
        var words = new LocalizedText("a", "b", "c", "d");
        var entry = new CatalogueEntry { Key = "x", Group = "service", Position = 0, TargetKind = EntryTarget.Page, Target = "/x", Countries = countries, Title = words, Description = words };

        Assert.Equal(isOffered, entry.IsOfferedIn(country));
    }
}
