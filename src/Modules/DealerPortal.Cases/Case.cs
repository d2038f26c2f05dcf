using DealerPortal.Cases.Contracts;
using DealerPortal.Forms.Contracts;

namespace DealerPortal.Cases;

/// <summary>One request of a dealer, from filing to its end. The request's status and the service order's are two things and move apart.</summary>
internal sealed class Case
{
    private readonly List<CaseEvent> _events = [];

    private Case()
    {
    }

    /// <summary>Given by the database; also the row of the search index.</summary>
    public long Id { get; private init; }

    /// <summary>What people call it, e.g. 2026-000123.</summary>
    public string Number { get; private init; } = "";

    public Guid OrganisationId { get; private init; }

    /// <summary>As it was when the case was filed.</summary>
    public string OrganisationName { get; private init; } = "";

    /// <summary>The account that filed it; null when an organisation's own system did, over the API.</summary>
    public Guid? ReporterId { get; private init; }

    public string ReporterName { get; private init; } = "";

    /// <summary>Key of the form it was filed with; also the kind of request.</summary>
    public string Kind { get; private init; } = "";

    public Guid FormVersionId { get; private init; }

    /// <summary>Country of the appliance, ISO 3166-1 alpha-2.</summary>
    public string Country { get; private init; } = "";

    public DateTimeOffset FiledAt { get; private init; }

    public RequestStatus RequestStatus { get; private set; }

    public Resolution? Resolution { get; private set; }

    public ServiceOrderStatus? OrderStatus { get; private set; }

    /// <summary>When the service centre says the order reached its status; updates from before it are late.</summary>
    public DateTimeOffset? OrderStatusAt { get; private set; }

    public DateTimeOffset? AppointmentAt { get; private set; }

    /// <summary>Why the order was cancelled, in the service centre's words.</summary>
    public string? OrderReason { get; private set; }

    /// <summary>Whether the reporter wants mails about this case.</summary>
    public bool NotifyByEmail { get; private set; }

    public string? ModelCode { get; private init; }
    public string? SerialNumber { get; private init; }
    public string? ServiceType { get; private init; }
    public string? DeviceLocation { get; private init; }
    public string? Reference { get; private init; }
    public string? EndUserName { get; private init; }
    public string? EndUserCity { get; private init; }
    public string? Description { get; private init; }
    public DateOnly? PreferredDate { get; private init; }

    /// <summary>All answers as JSON, in the form's order, hidden ones left out.</summary>
    public string Answers { get; private init; } = "{}";

    /// <summary>Made by the page that was filled in: the same page sent twice makes one case.</summary>
    public Guid SubmissionId { get; private init; }

    /// <summary>Grows with each change; two people changing the same state collide instead of overwriting.</summary>
    public int Revision { get; private set; }

    public IReadOnlyList<CaseEvent> Events => _events;

    /// <summary>Files a request.</summary>
    /// <param name="id">Only where many are written at once; else the database gives it.</param>
    public static Case File(string number, FiledRequest request, DateTimeOffset now, long id = 0)
    {
        var filed = new Case
        {
            Id = id,
            Number = number,
            OrganisationId = request.OrganisationId,
            OrganisationName = request.OrganisationName,
            ReporterId = request.ReporterId,
            ReporterName = request.ReporterName,
            Kind = request.Kind,
            FormVersionId = request.FormVersionId,
            Country = request.Country,
            FiledAt = now,
            RequestStatus = RequestStatus.Received,
            NotifyByEmail = request.NotifyByEmail,
            ModelCode = request.Columns.ModelCode,
            SerialNumber = request.Columns.SerialNumber,
            ServiceType = request.Columns.ServiceType,
            DeviceLocation = request.Columns.DeviceLocation,
            Reference = request.Columns.Reference,
            EndUserName = request.Columns.EndUserName,
            EndUserCity = request.Columns.EndUserCity,
            Description = request.Columns.Description,
            PreferredDate = request.Columns.PreferredDate,
            Answers = request.Answers,
            SubmissionId = request.SubmissionId,
        };
        filed.Note(CaseEventKind.Filed, CaseEventSource.Dealer, request.ReporterName, now);
        return filed;
    }

    /// <summary>Takes in what the service centre says of its order. Repeated, late and impossible reports change nothing.</summary>
    /// <param name="source">Name of the partner that reports.</param>
    public OrderReportOutcome Report(OrderReport report, string source, DateTimeOffset now)
    {
        if (report.Status == OrderStatus && (report.Status != ServiceOrderStatus.AppointmentScheduled || report.Appointment == AppointmentAt))
            return OrderReportOutcome.Unchanged;
        if (OrderStatusAt is { } last && report.At < last)
            return OrderReportOutcome.Late;
        if (!OrderMoves.IsLegal(OrderStatus, report.Status))
            return OrderReportOutcome.Impossible;

        OrderStatus = report.Status;
        OrderStatusAt = report.At;
        AppointmentAt = report.Status == ServiceOrderStatus.AppointmentScheduled ? report.Appointment : AppointmentAt;
        OrderReason = report.Status == ServiceOrderStatus.Cancelled ? report.Reason : null;
        Revision++;
        Note(CaseEventKind.OrderStatusChanged, CaseEventSource.Partner, source, now, status: report.Status.ToString(), occursAt: report.Appointment, text: OrderReason, reportedAt: report.At);
        return OrderReportOutcome.Changed;
    }

    /// <summary>Moves the request's own status; what the service desk decides.</summary>
    /// <returns>Null when done.</returns>
    public Platform.Refusal? MoveRequest(RequestStatus to, Resolution? resolution, string by, DateTimeOffset now)
    {
        if (!RequestMoves.IsLegal(RequestStatus, to))
            return CaseRefusals.IllegalMove;

        RequestStatus = to;
        Resolution = resolution ?? Resolution;
        Revision++;
        Note(CaseEventKind.RequestStatusChanged, CaseEventSource.ServiceDesk, by, now, status: to.ToString());
        return null;
    }

    public void NoteMail(string template, string address, DateTimeOffset at) => Note(CaseEventKind.MailSent, CaseEventSource.Portal, address, at, text: template);

    private void Note(CaseEventKind kind, CaseEventSource source, string who, DateTimeOffset at, string? status = null, DateTimeOffset? occursAt = null, string? text = null, DateTimeOffset? reportedAt = null) =>
        _events.Add(new CaseEvent { CaseId = Id, Kind = kind, Source = source, Who = who, At = at, Status = status, OccursAt = occursAt, Text = text, ReportedAt = reportedAt });
}

/// <summary>What a page or the API hands over when a request is filed.</summary>
/// <param name="Answers">JSON object in the form's order.</param>
internal sealed record FiledRequest(
    Guid OrganisationId, string OrganisationName, Guid? ReporterId, string ReporterName, string Kind, Guid FormVersionId, string Country,
    bool NotifyByEmail, CaseColumns Columns, string Answers, Guid SubmissionId);

/// <summary>Answers that lists, search or rules need as real columns.</summary>
internal sealed record CaseColumns(
    string? ModelCode, string? SerialNumber, string? ServiceType, string? DeviceLocation, string? Reference, string? EndUserName, string? EndUserCity, string? Description, DateOnly? PreferredDate)
{
    public static CaseColumns From(FormColumns columns) => new(
        columns.Text("modelCode"),
        columns.Text("serialNumber"),
        columns.Text("serviceType"),
        columns.Text("deviceLocation"),
        columns.Text("reference"),
        columns.Text("endUserName"),
        columns.Text("endUserCity"),
        columns.Text("description"),
        columns.Date("preferredDate"));
}

/// <summary>What the service centre reports of its order.</summary>
/// <param name="At">When it happened there.</param>
internal sealed record OrderReport(ServiceOrderStatus Status, DateTimeOffset At, DateTimeOffset? Appointment, string? Reason);

internal enum OrderReportOutcome
{
    Changed,
    Unchanged,
    Late,
    Impossible,
}
