using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit.Sdk;

namespace DealerPortal.Testing;

/// <summary>An answer of the portal, read whole.</summary>
public sealed class Page
{
    private readonly Lazy<IHtmlDocument> _document;

    private Page(HttpMethod method, Uri url, HttpStatusCode status, HttpResponseHeaders headers, HttpContentHeaders contentHeaders, byte[] bytes)
    {
        (Method, Url, Status, Headers, ContentHeaders, Bytes) = (method, url, status, headers, contentHeaders, bytes);
        _document = new Lazy<IHtmlDocument>(() => new HtmlParser().ParseDocument(Body));
    }

    public HttpMethod Method { get; }

    /// <summary>The address that was asked.</summary>
    public Uri Url { get; }

    public HttpStatusCode Status { get; }

    public HttpResponseHeaders Headers { get; }

    public HttpContentHeaders ContentHeaders { get; }

    public byte[] Bytes { get; }

    public string Body => Encoding.UTF8.GetString(Bytes);

    public IHtmlDocument Document => _document.Value;

    public string Title => Document.Title?.Trim() ?? "";

    /// <summary>Where a redirect leads; null where it is none.</summary>
    public Uri? Location => Headers.Location is { } location ? new Uri(Url, location) : null;

    /// <summary>What the page says is wrong, or nothing.</summary>
    public string ErrorSummary =>
        string.Join(" | ", Document.QuerySelectorAll(".error-summary, .validation-summary-errors, .field-validation-error, [role=alert]")
            .Select(element => Squeezed(element.TextContent))
            .Where(text => text.Length > 0)
            .Distinct());

    internal static async Task<Page> ReadAsync(HttpResponseMessage response) =>
        new(response.RequestMessage!.Method,
            response.RequestMessage.RequestUri!,
            response.StatusCode,
            response.Headers,
            response.Content.Headers,
            await response.Content.ReadAsByteArrayAsync());

    /// <summary>The page itself when it has this status; else the test ends with what the page says instead.</summary>
    public Page Expect(HttpStatusCode status) =>
        Status == status ? this : throw new XunitException($"Expected {(int)status} {status}.{Environment.NewLine}{this}");

    /// <summary>The page itself when it redirects to this path; else the test ends with what the page says instead.</summary>
    public Page ExpectRedirect(string pathStart) =>
        Location is { } location && location.PathAndQuery.StartsWith(pathStart, StringComparison.Ordinal)
            ? this
            : throw new XunitException($"Expected a redirect to {pathStart}.{Environment.NewLine}{this}");

    /// <summary>The first element of a CSS selector, which must be there.</summary>
    public IElement Find(string selector) =>
        Document.QuerySelector(selector) ?? throw new XunitException($"Nothing on the page is \"{selector}\".{Environment.NewLine}{this}");

    public IReadOnlyList<IElement> FindAll(string selector) => [.. Document.QuerySelectorAll(selector)];

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    /// <summary>The text of the first element of a CSS selector, runs of white space as one blank.</summary>
    public string Text(string selector = "main") => Squeezed(Find(selector).TextContent);

    public JsonElement Json() => JsonDocument.Parse(Bytes).RootElement;

    /// <summary>Status, title and error summary: what a reader of a failed test wants to know first.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(Method).Append(' ').Append(Url.PathAndQuery).Append(" answered ").Append((int)Status).Append(' ').Append(Status);
        if (Location is not null)
            text.AppendLine().Append("to ").Append(Location.PathAndQuery);
        if (Title.Length > 0)
            text.AppendLine().Append("title: ").Append(Title);
        if (ErrorSummary.Length > 0)
            text.AppendLine().Append("errors: ").Append(ErrorSummary);
        if (ContentHeaders.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true)
            text.AppendLine().Append(Body.Length > 1500 ? Body[..1500] + "…" : Body);
        return text.ToString();
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
