using System.Net;
using System.Text.RegularExpressions;

namespace DealerPortal.Bench.Driving;

/// <summary>A person who signs in and opens forms as a browser would; what is measured is sent with the cookies it got.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    public Visitor(int port) => _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = new Uri($"http://localhost:{port}") };

    public string Cookie => _cookies.GetCookieHeader(_client.BaseAddress!);

    public async Task SignInAsync(string email, CancellationToken cancellationToken)
    {
        var fields = await OpenFormAsync("/login", cancellationToken);
        fields["Input.Email"] = email;
        fields["Input.Password"] = "Demo-portal-1";
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await _client.PostAsync(new Uri("/login", UriKind.Relative), content, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new BenchException($"{email} could not sign in: {answer.StatusCode}.");
    }

    /// <summary>The hidden fields of a page's forms, its anti-forgery token among them.</summary>
    public async Task<Dictionary<string, string>> OpenFormAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        var page = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new BenchException($"{path} was answered with {answer.StatusCode}.");

        var fields = new Dictionary<string, string>();
        foreach (var input in HiddenInput().Matches(page).Select(match => match.Value))
            fields[WebUtility.HtmlDecode(Name().Match(input).Groups[1].Value)] = WebUtility.HtmlDecode(Value().Match(input).Groups[1].Value);

        return fields;
    }

    public async Task<T> GetJsonAsync<T>(string path, CancellationToken cancellationToken) =>
        await _client.GetFromJsonAsync<T>(new Uri(path, UriKind.Relative), cancellationToken) ?? throw new BenchException($"{path} answered nothing.");

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenInput();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();
}
