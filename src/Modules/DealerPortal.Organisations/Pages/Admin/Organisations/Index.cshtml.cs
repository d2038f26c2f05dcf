using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Organisations.Pages.Admin.Organisations;

/// <summary>All organisations: new ones to look at first, then those where somebody waits.</summary>
[RequirePermission(OrganisationPermissions.Oversee)]
internal sealed class IndexModel(PortalDbContext db, CurrentUser user) : PageModel
{
    public const int MaxShown = 50;

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Search { get; set; }

    public int Count { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var organisations = db.Set<Organisation>().VisibleTo(user);
        foreach (var word in Searching.Fold(Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
            organisations = organisations.Where(organisation => organisation.SearchText.Contains(word));

        Count = await organisations.CountAsync(cancellationToken);
        Rows = await organisations
            .OrderBy(organisation => organisation.IsLive)
            .ThenByDescending(organisation => organisation.Members.Any(member => member.State == MemberState.Pending))
            .ThenBy(organisation => organisation.SearchText).ThenBy(organisation => organisation.Id)
            .Take(MaxShown)
            .Select(organisation => new Row(
                organisation.Id, organisation.Name, organisation.City, organisation.Country, organisation.IsLive,
                organisation.Members.Count(member => member.State == MemberState.Pending)))
            .ToListAsync(cancellationToken);
    }

    internal sealed record Row(Guid Id, string Name, string City, string Country, bool IsLive, int Pending);
}
