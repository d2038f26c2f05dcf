using System.Globalization;
using DealerPortal.Accounts.Contracts;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Organisations;

internal sealed class OrganisationSeeder(PortalDbContext db, IAccountSeeder accounts) : IOrganisationSeeder
{
    private const string DomainStart = "dealer";
    private const string DomainEnd = ".example";

    public async Task<IReadOnlyList<SeededOrganisation>> SeedAsync(int count, DateTimeOffset createdAt, string password, Random random, CancellationToken cancellationToken)
    {
        var first = await CountSeededAsync(cancellationToken) + 1;
        var drafts = Enumerable.Range(first, count).Select(number => Draft.Next(number, random)).ToList();
        var accountIds = new Queue<Guid>(await accounts.SeedAsync([.. drafts.SelectMany(draft => draft.People)], password, cancellationToken));

        var organisations = new List<Organisation>(count);
        var seeded = new List<SeededOrganisation>(count);
        foreach (var draft in drafts)
        {
            var organisation = Organisation.Make(draft.Data, isLive: true, createdAt);
            organisation.AddDomain(draft.Domain);
            var members = draft.People.Select(person => new SeededMember(accountIds.Dequeue(), $"{person.FirstName} {person.LastName}", person.Email)).ToList();
            organisation.AddFounder(members[0].AccountId, createdAt);
            foreach (var member in members.Skip(1))
                organisation.AddMember(member.AccountId, MemberRole.Member, createdAt);

            organisations.Add(organisation);
            seeded.Add(new SeededOrganisation(organisation.Id, organisation.Name, organisation.Country, draft.Town.Language, members));
        }

        await db.InsertManyAsync(organisations, cancellationToken);
        await db.InsertManyAsync(organisations.SelectMany(organisation => organisation.Domains), cancellationToken);
        await db.InsertManyAsync(organisations.SelectMany(organisation => organisation.Members), cancellationToken);
        return seeded;
    }

    private Task<int> CountSeededAsync(CancellationToken cancellationToken) =>
        db.Set<OrganisationDomain>().CountAsync(domain => domain.Domain.StartsWith(DomainStart) && domain.Domain.EndsWith(DomainEnd), cancellationToken);

    /// <summary>What an organisation is made from.</summary>
    private sealed record Draft(NewOrganisation Data, SampleTown Town, string Domain, IReadOnlyList<SeedAccount> People)
    {
        private static readonly string[] DutchNames = ["{0} Elektro", "Electro {0}", "Witgoed {0}", "{0} Huishoudtoestellen", "Expert {0}", "Keukens {0}", "{0} & Zonen", "Elektro {1}", "Witgoedcentrum {1}", "{0} Audio Video", "Keukenhuis {1}"];
        private static readonly string[] FrenchNames = ["Électro {0}", "Maison {0}", "Électroménager {0}", "Ets {0} & Fils", "Cuisines {0}", "{0} Multimédia", "Électro {1}", "Le Comptoir du Froid {1}"];
        private static readonly string[] GermanNames = ["Elektro {0}", "Haushaltsgeräte {0}", "Küchenstudio {0}", "{0} & Söhne", "Elektrohaus {1}"];

        public static Draft Next(int number, Random random)
        {
            var town = SampleTowns.Next(random);
            var domain = string.Create(CultureInfo.InvariantCulture, $"{DomainStart}{number:D5}{DomainEnd}");
            var names = town.Language switch { "fr" => FrenchNames, "de" => GermanNames, _ => DutchNames };
            var data = new NewOrganisation
            {
                Name = string.Format(CultureInfo.InvariantCulture, names[random.Next(names.Length)], SamplePeople.Next(random, town.Language).Last, town.City),
                Street = SampleTowns.NextStreet(random, town.Language),
                HouseNumber = random.Next(1, 250).ToString(CultureInfo.InvariantCulture),
                PostalCode = town.PostalCode,
                City = town.City,
                Country = town.Country,
                VatNumber = NextVatNumber(random, town.Country),
                Phone = SamplePeople.NextPhone(random, town.Country),
            };

            // Most shops are small.
            var members = random.Next(10) switch { < 5 => 1, < 8 => 2, _ => 4 };
            var people = Enumerable.Range(0, members + 1).Select(place => NextPerson(place switch { 0 => "admin@", 1 => "user@", _ => $"user{place}@" } + domain, town, random));
            return new Draft(data, town, domain, [.. people]);
        }

        private static SeedAccount NextPerson(string email, SampleTown town, Random random)
        {
            var (first, last) = SamplePeople.Next(random, town.Language);
            return new SeedAccount(email, first, last, SamplePeople.NextPhone(random, town.Country), town.Language, town.Country);
        }

        /// <summary>With the check digits of <see cref="VatNumber"/>.</summary>
        private static string NextVatNumber(Random random, string country)
        {
            switch (country)
            {
                case "BE":
                    var company = random.Next(2_000_000, 10_000_000);
                    return string.Create(CultureInfo.InvariantCulture, $"BE0{company:D7}{97 - (company % 97):D2}");
                case "LU":
                    var payer = random.Next(100_000, 1_000_000);
                    return string.Create(CultureInfo.InvariantCulture, $"LU{payer:D6}{payer % 89:D2}");
                default:
                    return string.Create(CultureInfo.InvariantCulture, $"KVK{random.Next(10_000_000, 100_000_000)}");
            }
        }
    }
}
