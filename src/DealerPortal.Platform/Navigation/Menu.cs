using DealerPortal.Platform.Security;
using DealerPortal.Platform.Settings;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Localization;

namespace DealerPortal.Platform.Navigation;

/// <summary>One entry as the layout shows it.</summary>
/// <param name="Count">How many things there need this user; 0 shows nothing.</param>
public sealed record MenuEntry(string Key, string Label, string Description, string Url, string Icon, bool IsCurrent, int Count);

/// <summary>The menus of the current user in the current language.</summary>
public sealed class Menu(IEnumerable<MenuItem> items, IEnumerable<IMenuBadge> badges, IStringLocalizerFactory texts, ISettings settings, IMemoryCache cache)
{
    /// <param name="path">The path of the page shown, to mark the current entry.</param>
    public async Task<IReadOnlyList<MenuEntry>> ForAsync(MenuPlace place, CurrentUser user, string path, CancellationToken cancellationToken)
    {
        var entries = new List<MenuEntry>();
        var welcomeOrder = settings.Get<SiteSettings>().WelcomeEntries;

        foreach (var item in items.Where(item => item.Place == place && (item.IsFor is null || item.IsFor(user))).OrderBy(Rank))
        {
            var localizer = texts.Create(item.Texts);
            var isCurrent = item.Url == "/" ? path == "/" : path == item.Url || path.StartsWith(item.Url + "/", StringComparison.Ordinal);
            entries.Add(new MenuEntry(item.Key, localizer[item.Label], place == MenuPlace.Welcome ? localizer[item.Label + ".Description"] : "", item.Url, item.Icon, isCurrent, await CountAsync(item.Key, user, cancellationToken)));
        }

        return entries;

        int Rank(MenuItem item) =>
            place == MenuPlace.Welcome && welcomeOrder.IndexOf(item.Key) is >= 0 and var position ? position : item.Order + 1000;
    }

    /// <summary>What is counted beside an entry has just changed for this user: count it anew on the next page.</summary>
    public void Recount(string key, CurrentUser user) => cache.Remove(("badge", key, user.AccountId));

    private async Task<int> CountAsync(string key, CurrentUser user, CancellationToken cancellationToken)
    {
        if (user.AccountId is null || badges.FirstOrDefault(badge => badge.Key == key) is not { } badge)
            return 0;

        return await cache.GetOrCreateAsync(("badge", key, user.AccountId), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(10);
            return badge.CountAsync(user, cancellationToken);
        });
    }
}
