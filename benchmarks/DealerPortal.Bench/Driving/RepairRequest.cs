using System.Globalization;
using System.Text;
using DealerPortal.Bench.Serving;

namespace DealerPortal.Bench.Driving;

/// <summary>The repair form filled in and sent as a browser sends it, each time as a request of its own.</summary>
internal sealed class RepairRequest
{
    private const string Boundary = "----portal-bench-7d1f0a52c3";

    private readonly byte[] _template;
    private readonly int _submissionAt;
    private readonly int _referenceAt;
    private readonly string _reference = "BENCH" + new string('0', 9);

    /// <param name="head">The request line and headers but for length and type.</param>
    /// <param name="hidden">What the open form holds already.</param>
    public RepairRequest(string head, IReadOnlyDictionary<string, string> hidden, TargetCase like, DateOnly preferredDate)
    {
        var submission = Guid.Empty.ToString();
        var fields = new Dictionary<string, string>(hidden)
        {
            ["SubmissionId"] = submission,
            ["Answers[modelCode]"] = like.Model,
            ["Answers[serialNumber]"] = like.Serial,
            ["Answers[sold]"] = "false",
            ["Answers[deviceLocation]"] = "dealer",
            ["Answers[defectDescription]"] = "Toestel pompt het water niet af, telkens na een tiental minuten. Filter en slang nagekeken, geen verbetering.",
            ["Answers[dealerReference]"] = _reference,
            ["Answers[preferredDate]"] = preferredDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["Answers[notifyByEmail]"] = "true",
            ["Answers[confirmed]"] = "true",
        };
        var body = string.Concat(fields.Select(field => $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{field.Key}\"\r\n\r\n{field.Value}\r\n")) + $"--{Boundary}--\r\n";
        _template = Encoding.UTF8.GetBytes($"{head}Content-Type: multipart/form-data; boundary={Boundary}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
        _submissionAt = _template.AsSpan().IndexOf(Encoding.ASCII.GetBytes(submission));
        _referenceAt = _template.AsSpan().IndexOf(Encoding.ASCII.GetBytes(_reference));
    }

    public LoadRequest Next(int index)
    {
        var bytes = _template.ToArray();
        Encoding.ASCII.GetBytes(Guid.NewGuid().ToString(), bytes.AsSpan(_submissionAt));
        Encoding.ASCII.GetBytes(index.ToString("D9", CultureInfo.InvariantCulture), bytes.AsSpan(_referenceAt + 5));
        return new LoadRequest(bytes, "Location: /cases/20"u8.ToArray());
    }
}
