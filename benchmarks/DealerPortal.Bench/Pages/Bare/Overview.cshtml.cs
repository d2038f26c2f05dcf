using System.Security.Claims;
using DealerPortal.Bench.Serving;
using DealerPortal.Cases.Pages.Cases;
using DealerPortal.Cases.Search;
using DealerPortal.Platform.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Bench.Pages.Bare;

/// <summary>An organisation's cases, or those that hold some words: the questions of <see cref="IndexModel"/> and a plain table.</summary>
internal sealed class OverviewModel(PortalScope portal) : PageModel
{
    public int Count { get; private set; }

    public IReadOnlyList<IndexModel.Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(Guid organisation, string? q, int p, CancellationToken cancellationToken)
    {
        var user = new CurrentUser(new ClaimsPrincipal(new ClaimsIdentity(
            [new(PortalClaims.Organisation, organisation.ToString()), new(PortalClaims.SeesOrganisation, "true")], "bare")));
        var found = new CaseSearch(portal.Db, user).Find(q);

        Count = await found.CountAsync(cancellationToken);
        Rows = await found
            .OrderByDescending(row => row.FiledAt).ThenByDescending(row => row.Id)
            .Skip((Math.Max(p, 1) - 1) * IndexModel.PageSize)
            .Take(IndexModel.PageSize)
            .Select(dealerCase => new IndexModel.Row(dealerCase.Number, dealerCase.FiledAt, dealerCase.Kind, dealerCase.Reference, dealerCase.RequestStatus, dealerCase.EndUserName, dealerCase.ModelCode, dealerCase.OrganisationName))
            .ToListAsync(cancellationToken);
    }
}
