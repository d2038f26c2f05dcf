using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace DealerPortal.Bench.Driving;

/// <summary>
/// One kept-alive HTTP/1.1 connection that sends ready-made bytes and reads the answer whole, without a stack of handlers between: what
/// the driver spends, the server on the same cores lacks.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket;
    private byte[] _wire = new byte[256 * 1024];
    private byte[] _body = new byte[256 * 1024];
    private int _filled;

    public HttpConnection(int port)
    {
        _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 60_000, SendTimeout = 60_000 };
        _socket.Connect(IPAddress.Loopback, port);
    }

    /// <summary>Status of the last answer.</summary>
    public int Status { get; private set; }

    /// <summary>Status line and headers of the last answer.</summary>
    public ReadOnlySpan<byte> Head => _wire.AsSpan(0, HeadLength);

    /// <summary>Body of the last answer, as it was sent but without the frames of chunks.</summary>
    public ReadOnlySpan<byte> Body => _body.AsSpan(0, BodyLength);

    /// <summary>Every byte of the last answer.</summary>
    public int WireLength { get; private set; }

    private int HeadLength { get; set; }

    private int BodyLength { get; set; }

    public void Send(ReadOnlySpan<byte> request)
    {
        for (var sent = 0; sent < request.Length;)
            sent += _socket.Send(request[sent..]);

        _filled = BodyLength = 0;
        ReadHead();
        if (Find("Content-Length: "u8) is { Length: > 0 } length && Utf8Parser.TryParse(length, out int expected, out _))
            ReadLength(expected);
        else if (Find("Transfer-Encoding: "u8).SequenceEqual("chunked"u8))
            ReadChunks();
        else if (Status is not (204 or 304))
            throw new BenchException("An answer says neither its length nor that it comes in chunks.");
    }

    /// <summary>A header's value; empty where there is none.</summary>
    public ReadOnlySpan<byte> Find(ReadOnlySpan<byte> name)
    {
        var at = Head.IndexOf(name);
        if (at < 0)
            return [];

        var value = Head[(at + name.Length)..];
        return value[..value.IndexOf("\r\n"u8)];
    }

    public void Dispose() => _socket.Dispose();

    private void ReadHead()
    {
        int end;
        while ((end = _wire.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0)
            Receive();

        HeadLength = end + 4;
        if (!_wire.AsSpan(0, end).StartsWith("HTTP/1.1 "u8) || !Utf8Parser.TryParse(_wire.AsSpan(9, 3), out int status, out _))
            throw new BenchException("An answer is not HTTP/1.1.");

        Status = status;
    }

    private void ReadLength(int expected)
    {
        WireLength = HeadLength + expected;
        while (_filled < WireLength)
            Receive();

        Take(HeadLength, expected);
    }

    private void ReadChunks()
    {
        var at = HeadLength;
        while (true)
        {
            int line;
            while ((line = _wire.AsSpan(at, _filled - at).IndexOf("\r\n"u8)) < 0)
                Receive();

            if (!Utf8Parser.TryParse(_wire.AsSpan(at, line), out int size, out _, 'x'))
                throw new BenchException("A chunk has no size.");

            at += line + 2;
            while (_filled < at + size + 2)
                Receive();

            Take(at, size);
            at += size + 2;
            if (size == 0)
                break;
        }

        WireLength = at;
    }

    private void Take(int start, int length)
    {
        if (_body.Length < BodyLength + length)
            Array.Resize(ref _body, Math.Max(_body.Length * 2, BodyLength + length));

        _wire.AsSpan(start, length).CopyTo(_body.AsSpan(BodyLength));
        BodyLength += length;
    }

    private void Receive()
    {
        if (_filled == _wire.Length)
            Array.Resize(ref _wire, _wire.Length * 2);

        var received = _socket.Receive(_wire.AsSpan(_filled));
        if (received == 0)
            throw new BenchException("The server closed a connection in the middle of an answer.");

        _filled += received;
    }
}
