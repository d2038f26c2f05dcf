using System.Net;
using DealerPortal.Testing;

namespace DealerPortal.Registration.Tests.Pages.Register;

public sealed class NewOrganisationTests(PortalApp portal)
{
    [Theory]
    [InlineData("BE", "PostalCode", "20000")]
    [InlineData("NL", "PostalCode", "2000")]
    [InlineData("LU", "PostalCode", "12345")]
    [InlineData("BE", "VatNumber", "0403.170.702")]
    [InlineData("NL", "VatNumber", "NL123456789B90")]
    [InlineData("LU", "VatNumber", "LU15027443")]
    [InlineData("BE", "Phone", "12345")]
    [InlineData("BE", "Country", "XX")]
    [InlineData("BE", "Country", "")]
    [InlineData("BE", "Name", "")]
    [InlineData("BE", "Street", " ")]
    [InlineData("BE", "HouseNumber", "")]
    [InlineData("BE", "City", "")]
    [InlineData("BE", "Name", "Win een auto op www.evil.example")]
    [InlineData("BE", "Name", "<script>alert(1)</script>")]
    [InlineData("BE", "Street", "Meir {{7*7}}")]
    [InlineData("BE", "HouseNumber", "1`id`")]
    [InlineData("BE", "City", "Ant\u0007werpen")]
    [InlineData("BE", "VatNumber", "'; DROP TABLE organisations_organisations; --")]
    [InlineData("BE", "Phone", "03 123 45 67<b>")]
    [InlineData("BE", "PostalCode", "2000\r\nX: y")]
    public async Task What_can_not_be_right_comes_back_marked_with_the_text_still_in_the_form(string country, string field, string value)
    {
        var visitor = await portal.VerifiedAsync(Steps.NewAddress());
        var name = Steps.NewName();

        var typed = Steps.NewOrganisation(name).Where(entry => entry.Item1 is not "Input.Country").Append(("Input.Country", country)).Where(entry => entry.Item1 != $"Input.{field}").Append(($"Input.{field}", value)).ToArray();
        var page = (await visitor.SubmitAsync(await visitor.GetAsync("/register/organisation/new"), "main form[data-once]", typed)).Expect(HttpStatusCode.OK);

        Assert.NotEmpty(page.FindAll($".error-summary a[href='#Input_{field}']"));
        Assert.Equal("true", page.Find($"#Input_{field}").GetAttribute("aria-invalid"));
        if (field is not "Country")
            Assert.Equal(value, page.Find($"#Input_{field}").GetAttribute("value") ?? "");
        if (field != "Name")
            Assert.Equal(name, page.Find("#Input_Name").GetAttribute("value"));
        Assert.DoesNotContain("<script>alert(1)", page.Body, StringComparison.Ordinal);
        (await visitor.GetAsync("/register/details")).ExpectRedirect("/register/organisation");
    }

    [Fact]
    public async Task Text_longer_than_its_field_is_refused_and_kept()
    {
        var visitor = await portal.VerifiedAsync(Steps.NewAddress());
        var form = await visitor.GetAsync("/register/organisation/new");

        var page = await visitor.SubmitAsync(form, "main form[data-once]", [.. Steps.NewOrganisation(new string('x', 5000))]);

        Assert.Equal(5000, page.Expect(HttpStatusCode.OK).Find("#Input_Name").GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task Organisation_that_looks_known_is_shown_once_and_made_when_it_is_another()
    {
        var visitor = await portal.VerifiedAsync(Steps.NewAddress());
        var form = await visitor.GetAsync("/register/organisation/new");

        var asked = await visitor.SubmitAsync(form, "main form[data-once]", [.. Steps.NewOrganisation("Alfa Electro BV", "0417.497.106")]);

        Assert.Contains("Alfa Elektro", asked.Expect(HttpStatusCode.OK).Text("section:has(#duplicates)"), StringComparison.Ordinal);
        Assert.Equal("Alfa Electro BV", asked.Find("#Input_Name").GetAttribute("value"));
        (await visitor.SubmitAsync(asked, "main form[data-once]")).ExpectRedirect("/register/details");
    }

    [Fact]
    public async Task Known_organisation_is_chosen_from_the_warning()
    {
        var visitor = await portal.VerifiedAsync(Steps.NewAddress());
        var asked = await visitor.SubmitAsync(await visitor.GetAsync("/register/organisation/new"), "main form[data-once]", [.. Steps.NewOrganisation("Alfa Electro BV", "0417.497.106")]);

        var button = asked.FindAll("button[name='Input.OrganisationId']").Single(found => found.TextContent.Contains("Alfa Elektro", StringComparison.Ordinal));
        (await visitor.SubmitAsync(asked, $"button[value='{button.GetAttribute("value")}']")).ExpectRedirect("/register/details");

        Assert.Contains("U vraagt toegang bij Alfa Elektro", (await visitor.GetAsync("/register/details")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_finds_everything_as_it_was_filled_in()
    {
        var name = Steps.NewName();
        var visitor = await portal.VerifiedAsync(Steps.NewAddress());
        (await visitor.FoundAsync(Steps.NewOrganisation(name))).ExpectRedirect("/register/details");

        var page = await visitor.GetAsync("/register/organisation/new");

        Assert.Equal(name, page.Find("#Input_Name").GetAttribute("value"));
        Assert.Equal("7 bus 2", page.Find("#Input_HouseNumber").GetAttribute("value"));
        Assert.Equal("BE0403170701", page.Find("#Input_VatNumber").GetAttribute("value"));
        Assert.Equal("BE", page.Find("#Input_Country option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task Country_of_the_visitor_is_proposed()
    {
        var visitor = await portal.VerifiedAsync(Steps.NewAddress());
        visitor.Cookies.Add(new Cookie("portal.country", "LU", "/", portal.Address.Host));

        Assert.Equal("LU", (await visitor.GetAsync("/register/organisation/new")).Find("#Input_Country option[selected]").GetAttribute("value"));
    }
}
