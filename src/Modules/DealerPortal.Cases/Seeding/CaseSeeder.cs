using DealerPortal.Catalogue.Contracts;
using DealerPortal.Cases.Search;
using DealerPortal.Forms.Contracts;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Cases.Seeding;

/// <summary>Files cases with a past by the ten thousand: the same rows as if each had been filed and worked on, but no fact is published and no mail sent.</summary>
internal sealed class CaseSeeder(PortalDbContext db, CaseSearch search, IFormDirectory forms, IProductCatalogue catalogue, Display display, TimeProvider clock)
{
    // A commit waits for the disk; a batch is held in memory.
    private const int BatchSize = 10_000;

    /// <summary>What a hundred requests of a service desk are about.</summary>
    private static readonly (string Kind, int Weight)[] Kinds =
        [("repair", 58), ("return", 13), ("accessory", 9), ("technical-question", 8), ("pickup", 6), ("contact", 3), ("credit-question", 3)];

    private IReadOnlyList<(FormVersion Form, int Weight)> _forms = [];
    private IReadOnlyList<SampleModel> _models = [];

    /// <returns>What the database lacks; null when cases can be seeded.</returns>
    public async Task<string?> PrepareAsync(CancellationToken cancellationToken)
    {
        var published = (await forms.ListPublishedAsync(cancellationToken)).ToDictionary(form => form.Key, StringComparer.Ordinal);
        _forms = [.. Kinds.Where(kind => published.ContainsKey(kind.Kind)).Select(kind => (published[kind.Kind], kind.Weight))];
        _models = await SampleModel.FindAsync(catalogue, cancellationToken);
        return _forms.Count == 0 ? "There are no forms to file cases with; run the demo recipe first."
            : _models.Count == 0 ? "The catalogue knows none of the demo's models; run the demo recipe first."
            : null;
    }

    /// <param name="shares">How many cases each organisation gets.</param>
    /// <param name="report">Told now and then how many there are.</param>
    public async Task SeedAsync(IReadOnlyList<(SeededOrganisation Organisation, int Count)> shares, Random random, Action<int> report, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // One calendar for all: the countries of a demo keep the same time.
        var zone = display.ZoneOf(null);
        var days = FilingDays.Spread(shares.Sum(share => share.Count), TimeZoneInfo.ConvertTime(now, zone).DateTime, random);

        var done = 0;
        foreach (var batch in Shuffled(shares, random).Zip(days).Chunk(BatchSize))
        {
            await db.InTransactionAsync(token => FileAsync(batch, zone, now, random, token), cancellationToken);
            report(done += batch.Length);
        }

        // What grew a thousandfold needs new statistics; a portal in daily use gets them from the server by and by.
        if (!db.IsSqlite)
            await db.Database.ExecuteSqlAsync($"VACUUM (ANALYZE) cases_cases, cases_events, cases_search", cancellationToken);
    }

    /// <summary>Each organisation as often as it has cases, in an order of chance.</summary>
    private static SeededOrganisation[] Shuffled(IReadOnlyList<(SeededOrganisation Organisation, int Count)> shares, Random random)
    {
        var all = shares.SelectMany(share => Enumerable.Repeat(share.Organisation, share.Count)).ToArray();
        random.Shuffle(all);
        return all;
    }

    private async Task FileAsync((SeededOrganisation Organisation, DateTime FiledAt)[] batch, TimeZoneInfo zone, DateTimeOffset now, Random random, CancellationToken cancellationToken)
    {
        var ids = await db.ReserveIdsAsync<Case>(batch.Length, cancellationToken);
        var numbers = new Dictionary<int, int>();
        foreach (var year in batch.CountBy(entry => entry.FiledAt.Year))
            numbers[year.Key] = await CaseNumber.TakeManyAsync(db, year.Key, year.Value, cancellationToken);

        var cases = new List<Case>(batch.Length);
        foreach (var ((organisation, filedAt), id) in batch.Zip(ids))
        {
            var (form, _) = CaseDraft.Pick(_forms, form => form.Weight, random);
            var draft = CaseDraft.Next(organisation, filedAt, form.Key, _models, random);
            var number = CaseNumber.Format(filedAt.Year, numbers[filedAt.Year]++);
            var request = new FiledRequest(
                organisation.Id, organisation.Name, draft.Reporter.AccountId, draft.Reporter.Name, form.Key, form.Id, organisation.Country,
                draft.NotifyByEmail, draft.Columns, draft.AnswersTo(form.Definition), Guid.CreateVersion7());
            var dealerCase = Case.File(number, request, new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(filedAt, zone), TimeSpan.Zero), id);
            new CaseStory(dealerCase, draft, now, random).Tell();
            cases.Add(dealerCase);
        }

        await db.InsertManyAsync(cases, cancellationToken);
        await db.InsertManyAsync(cases.SelectMany(dealerCase => dealerCase.Events), cancellationToken);
        await search.IndexManyAsync(cases, cancellationToken);
    }
}
