using System.Net;
using System.Net.Http.Json;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit.Sdk;

namespace DealerPortal.Testing;

/// <summary>
/// A person at the portal without a browser: keeps cookies, reads pages and sends their real forms, anti-forgery token
/// included. Redirects are followed only when asked.
/// </summary>
public sealed class HttpSession : IDisposable
{
    private readonly HttpClient _client;

    public HttpSession(HttpMessageHandler server, Uri address) => _client = new HttpClient(server) { BaseAddress = address };

    /// <summary>A session with a server on the network.</summary>
    public static HttpSession To(Uri address) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, address);

    public CookieContainer Cookies { get; } = new();

    /// <summary>Headers sent with every request, as a browser's language.</summary>
    public System.Net.Http.Headers.HttpRequestHeaders Headers => _client.DefaultRequestHeaders;

    public Task<Page> GetAsync(string url) => GetAsync(new Uri(url, UriKind.RelativeOrAbsolute));

    public Task<Page> GetAsync(Uri url) => SendAsync(new HttpRequestMessage(HttpMethod.Get, url));

    /// <summary>Posts values to an address without a page and so without a token, as a stranger would.</summary>
    public Task<Page> PostAsync(string url, params (string Name, FormValue? Value)[] values) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, url) { Content = FormContent(Entries(values), isMultipart: HasFiles(values)) });

    public Task<Page> PostJsonAsync(string url, object? value) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(value) });

    /// <summary>
    /// Sends a form of a page: what its controls hold, with the given values instead. The selector finds the form or the
    /// button to press; each given name must be a control of the form unless it is <see cref="FormValue.Extra"/>.
    /// </summary>
    public Task<Page> SubmitAsync(Page page, string selector, params (string Name, FormValue? Value)[] values)
    {
        var (form, button) = FormAndButton(page, selector);
        var controls = Controls(form, button);

        var unknown = values.Where(value => value.Value?.IsExtra != true && controls.All(control => control.Name != value.Name)).Select(value => value.Name).ToArray();
        if (unknown.Length > 0)
            throw new XunitException($"The form \"{selector}\" has no control {string.Join(", ", unknown)}; it has {string.Join(", ", controls.Select(control => control.Name).Distinct())}.{Environment.NewLine}{page}");

        var given = values.Select(value => value.Name).ToHashSet();
        var entries = controls.Where(control => control.IsSent && !given.Contains(control.Name)).Select(control => (control.Name, control.Value)).Concat(Entries(values)).ToArray();
        var action = new Uri(page.Url, Attribute(button, "formaction") ?? Attribute(form, "action") ?? page.Url.PathAndQuery);

        if (string.Equals(Attribute(button, "formmethod") ?? Attribute(form, "method"), "post", StringComparison.OrdinalIgnoreCase))
        {
            var isMultipart = (Attribute(button, "formenctype") ?? Attribute(form, "enctype"))?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;
            return SendAsync(new HttpRequestMessage(HttpMethod.Post, action) { Content = FormContent(entries, isMultipart) });
        }

        var query = string.Join('&', entries.Select(entry => $"{Uri.EscapeDataString(entry.Name)}={Uri.EscapeDataString(NameOrText(entry.Value))}"));
        return GetAsync(new UriBuilder(action) { Query = query }.Uri);
    }

    /// <summary>Goes where a redirect leads, and on until a page is shown.</summary>
    public async Task<Page> FollowAsync(Page page)
    {
        for (var steps = 0; page.Location is { } location; steps++)
        {
            if (steps == 10)
                throw new XunitException($"The redirects have no end.{Environment.NewLine}{page}");
            page = await GetAsync(location);
        }

        return page;
    }

    /// <summary>Asks anything, with the session's cookies.</summary>
    public async Task<Page> SendAsync(HttpRequestMessage request)
    {
        request.RequestUri = new Uri(_client.BaseAddress!, request.RequestUri!);
        if (Cookies.GetCookieHeader(request.RequestUri) is { Length: > 0 } cookies)
            request.Headers.Add("Cookie", cookies);

        using (request)
        using (var response = await _client.SendAsync(request))
        {
            response.RequestMessage ??= request;
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var cookie in set)
                    Cookies.SetCookies(request.RequestUri, cookie);
            }

            return await Page.ReadAsync(response);
        }
    }

    public void Dispose() => _client.Dispose();

    private static (IHtmlFormElement Form, IElement? Button) FormAndButton(Page page, string selector) =>
        page.Find(selector) switch
        {
            IHtmlFormElement form => (form, form.Elements.FirstOrDefault(IsSubmitButton)),
            IHtmlButtonElement { Form: { } form } button => (form, button),
            IHtmlInputElement { Form: { } form } button => (form, button),
            _ => throw new XunitException($"\"{selector}\" is neither a form nor a button of one.{Environment.NewLine}{page}"),
        };

    private static bool IsSubmitButton(IElement element) =>
        element is IHtmlButtonElement { Type: "submit" } or IHtmlInputElement { Type: "submit" or "image" } && !IsDisabled(element);

    private static bool IsDisabled(IElement element) => element.HasAttribute("disabled") || element.Closest("fieldset[disabled]") is not null;

    /// <summary>The form's named controls with what each would send; a box not ticked is known but not sent.</summary>
    private static List<(string Name, object Value, bool IsSent)> Controls(IHtmlFormElement form, IElement? pressed)
    {
        var controls = new List<(string, object, bool)>();
        foreach (var element in form.Elements.Where(element => !IsDisabled(element)))
        {
            if (Attribute(element, "name") is not { Length: > 0 } name)
                continue;

            switch (element)
            {
                case IHtmlInputElement { Type: "submit" or "image" or "button" or "reset" } button:
                    controls.Add((name, button.Value ?? "", button == pressed));
                    break;
                case IHtmlButtonElement button:
                    controls.Add((name, button.Value ?? "", button == pressed));
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    controls.Add((name, box.Value is { Length: > 0 } value ? value : "on", box.IsChecked));
                    break;
                case IHtmlInputElement { Type: "file" }:
                    controls.Add((name, new FilePart("", "application/octet-stream", []), true));
                    break;
                case IHtmlInputElement input:
                    controls.Add((name, input.Value ?? "", true));
                    break;
                case IHtmlTextAreaElement area:
                    controls.Add((name, area.Value ?? "", true));
                    break;
                case IHtmlSelectElement select:
                    controls.AddRange(select.Options.Select(option => (name, (object)(option.Value ?? ""), option.IsSelected && !option.IsDisabled)));
                    if (select.Options.Length == 0)
                        controls.Add((name, "", false));
                    break;
            }
        }

        return controls;
    }

    private static IEnumerable<(string Name, object Value)> Entries(IEnumerable<(string Name, FormValue? Value)> values) =>
        values.Where(value => value.Value is not null)
            .SelectMany(value => value.Value!.Texts.Cast<object>().Concat(value.Value.Files).Select(entry => (value.Name, entry)));

    private static bool HasFiles(IEnumerable<(string Name, FormValue? Value)> values) => values.Any(value => value.Value?.Files.Count > 0);

    private static HttpContent FormContent(IEnumerable<(string Name, object Value)> entries, bool isMultipart)
    {
        if (!isMultipart)
            return new FormUrlEncodedContent(entries.Select(entry => KeyValuePair.Create(entry.Name, NameOrText(entry.Value))));

        var content = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (name, value) in entries)
            content.Add(PartContent(name, value));
        return content;
    }

    /// <summary>A part with its disposition as browsers write it: names in UTF-8, a file name even where no file was chosen.</summary>
    private static ByteArrayContent PartContent(string name, object value)
    {
        var file = value as FilePart;
        var part = new ByteArrayContent(file?.Content ?? Encoding.UTF8.GetBytes((string)value));
        if (file is not null)
            part.Headers.TryAddWithoutValidation("Content-Type", file.ContentType);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{Quoted(name)}\"" + (file is null ? "" : $"; filename=\"{Quoted(file.FileName)}\""));
        return part;
    }

    private static string Quoted(string text) => text.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string NameOrText(object value) => value is FilePart file ? file.FileName : (string)value;

    private static string? Attribute(IElement? element, string name) => element?.GetAttribute(name);
}
