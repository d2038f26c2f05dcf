using DealerPortal.Accounts.Contracts;
using DealerPortal.Cases;
using DealerPortal.Forms.Contracts;
using DealerPortal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Bench.Serving;

/// <summary>What of a seeded organisation the driver asks for.</summary>
/// <param name="Organisation">Its id.</param>
/// <param name="Administrator">The address its administrator signs in with.</param>
/// <param name="AdministratorId">The administrator's account.</param>
/// <param name="RepairForm">The version of the repair form that is filled in.</param>
/// <param name="Cases">How many cases it has.</param>
/// <param name="Samples">Some of them, the newest first.</param>
internal sealed record Target(Guid Organisation, string Administrator, Guid AdministratorId, Guid RepairForm, int Cases, IReadOnlyList<TargetCase> Samples);

/// <param name="Words">Two words that stand in the case.</param>
internal sealed record TargetCase(string Number, string Serial, string Model, string Words);

internal static class Targets
{
    private const int Samples = 100;

    /// <summary>The seeded organisation whose number of cases is nearest to the one wanted.</summary>
    public static async Task<Target> FindAsync(int cases, PortalScope portal, CancellationToken cancellationToken)
    {
        var db = portal.Db;
        var sizes = await db.Set<Case>()
            .GroupBy(dealerCase => dealerCase.OrganisationId)
            .Select(group => new { Organisation = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        foreach (var size in sizes.OrderBy(size => Math.Abs(size.Count - cases)))
        {
            if (await FindAdministratorAsync(db, size.Organisation, cancellationToken) is not { } email)
                continue;

            var administrator = (await portal.Get<IAccountDirectory>().FindByEmailAsync(email, cancellationToken))!;
            var form = (await portal.Get<IFormDirectory>().FindPublishedAsync("repair", cancellationToken))!;
            return new Target(size.Organisation, email, administrator.Id, form.Id, size.Count, await FindSamplesAsync(db, size.Organisation, cancellationToken));
        }

        throw new InvalidOperationException("Nothing was seeded.");
    }

    /// <summary>How much of the outbox is due and not done yet.</summary>
    public static async Task<int> CountPendingAsync(PortalScope portal, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = portal.Db.IsSqlite ? InstantConverter.ToStored(now) : (object)now;
        return await portal.Db.Database
            .SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM platform_outbox WHERE dead_at IS NULL AND due_at <= {0}", due)
            .SingleAsync(cancellationToken);
    }

    private static async Task<string?> FindAdministratorAsync(PortalDbContext db, Guid organisation, CancellationToken cancellationToken)
    {
        var id = db.IsSqlite ? organisation.ToByteArray() : (object)organisation;
        var found = await db.Database
            .SqlQueryRaw<string>(
                "SELECT a.email AS \"Value\" FROM accounts_accounts a JOIN organisations_members m ON m.account_id = a.id WHERE m.organisation_id = {0} AND m.role = 'OrganisationAdministrator' AND a.email LIKE 'admin@dealer%'",
                id)
            .ToListAsync(cancellationToken);
        return found.FirstOrDefault();
    }

    private static async Task<IReadOnlyList<TargetCase>> FindSamplesAsync(PortalDbContext db, Guid organisation, CancellationToken cancellationToken)
    {
        var cases = await db.Set<Case>()
            .Where(dealerCase => dealerCase.OrganisationId == organisation && dealerCase.SerialNumber != null && dealerCase.EndUserName != null && dealerCase.Description != null)
            .OrderByDescending(dealerCase => dealerCase.FiledAt)
            .Take(Samples)
            .Select(dealerCase => new { dealerCase.Number, dealerCase.SerialNumber, dealerCase.ModelCode, dealerCase.EndUserName, dealerCase.Description })
            .ToListAsync(cancellationToken);
        return [.. cases.Select(dealerCase => new TargetCase(
            dealerCase.Number,
            dealerCase.SerialNumber!,
            dealerCase.ModelCode!,
            $"{dealerCase.EndUserName!.Split(' ')[^1]} {dealerCase.Description!.Split(' ', ',', '.').First(word => word.Length > 3)}"))];
    }
}
