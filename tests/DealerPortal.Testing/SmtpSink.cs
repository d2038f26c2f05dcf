using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;

namespace DealerPortal.Testing;

/// <summary>
/// A real mail server on a free port of this machine, with STARTTLS and AUTH (PLAIN, LOGIN). It delivers nothing and keeps
/// everything; it can be told to refuse, to hang up and to be down.
/// </summary>
public sealed class SmtpSink : IMailbox, IAsyncDisposable
{
    private readonly X509Certificate2 _certificate = SelfSigned();
    private readonly Lock _gate = new();
    private readonly List<byte[]> _raw = [];
    private readonly List<Task> _conversations = [];
    private CancellationTokenSource _stopping = new();
    private TcpListener? _listener;
    private Task _listening = Task.CompletedTask;
    private int _attempts;

    /// <summary>A server that is up.</summary>
    public SmtpSink() => Start();

    public string Host { get; } = "localhost";

    /// <summary>Stays the same over <see cref="StopAsync"/> and <see cref="Start"/>.</summary>
    public int Port { get; private set; }

    public string User { get; } = "portal";

    public string Password { get; } = "sink-password-1";

    /// <summary>SHA-256 of the server's certificate in hexadecimal: a client that pins it need not know its issuer.</summary>
    public string CertificateFingerprint => _certificate.GetCertHashString(HashAlgorithmName.SHA256);

    /// <summary>Refuse mail on a connection that is not encrypted. On by default.</summary>
    public bool RequiresTls { get; set; } = true;

    /// <summary>Refuse mail from a client that did not sign in. On by default.</summary>
    public bool RequiresLogin { get; set; } = true;

    /// <summary>How mail is turned away from now on; null accepts it.</summary>
    public SmtpRefusal? Refusal { get; set; }

    /// <summary>How often a client began to hand over a mail, accepted or not.</summary>
    public int Attempts => Volatile.Read(ref _attempts);

    /// <summary>The accepted mails as they came over the wire, in order.</summary>
    public IReadOnlyList<byte[]> Raw
    {
        get
        {
            lock (_gate)
                return [.. _raw];
        }
    }

    public IReadOnlyList<MimeMessage> Mails => [.. Raw.Select(raw => MimeMessage.Load(new MemoryStream(raw)))];

    /// <summary>Listens; again on the same port after <see cref="StopAsync"/>.</summary>
    public void Start()
    {
        if (_listener is not null)
            return;

        _stopping = new CancellationTokenSource();
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _listening = ListenAsync(_listener, _stopping.Token);
    }

    /// <summary>Breaks what is going on and refuses connections until <see cref="Start"/>.</summary>
    public async Task StopAsync()
    {
        if (_listener is null)
            return;

        await _stopping.CancelAsync();
        _listener.Dispose();
        _listener = null;
        await _listening;
        await Task.WhenAll(_conversations);
        _conversations.Clear();
        _stopping.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _certificate.Dispose();
    }

    private async Task ListenAsync(TcpListener listener, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                _conversations.Add(ConverseAsync(await listener.AcceptTcpClientAsync(stopping), stopping));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ConverseAsync(TcpClient client, CancellationToken stopping)
    {
        using (client)
        {
            try
            {
                await new SmtpConversation(this, client.GetStream()).RunAsync(stopping);
            }
            // A client that goes away, a handshake that fails and a server told to stop all end the conversation.
            catch (Exception e) when (e is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
            }
        }
    }

    internal async Task<SslStream> EncryptAsync(Stream plain, CancellationToken stopping)
    {
        var encrypted = new SslStream(plain);
        await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, stopping);
        return encrypted;
    }

    internal void CountAttempt() => Interlocked.Increment(ref _attempts);

    internal void Keep(byte[] mail)
    {
        lock (_gate)
            _raw.Add(mail);
    }

    internal bool Knows(string user, string password) => (user, password) == (User, Password);

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());

        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
    }
}
