using DealerPortal.Accounts.Contracts;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Contact;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Recipes;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Organisations.Recipes;

/// <summary>
/// <c>{"step": "organisations", "password": "…", "organisations": [{"name": …, "country": …, "domains": […], "members": [{"email": …, "role": …}], …}]}</c>:
/// organisations with the accounts of their members. An organisation that is there already (same name and country) gets what it lacks; nothing is taken away or overwritten.
/// </summary>
internal sealed class OrganisationsStep(PortalDbContext db, OrganisationIntake intake, IAccountRegistrar registrar, IAccountDirectory accounts, TimeProvider clock) : IRecipeStep
{
    public string Name => "organisations";

    public async Task ApplyAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var password = context.Read<string>("password");
        foreach (var data in context.Read<List<RecipeOrganisation>>("organisations"))
        {
            var organisation = await FindOrMakeAsync(data, cancellationToken);
            foreach (var domain in data.Domains)
                organisation.AddDomain(EmailAddress.TryNormaliseDomain(domain, out var normalised) ? normalised : throw new RecipeException($"\"{domain}\" of {data.Name} is not a domain."));

            foreach (var member in data.Members)
                await AddMemberAsync(organisation, member, password, cancellationToken);

            // Those named later in the file may be looked for by name.
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task<Organisation> FindOrMakeAsync(RecipeOrganisation data, CancellationToken cancellationToken)
    {
        var check = intake.Check(new NewOrganisation
        {
            Name = data.Name,
            Street = data.Street,
            HouseNumber = data.HouseNumber,
            PostalCode = data.PostalCode,
            City = data.City,
            Country = data.Country,
            VatNumber = data.VatNumber,
            Phone = data.Phone,
        });
        if (check.Refusals.Count > 0)
            throw new RecipeException($"{data.Name}: {string.Join(", ", check.Refusals.Keys)} can't be read.");

        var known = await db.Set<Organisation>().Include(organisation => organisation.Members).Include(organisation => organisation.Domains)
            .FirstOrDefaultAsync(organisation => organisation.Name == check.Normalised.Name && organisation.Country == check.Normalised.Country, cancellationToken);
        if (known is not null)
            return known;

        var made = Organisation.Make(check.Normalised, isLive: true, clock.GetUtcNow());
        made.OpenCasesToAllMembers(data.OpensCasesToAllMembers);
        db.Add(made);
        return made;
    }

    private async Task AddMemberAsync(Organisation organisation, RecipeMember member, string password, CancellationToken cancellationToken)
    {
        var accountId = (await accounts.FindByEmailAsync(member.Email, cancellationToken))?.Id ?? await MakeAccountAsync(organisation, member, password, cancellationToken);
        if (organisation.Members.All(known => known.AccountId != accountId))
            db.Add(organisation.AddMember(accountId, member.Role, clock.GetUtcNow()));
    }

    private async Task<Guid> MakeAccountAsync(Organisation organisation, RecipeMember member, string password, CancellationToken cancellationToken)
    {
        var creation = await registrar.CreateAsync(new NewAccount
        {
            Email = member.Email,
            FirstName = member.FirstName,
            LastName = member.LastName,
            Phone = member.Phone ?? organisation.Phone,
            Password = password,
            Language = member.Language,
            Country = organisation.Country,
        }, cancellationToken);

        return creation.AccountId ?? throw new RecipeException($"{member.Email}: {string.Join(", ", creation.Refusals.Select(refusal => $"{refusal.Key} ({refusal.Value.Key})"))}.");
    }

    private sealed record RecipeOrganisation
    {
        public required string Name { get; init; }
        public required string Street { get; init; }
        public required string HouseNumber { get; init; }
        public required string PostalCode { get; init; }
        public required string City { get; init; }
        public required string Country { get; init; }
        public required string VatNumber { get; init; }
        public required string Phone { get; init; }
        public bool OpensCasesToAllMembers { get; init; }
        public IReadOnlyList<string> Domains { get; init; } = [];
        public IReadOnlyList<RecipeMember> Members { get; init; } = [];
    }

    private sealed record RecipeMember
    {
        public required string Email { get; init; }
        public required string FirstName { get; init; }
        public required string LastName { get; init; }
        public string? Phone { get; init; }
        public required string Language { get; init; }
        public MemberRole Role { get; init; }
    }
}
