using System.Globalization;
using DealerPortal.Cases.Contracts;
using DealerPortal.Cases.Search;
using DealerPortal.Forms.Contracts;
using DealerPortal.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Cases.Pages.Cases;

/// <summary>The overview: filters, search and order stand in the query string, so that a view can be kept and shared.</summary>
internal sealed class IndexModel(CaseSearch search, IFormDirectory forms, CurrentUser user) : PageModel
{
    public const int PageSize = 50;

    private static readonly string[] SortableColumns = ["filed", "kind", "reference", "status", "endUser"];

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "status")]
    public string? StatusFilter { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindFilter { get; set; }

    [BindProperty(SupportsGet = true, Name = "sort")]
    public string? SortBy { get; set; }

    [BindProperty(SupportsGet = true, Name = "dir")]
    public string? Direction { get; set; }

    // From the query only: among the route's values "page" is the Razor page itself.
    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    public RequestStatus? Status { get; private set; }

    public string? Kind { get; private set; }

    public string Sort { get; private set; } = "filed";

    public bool IsDescending { get; private set; }

    public int CurrentPage { get; private set; } = 1;

    public int Count { get; private set; }

    public int PageCount => (Count + PageSize - 1) / PageSize;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Kinds { get; private set; } = new Dictionary<string, string>();

    public bool IsFiltered => Status is not null || Kind is not null || !string.IsNullOrWhiteSpace(Query);

    /// <summary>Staff see whose case it is.</summary>
    public bool ShowsOrganisation => user.OrganisationId is null;

    public bool MayFile => user.Can(CasePermissions.File);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Kinds = await forms.KindLabelsAsync(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, cancellationToken);
        ReadQuery();

        var found = search.Find(Query);
        if (Status is { } status)
            found = found.Where(dealerCase => dealerCase.RequestStatus == status);
        if (Kind is { } kind)
            found = found.Where(dealerCase => dealerCase.Kind == kind);

        Count = await found.CountAsync(cancellationToken);
        CurrentPage = Math.Clamp(CurrentPage, 1, Math.Max(1, PageCount));
        Rows = await Ordered(found)
            .Skip((CurrentPage - 1) * PageSize)
            .Take(PageSize)
            .Select(dealerCase => new Row(dealerCase.Number, dealerCase.FiledAt, dealerCase.Kind, dealerCase.Reference, dealerCase.RequestStatus, dealerCase.EndUserName, dealerCase.ModelCode, dealerCase.OrganisationName))
            .ToListAsync(cancellationToken);
    }

    public string KindLabel(string kind) => Kinds.GetValueOrDefault(kind, kind);

    /// <summary>The address of the same view with one thing changed; back on the first page.</summary>
    public string Link(string key, string? value, string? direction = null)
    {
        var query = new Dictionary<string, string?>
        {
            ["q"] = string.IsNullOrWhiteSpace(Query) ? null : Query,
            ["status"] = Status?.ToString(),
            ["kind"] = Kind,
            ["sort"] = SortBy is null ? null : Sort,
            ["dir"] = Direction,
            [key] = value,
        };
        if (direction is not null)
            query["dir"] = direction;

        return QueryHelpers.AddQueryString("/cases", query.Where(entry => !string.IsNullOrEmpty(entry.Value)));
    }

    /// <summary>Where a click on a column's head leads: the other direction where it is the order already.</summary>
    public string SortLink(string column) => Link("sort", column, column == Sort ? (IsDescending ? "asc" : "desc") : column == "filed" ? "desc" : "asc");

    /// <summary>For aria-sort; null leaves the attribute out.</summary>
    public string? AriaSort(string column) => column != Sort ? null : IsDescending ? "descending" : "ascending";

    // Nonsense in the address shows the plain overview, never an error.
    private void ReadQuery()
    {
        Status = Enum.TryParse<RequestStatus>(StatusFilter, ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : null;
        Kind = KindFilter is not null && Kinds.ContainsKey(KindFilter) ? KindFilter : null;
        Sort = SortableColumns.Contains(SortBy) ? SortBy! : "filed";
        IsDescending = Direction is "asc" or "desc" ? Direction == "desc" : Sort == "filed";
        CurrentPage = int.TryParse(PageNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;
        Query = Query is { Length: > 200 } ? Query[..200] : Query;
    }

    private IQueryable<Case> Ordered(IQueryable<Case> cases) => (Sort, IsDescending) switch
    {
        ("kind", false) => cases.OrderBy(row => row.Kind).ThenByDescending(row => row.FiledAt).ThenByDescending(row => row.Id),
        ("kind", true) => cases.OrderByDescending(row => row.Kind).ThenByDescending(row => row.FiledAt).ThenByDescending(row => row.Id),
        ("reference", false) => cases.OrderBy(row => row.Reference).ThenByDescending(row => row.FiledAt).ThenByDescending(row => row.Id),
        ("reference", true) => cases.OrderByDescending(row => row.Reference).ThenByDescending(row => row.FiledAt).ThenByDescending(row => row.Id),
        ("status", false) => cases.OrderBy(row => row.RequestStatus).ThenByDescending(row => row.FiledAt).ThenByDescending(row => row.Id),
        ("status", true) => cases.OrderByDescending(row => row.RequestStatus).ThenByDescending(row => row.FiledAt).ThenByDescending(row => row.Id),
        ("endUser", false) => cases.OrderBy(row => row.EndUserName).ThenByDescending(row => row.FiledAt).ThenByDescending(row => row.Id),
        ("endUser", true) => cases.OrderByDescending(row => row.EndUserName).ThenByDescending(row => row.FiledAt).ThenByDescending(row => row.Id),
        (_, false) => cases.OrderBy(row => row.FiledAt).ThenBy(row => row.Id),
        _ => cases.OrderByDescending(row => row.FiledAt).ThenByDescending(row => row.Id),
    };

    internal sealed record Row(string Number, DateTimeOffset FiledAt, string Kind, string? Reference, RequestStatus Status, string? EndUserName, string? ModelCode, string OrganisationName);
}
