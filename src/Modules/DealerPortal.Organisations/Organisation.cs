using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform;

namespace DealerPortal.Organisations;

/// <summary>A shop or dealer company. It has members, and among them always at least one active administrator.</summary>
internal sealed class Organisation
{
    public const int MaxNameLength = 120;
    public const int MaxStreetLength = 120;
    public const int MaxHouseNumberLength = 20;
    public const int MaxCityLength = 80;

    private readonly List<Member> _members = [];
    private readonly List<OrganisationDomain> _domains = [];

    private Organisation()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Name { get; private set; } = "";
    public string Street { get; private set; } = "";
    public string HouseNumber { get; private set; } = "";
    public string PostalCode { get; private set; } = "";
    public string City { get; private set; } = "";
    public string Country { get; private set; } = "";
    public string VatNumber { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public bool OpensCasesToAllMembers { get; private set; }
    public bool IsLive { get; private set; }
    public Guid? FoundedBy { get; private set; }
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Name, place and code without accents and signs, for search.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Changes with every change of who administers, so that two such changes at once can't leave nobody.</summary>
    public int Version { get; private set; }

    /// <summary>As far as they were loaded; see <see cref="OrganisationScopes.WithMember"/>.</summary>
    public IReadOnlyList<Member> Members => _members;

    public IReadOnlyList<OrganisationDomain> Domains => _domains;

    /// <param name="data">Normalised.</param>
    public static Organisation Make(NewOrganisation data, bool isLive, DateTimeOffset now)
    {
        var organisation = new Organisation { Name = data.Name, Country = data.Country, VatNumber = data.VatNumber, IsLive = isLive, CreatedAt = now };
        organisation.Move(data);
        return organisation;
    }

    /// <summary>The one who makes an organisation administers it.</summary>
    public Member AddFounder(Guid accountId, DateTimeOffset now)
    {
        FoundedBy = accountId;
        return AddMember(accountId, MemberRole.OrganisationAdministrator, now);
    }

    /// <summary>Adds a member without asking anybody: the founder, or one from a recipe.</summary>
    public Member AddMember(Guid accountId, MemberRole role, DateTimeOffset now)
    {
        var member = Member.Admitted(Id, accountId, role, now);
        _members.Add(member);
        return member;
    }

    /// <summary>Addresses of this domain, and of those below it, are led here when they register.</summary>
    public void AddDomain(string domain)
    {
        if (_domains.All(known => known.Domain != domain))
            _domains.Add(new OrganisationDomain { OrganisationId = Id, Domain = domain });
    }

    /// <summary>Takes over address and telephone.</summary>
    /// <param name="data">Normalised.</param>
    public void Move(NewOrganisation data)
    {
        (Street, HouseNumber, PostalCode, City, Phone) = (data.Street, data.HouseNumber, data.PostalCode, data.City, data.Phone);
        SearchText = Searching.Fold($"{Name} {City} {PostalCode}");
    }

    public void OpenCasesToAllMembers(bool isOpen) => OpensCasesToAllMembers = isOpen;

    public Refusal? GoLive()
    {
        if (IsLive)
            return OrganisationRefusals.AlreadyLive(Name);

        IsLive = true;
        return null;
    }

    public Refusal? Deactivate(Member member)
    {
        if (member.State != MemberState.Active)
            return OrganisationRefusals.NotActive;
        if (IsLastAdministrator(member))
            return OrganisationRefusals.LastAdministrator;

        Version++;
        member.Deactivate();
        return null;
    }

    public Refusal? MakeMember(Member member)
    {
        if (member.Role == MemberRole.Member)
            return OrganisationRefusals.RoleUnchanged;
        if (IsLastAdministrator(member))
            return OrganisationRefusals.LastAdministrator;

        Version++;
        member.BecomeMember();
        return null;
    }

    public OrganisationSummary ToSummary() => new(Id, Name, Street, HouseNumber, PostalCode, City, Country, Phone, IsLive, OpensCasesToAllMembers);

    private bool IsLastAdministrator(Member member) => member.IsActiveAdministrator && !_members.Any(other => other != member && other.IsActiveAdministrator);
}

/// <summary>A domain of the organisation's e-mail addresses, in its ASCII form.</summary>
internal sealed class OrganisationDomain
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required string Domain { get; init; }
}
