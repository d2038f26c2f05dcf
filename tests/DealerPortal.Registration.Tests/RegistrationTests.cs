using DealerPortal.Organisations.Contracts;

namespace DealerPortal.Registration.Tests;

public sealed class RegistrationTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly RegistrationSettings Settings = new();

    private readonly Registration _registration = Registration.Start("jan@winkel.example", Now);

    [Fact]
    public void Code_is_96_random_bits_of_which_only_the_hash_is_kept()
    {
        var code = _registration.RenewCode(Now);

        Assert.Matches("^[0-9A-F]{24}$", code);
        Assert.NotEqual(code, _registration.RenewCode(Now));
        Assert.Equal(VerificationCode.HashLength, _registration.CodeHash.Length);
    }

    [Fact]
    public void Code_proves_the_address_whatever_its_case_and_blanks()
    {
        var code = _registration.RenewCode(Now);

        Assert.Null(_registration.Verify($" {code[..8].ToLowerInvariant()} {code[8..]}\r\n", Settings, Now));
        Assert.Equal(Now, _registration.VerifiedAt);
    }

    [Fact]
    public void Fifth_wrong_code_voids_the_right_one()
    {
        var code = _registration.RenewCode(Now);

        for (var tries = 1; tries < Settings.MaxTries; tries++)
            Assert.Equal(RegistrationRefusals.CodeWrong, _registration.Verify("0", Settings, Now));
        Assert.Equal(RegistrationRefusals.TooManyTries, _registration.Verify("0", Settings, Now));
        Assert.Equal(RegistrationRefusals.TooManyTries, _registration.Verify(code, Settings, Now));
        Assert.Null(_registration.Verify(_registration.RenewCode(Now), Settings, Now));
    }

    [Fact]
    public void Code_expires()
    {
        var code = _registration.RenewCode(Now);

        Assert.Equal(RegistrationRefusals.CodeExpired, _registration.Verify(code, Settings, Now.AddMinutes(30)));
        Assert.Null(_registration.Verify(code, Settings, Now.AddMinutes(29)));
    }

    [Fact]
    public void New_code_voids_the_one_before()
    {
        var first = _registration.RenewCode(Now);
        _registration.RenewCode(Now);

        Assert.Equal(RegistrationRefusals.CodeWrong, _registration.Verify(first, Settings, Now));
    }

    [Fact]
    public void Next_code_may_be_asked_for_after_a_minute()
    {
        Assert.Equal(TimeSpan.Zero, _registration.WaitForResend(Settings, Now));
        _registration.RenewCode(Now);

        Assert.Equal(TimeSpan.FromSeconds(50), _registration.WaitForResend(Settings, Now.AddSeconds(10)));
        Assert.Equal(TimeSpan.Zero, _registration.WaitForResend(Settings, Now.AddSeconds(60)));
    }

    [Fact]
    public void Only_an_organisation_that_was_shown_is_chosen()
    {
        var shown = new OrganisationFinding(Guid.CreateVersion7(), "Alfa", "Meir", "Antwerpen", "BE");
        _registration.Show([shown, shown]);

        Assert.Equal(1, _registration.ShownCount);
        Assert.Equal(RegistrationRefusals.NotShown, _registration.Choose(Guid.CreateVersion7()));
        Assert.Equal(RegistrationRefusals.NotShown, _registration.Choose(Guid.Empty));
        Assert.Null(_registration.Choose(shown.Id));
    }

    [Fact]
    public void Step_follows_from_what_is_known()
    {
        Assert.Equal(RegistrationStep.Verify, _registration.Step);
        _registration.Verify(_registration.RenewCode(Now), Settings, Now);
        Assert.Equal(RegistrationStep.Organisation, _registration.Step);
        _registration.Found(new NewOrganisation { Name = "Alfa" });
        Assert.Equal(RegistrationStep.Details, _registration.Step);
        _registration.Finish(Guid.CreateVersion7(), Now);
        Assert.Equal(RegistrationStep.Finished, _registration.Step);
    }

    [Fact]
    public void Choosing_an_organisation_after_all_leaves_the_new_one_unfounded()
    {
        var shown = new OrganisationFinding(Guid.CreateVersion7(), "Alfa", "Meir", "Antwerpen", "BE");
        _registration.Found(new NewOrganisation { Name = "Alfa" });
        _registration.Show([shown]);
        _registration.Choose(shown.Id);

        Assert.False(_registration.FoundsOrganisation);
        Assert.Equal("Alfa", _registration.NewOrganisation?.Name);
    }
}
