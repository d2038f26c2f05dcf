using DealerPortal.Platform.Security;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Platform.Navigation;

/// <summary>Where an entry stands.</summary>
public enum MenuPlace
{
    /// <summary>The header of the dealer site; the bottom bar on a phone.</summary>
    Main,

    /// <summary>The Account menu.</summary>
    Account,

    /// <summary>The tiles of the welcome page; their order is a site setting.</summary>
    Welcome,
}

/// <summary>One entry of a menu, declared by the module that owns the page.</summary>
/// <param name="Place">Which menu.</param>
/// <param name="Key">Stable name, e.g. <c>cases</c>; settings order by it, badges find it.</param>
/// <param name="Texts">A type of the assembly whose Texts hold the label.</param>
/// <param name="Label">Key of the label; <c>{Label}.Description</c> is shown on the welcome page.</param>
/// <param name="Url">Path within the portal.</param>
/// <param name="Icon">Name in the icon sprite.</param>
/// <param name="Order">Low comes first.</param>
/// <param name="IsFor">Who sees it; everybody signed in where left out.</param>
public sealed record MenuItem(MenuPlace Place, string Key, Type Texts, string Label, string Url, string Icon, int Order, Func<CurrentUser, bool>? IsFor = null);

/// <summary>A count beside an entry: how many things there need this user.</summary>
public interface IMenuBadge
{
    /// <summary>The <see cref="MenuItem.Key"/> it stands beside.</summary>
    string Key { get; }

    /// <summary>Cheap: asked on every page, at most once in ten seconds a user.</summary>
    Task<int> CountAsync(CurrentUser user, CancellationToken cancellationToken);
}

public static class MenuServices
{
    public static IServiceCollection AddMenu(this IServiceCollection services, params MenuItem[] items)
    {
        foreach (var item in items)
            services.AddSingleton(item);

        return services;
    }
}
