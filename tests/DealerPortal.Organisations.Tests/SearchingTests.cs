namespace DealerPortal.Organisations.Tests;

public sealed class SearchingTests
{
    [Theory]
    [InlineData("Électro  Dubois", "electro dubois")]
    [InlineData("Haushaltsgeräte SCHRÖDER, Klosterstraße", "haushaltsgerate schroder klosterstrasse")]
    [InlineData("O'Neill & Zn. B.V.", "oneill zn bv")]
    [InlineData("100% _wit_goed\\", "100 wit goed")]
    [InlineData("  ", "")]
    public void Names_are_compared_without_accents_and_signs(string text, string folded) => Assert.Equal(folded, Searching.Fold(text));

    [Fact]
    public void Legal_form_does_not_make_another_name()
    {
        Assert.Equal("alfa elektro", Searching.Core("Alfa Elektro B.V."));
        Assert.Equal("bv", Searching.Core("BV"));
    }

    [Fact]
    public void Typing_error_leaves_names_alike_and_another_name_does_not()
    {
        Assert.True(Searching.Similarity("alfa elektro", "alfa electro") > 0.5);
        Assert.True(Searching.Similarity("alfa elektro", "beta witgoed") < 0.1);
    }
}
