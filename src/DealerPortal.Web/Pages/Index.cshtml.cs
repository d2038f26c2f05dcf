using DealerPortal.Platform.Navigation;
using DealerPortal.Platform.Security;
using DealerPortal.Platform.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealerPortal.Web.Pages;

/// <summary>The welcome page: the entries a dealer works from.</summary>
internal sealed class IndexModel(Menu menu, CurrentUser user, ISettings settings) : PageModel
{
    public IReadOnlyList<MenuEntry> Entries { get; private set; } = [];

    public string BrandName => settings.Get<SiteSettings>().BrandName;

    public string Name => user.Name;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Entries = await menu.ForAsync(MenuPlace.Welcome, user, "/", cancellationToken);
}
