using DealerPortal.Platform.Data;
using DealerPortal.Platform.Localisation;
using DealerPortal.Platform.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using DealerPortal.Forms.Contracts;

namespace DealerPortal.Forms.Pages.Service;

/// <summary>What a dealer can ask for, and where.</summary>
internal sealed class IndexModel(PortalDbContext db, IFormDirectory forms, CurrentUser user, VisitorCountry country) : PageModel
{
    public IReadOnlyList<IGrouping<string, Row>> Groups { get; private set; } = [];

    public sealed record Row(string Group, EntryTarget Kind, string Url, LocalizedText Title, LocalizedText Description);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var offered = (await forms.ListPublishedAsync(cancellationToken)).Where(form => form.Definition.IsOfferedIn(country.Code)).Select(form => form.Key).ToHashSet(StringComparer.Ordinal);
        var entries = await db.Set<CatalogueEntry>().AsNoTracking().OrderBy(entry => entry.Position).ToListAsync(cancellationToken);

        Groups = [.. entries
            .Where(entry => entry.IsOfferedIn(country.Code) && (entry.Permission is null || user.Can(entry.Permission)))
            .Where(entry => entry.TargetKind != EntryTarget.Form || offered.Contains(entry.Target))
            .Select(entry => new Row(entry.Group, entry.TargetKind, entry.TargetKind == EntryTarget.Form ? "/requests/new/" + entry.Target : entry.Target, entry.Title, entry.Description))
            .GroupBy(row => row.Group, StringComparer.Ordinal)];
    }
}
