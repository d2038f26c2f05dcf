using System.Text;

namespace DealerPortal.Testing;

/// <summary>One connection to a <see cref="SmtpSink"/>, from the greeting to QUIT.</summary>
internal sealed class SmtpConversation(SmtpSink sink, Stream connection)
{
    private readonly byte[] _buffer = new byte[8192];
    private Stream _stream = connection;
    private int _next;
    private int _filled;
    private bool _encrypted;
    private bool _signedIn;
    private bool _hasSender;
    private bool _hasRecipient;

    public async Task RunAsync(CancellationToken stopping)
    {
        await SayAsync("220 localhost ESMTP", stopping);

        while (await HearAsync(stopping) is { } line)
        {
            var words = line.Split([' ', ':'], 2);
            if (!await AnswerAsync(words[0].ToUpperInvariant(), words.ElementAtOrDefault(1)?.Trim() ?? "", stopping))
                return;
        }
    }

    /// <summary>Whether the conversation goes on.</summary>
    private async Task<bool> AnswerAsync(string verb, string rest, CancellationToken stopping)
    {
        switch (verb)
        {
            case "EHLO" or "HELO":
                await GreetAsync(stopping);
                return true;
            case "STARTTLS":
                await EncryptAsync(stopping);
                return true;
            case "AUTH":
                await SignInAsync(rest, stopping);
                return true;
            case "MAIL":
                await BeginAsync(stopping);
                return true;
            case "RCPT":
                return await AddRecipientAsync(Address(rest), stopping);
            case "DATA":
                await TakeAsync(stopping);
                return true;
            case "RSET":
                (_hasSender, _hasRecipient) = (false, false);
                await SayAsync("250 2.0.0 Forgotten", stopping);
                return true;
            case "NOOP":
                await SayAsync("250 2.0.0 Yes", stopping);
                return true;
            case "QUIT":
                await SayAsync("221 2.0.0 Bye", stopping);
                return false;
            default:
                await SayAsync("502 5.5.1 Not known here", stopping);
                return true;
        }
    }

    private async Task GreetAsync(CancellationToken stopping)
    {
        // Like a careful server: no password is invited over a connection that others can read.
        var offer = _encrypted || !sink.RequiresTls ? "250-AUTH PLAIN LOGIN\r\n" : "";
        await SayAsync($"250-localhost\r\n{(_encrypted ? "" : "250-STARTTLS\r\n")}{offer}250-8BITMIME\r\n250-SMTPUTF8\r\n250 ENHANCEDSTATUSCODES", stopping);
    }

    private async Task EncryptAsync(CancellationToken stopping)
    {
        if (_encrypted)
        {
            await SayAsync("503 5.5.1 Already encrypted", stopping);
            return;
        }

        await SayAsync("220 2.0.0 Go ahead", stopping);
        // What came before the handshake was not protected and is dropped, as RFC 3207 demands.
        (_next, _filled) = (0, 0);
        _stream = await sink.EncryptAsync(_stream, stopping);
        (_encrypted, _signedIn) = (true, false);
    }

    private async Task SignInAsync(string rest, CancellationToken stopping)
    {
        if (sink.RequiresTls && !_encrypted)
        {
            await SayAsync("530 5.7.0 Must issue a STARTTLS command first", stopping);
            return;
        }

        var words = rest.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        string user, password;
        switch (words.FirstOrDefault()?.ToUpperInvariant())
        {
            case "PLAIN":
                var parts = Decode(words.ElementAtOrDefault(1) ?? await AskAsync("", stopping)).Split('\0');
                (user, password) = parts.Length == 3 ? (parts[1], parts[2]) : ("", "");
                break;
            case "LOGIN":
                user = Decode(words.ElementAtOrDefault(1) ?? await AskAsync("VXNlcm5hbWU6", stopping));
                password = Decode(await AskAsync("UGFzc3dvcmQ6", stopping));
                break;
            default:
                await SayAsync("504 5.5.4 Not offered", stopping);
                return;
        }

        _signedIn = sink.Knows(user, password);
        await SayAsync(_signedIn ? "235 2.7.0 Welcome" : "535 5.7.8 Wrong user or password", stopping);
    }

    private async Task<string> AskAsync(string question, CancellationToken stopping)
    {
        await SayAsync("334 " + question, stopping);
        return await HearAsync(stopping) ?? "";
    }

    private async Task BeginAsync(CancellationToken stopping)
    {
        sink.CountAttempt();
        if (sink.RequiresTls && !_encrypted)
        {
            await SayAsync("530 5.7.0 Must issue a STARTTLS command first", stopping);
            return;
        }
        if (sink.RequiresLogin && !_signedIn)
        {
            await SayAsync("530 5.7.0 Authentication required", stopping);
            return;
        }

        (_hasSender, _hasRecipient) = (true, false);
        await SayAsync("250 2.1.0 Sender noted", stopping);
    }

    private async Task<bool> AddRecipientAsync(string recipient, CancellationToken stopping)
    {
        if (!_hasSender)
        {
            await SayAsync("503 5.5.1 MAIL first", stopping);
            return true;
        }
        if (sink.Refusal is { } refusal && refusal.Concerns(recipient))
        {
            if (refusal.Reply is null)
                return false;
            await SayAsync(refusal.Reply, stopping);
            return true;
        }

        _hasRecipient = true;
        await SayAsync("250 2.1.5 Recipient noted", stopping);
        return true;
    }

    private async Task TakeAsync(CancellationToken stopping)
    {
        if (!_hasRecipient)
        {
            await SayAsync("503 5.5.1 RCPT first", stopping);
            return;
        }

        await SayAsync("354 End with a lone dot", stopping);
        using var mail = new MemoryStream();
        while (await HearAsync(stopping) is { } line)
        {
            if (line == ".")
            {
                sink.Keep(mail.ToArray());
                (_hasSender, _hasRecipient) = (false, false);
                await SayAsync("250 2.0.0 Kept", stopping);
                return;
            }

            mail.Write(Encoding.Latin1.GetBytes((line.StartsWith('.') ? line[1..] : line) + "\r\n"));
        }
    }

    private async Task SayAsync(string line, CancellationToken stopping)
    {
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), stopping);
        await _stream.FlushAsync(stopping);
    }

    /// <summary>The next line, byte for byte as Latin-1, without its end; null when the client is gone.</summary>
    private async Task<string?> HearAsync(CancellationToken stopping)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_next == _filled)
            {
                _next = 0;
                _filled = await _stream.ReadAsync(_buffer, stopping);
                if (_filled == 0)
                    return null;
            }

            var end = Array.IndexOf(_buffer, (byte)'\n', _next, _filled - _next);
            var stop = end < 0 ? _filled : end;
            line.Append(Encoding.Latin1.GetString(_buffer, _next, stop - _next));
            _next = end < 0 ? _filled : end + 1;
            if (end >= 0)
                return line.ToString().TrimEnd('\r');
        }
    }

    private static string Decode(string base64)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(base64));
        }
        catch (FormatException)
        {
            return "";
        }
    }

    private static string Address(string rest)
    {
        var (open, close) = (rest.IndexOf('<', StringComparison.Ordinal), rest.IndexOf('>', StringComparison.Ordinal));
        return open >= 0 && close > open ? rest[(open + 1)..close] : rest;
    }
}
