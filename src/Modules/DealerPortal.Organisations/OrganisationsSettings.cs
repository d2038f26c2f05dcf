namespace DealerPortal.Organisations;

/// <summary>What a brand decides about organisations and their members; section <c>Organisations</c>.</summary>
internal sealed record OrganisationsSettings
{
    /// <summary>A new organisation is live only after the portal's administrator looked at it.</summary>
    public bool NewOrganisationsWaitForReview { get; init; }

    /// <summary>Administrators are reminded of somebody who waits, after so many working days.</summary>
    public int RemindAfterWorkingDays { get; init; } = 2;

    /// <summary>The portal's administrators hear of somebody who still waits, after so many working days.</summary>
    public int EscalateAfterWorkingDays { get; init; } = 5;

    /// <summary>A rejected address may ask again after so many days.</summary>
    public int MayAskAgainAfterDays { get; init; } = 7;

    /// <summary>Domains whose addresses anybody can have, and so say nothing about where somebody works.</summary>
    public IReadOnlyList<string> FreeMailDomains { get; init; } =
    [
        "gmail.com", "googlemail.com", "outlook.com", "outlook.be", "outlook.nl", "outlook.fr", "outlook.de", "hotmail.com", "hotmail.be", "hotmail.nl", "hotmail.fr",
        "hotmail.de", "live.com", "live.be", "live.nl", "live.fr", "msn.com", "yahoo.com", "yahoo.fr", "yahoo.de", "ymail.com", "icloud.com", "me.com", "mac.com", "aol.com",
        "proton.me", "protonmail.com", "pm.me", "tutanota.com", "tuta.com", "gmx.com", "gmx.net", "gmx.de", "gmx.fr", "web.de", "mail.com", "zoho.com", "yandex.com", "mail.ru",
        "telenet.be", "skynet.be", "proximus.be", "scarlet.be", "voo.be", "pandora.be", "belgacom.net", "edpnet.be", "base.be",
        "ziggo.nl", "kpnmail.nl", "kpnplanet.nl", "planet.nl", "hetnet.nl", "xs4all.nl", "home.nl", "upcmail.nl", "chello.nl", "casema.nl", "quicknet.nl", "tele2.nl", "solcon.nl", "freedom.nl", "telfort.nl", "online.nl", "caiway.nl", "zeelandnet.nl",
        "pt.lu", "internet.lu", "vo.lu", "tango.lu", "orange.lu", "post.lu",
        "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "laposte.net", "neuf.fr", "bbox.fr", "t-online.de", "freenet.de", "arcor.de", "1und1.de",
    ];
}
