using System.Text;
using System.Text.RegularExpressions;

namespace DealerPortal.Bench.Driving;

/// <summary>What a browser transfers to show a page, headers included: the first time, and again with what it may keep.</summary>
internal static partial class PageWeight
{
    public static (int First, int Repeat) Measure(int port, string path, string cookie)
    {
        using var connection = new HttpConnection(port);
        var (page, text) = Fetch(connection, path, cookie);
        var wanted = new Queue<string>(AddressesIn(text));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (first, repeat) = (page.Bytes, page.Bytes);
        while (wanted.TryDequeue(out var address))
        {
            if (!seen.Add(address))
                continue;

            var (asset, content) = Fetch(connection, address, cookie);
            first += asset.Bytes;
            repeat += Again(connection, address, cookie, asset);
            if (address.Contains(".css", StringComparison.Ordinal))
            {
                foreach (Match reference in CssReference().Matches(content))
                    wanted.Enqueue(new Uri(new Uri("http://localhost" + address), reference.Groups[1].Value).PathAndQuery);
            }
        }

        return (first, repeat);
    }

    /// <summary>Bytes to show it again: none while it is fresh, else the answer to "has it changed?".</summary>
    private static int Again(HttpConnection connection, string address, string cookie, Asset asset)
    {
        if (asset.IsFresh)
            return 0;

        connection.Send(Request(address, cookie, asset.Tag.Length > 0 ? $"If-None-Match: {asset.Tag}\r\n" : ""));
        return connection.WireLength;
    }

    private static (Asset Asset, string Text) Fetch(HttpConnection connection, string address, string cookie)
    {
        connection.Send(Request(address, cookie, ""));
        if (connection.Status != 200 || connection.Body.IsEmpty)
            throw new BenchException($"{address} was answered with {connection.Status} and {connection.Body.Length} bytes.");

        var asset = new Asset(connection.WireLength, Encoding.ASCII.GetString(connection.Find("ETag: "u8)), IsFreshFor(Encoding.ASCII.GetString(connection.Find("Cache-Control: "u8))));
        return (asset, Plain(connection));
    }

    private static bool IsFreshFor(string cacheControl) =>
        !cacheControl.Contains("no-", StringComparison.Ordinal) && MaxAge().Match(cacheControl) is { Success: true } age && int.Parse(age.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) >= 3600;

    private static string Plain(HttpConnection connection)
    {
        if (!connection.Find("Content-Encoding: "u8).SequenceEqual("br"u8))
            return Encoding.UTF8.GetString(connection.Body);

        using var decompressed = new StreamReader(new System.IO.Compression.BrotliStream(new MemoryStream(connection.Body.ToArray()), System.IO.Compression.CompressionMode.Decompress));
        return decompressed.ReadToEnd();
    }

    private static byte[] Request(string address, string cookie, string condition) =>
        Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\nAccept-Encoding: br\r\n{condition}\r\n");

    /// <summary>Styles, scripts, icons, fonts and pictures of a page, as the page names them.</summary>
    private static IEnumerable<string> AddressesIn(string page) =>
        PageReference().Matches(page)
            .Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value).Split('#')[0])
            .Where(address => address.StartsWith('/'));

    private sealed record Asset(int Bytes, string Tag, bool IsFresh);

    [GeneratedRegex("<(?:link|script|img|use)\\b[^>]*?\\b(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex PageReference();

    [GeneratedRegex("url\\([\"']?([^\"')]+?)[\"']?\\)")]
    private static partial Regex CssReference();

    [GeneratedRegex("max-age=([0-9]+)")]
    private static partial Regex MaxAge();
}
