using System.Globalization;
using DealerPortal.Cases.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Events;
using DealerPortal.Platform.Security;
using DealerPortal.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Cases.Api;

/// <summary>One row of <c>POST /api/v1/service-updates</c>.</summary>
/// <param name="CaseNumber">E.g. 2026-000123.</param>
/// <param name="Status">received, appointmentScheduled, completed or cancelled.</param>
/// <param name="At">When it happened, ISO 8601 with offset.</param>
/// <param name="Appointment">ISO 8601 with offset; needed with appointmentScheduled.</param>
/// <param name="Reason">Why a cancelled order was cancelled; the dealer reads it.</param>
/// <param name="ExternalId">The partner's own name for this update; sent again it is a repeat.</param>
internal sealed record ServiceUpdateRow(string? CaseNumber, string? Status, string? At, string? Appointment, string? Reason, string? ExternalId);

/// <summary>What became of one row.</summary>
/// <param name="Row">Its place in the request, from 0.</param>
/// <param name="Result">applied, unchanged, late, impossible, repeated, unknownCase or invalid.</param>
/// <param name="Message">Why nothing changed; null when applied.</param>
internal sealed record ServiceUpdateResult(int Row, string? CaseNumber, string? ExternalId, string Result, string? Message);

internal static class ServiceUpdates
{
    private const int MaxRows = 1000;

    public static void MapServiceUpdates(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/v1/service-updates", PostAsync)
            .RequireAuthorization(new RequirePermissionAttribute(CasePermissions.ReportOrders))
            .WithIdempotency()
            .WithName("PostServiceUpdates")
            .WithSummary("Reports statuses of service orders; each row is taken or refused on its own.")
            .Produces<ServiceUpdateResult[]>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<IResult> PostAsync(ServiceUpdateRow?[] rows, PortalDbContext db, IOutbox outbox, CurrentUser user, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (rows.Length > MaxRows)
            return Results.Problem($"Send at most {MaxRows} rows at once.", statusCode: StatusCodes.Status400BadRequest);

        var results = new List<ServiceUpdateResult>(rows.Length);
        for (var row = 0; row < rows.Length; row++)
            results.Add(await TakeAsync(row, rows[row], db, outbox, user, clock, cancellationToken));

        return Results.Ok(results);
    }

    private static async Task<ServiceUpdateResult> TakeAsync(int index, ServiceUpdateRow? row, PortalDbContext db, IOutbox outbox, CurrentUser user, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (Read(row, now, out var report) is { } problem)
            return new(index, row?.CaseNumber, row?.ExternalId, "invalid", problem);

        var (result, message) = await ApplyOnceAsync(row!, report!, db, outbox, user, now, cancellationToken);
        return new(index, row!.CaseNumber, row.ExternalId, result, message);
    }

    private static async Task<(string Result, string? Message)> ApplyOnceAsync(ServiceUpdateRow row, OrderReport report, PortalDbContext db, IOutbox outbox, CurrentUser user, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.InTransactionAsync(token => ApplyAsync(row, report, db, outbox, user, now, token), cancellationToken);
            }
            catch (DbUpdateException) when (attempt < 3)
            {
                // Another request changed the same case or sent the same update at this moment; look again at what stands now.
                db.ChangeTracker.Clear();
            }
        }
    }

    private static async Task<(string Result, string? Message)> ApplyAsync(ServiceUpdateRow row, OrderReport report, PortalDbContext db, IOutbox outbox, CurrentUser user, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.Set<OrderUpdate>().AnyAsync(update => update.ApiKeyId == user.ApiKeyId && update.ExternalId == row.ExternalId, cancellationToken))
            return ("repeated", "An update with this externalId was received before.");

        var dealerCase = await db.Set<Case>().SingleOrDefaultAsync(candidate => candidate.Number == row.CaseNumber, cancellationToken);
        var before = dealerCase?.OrderStatus;
        var result = dealerCase is null ? OrderUpdateResult.UnknownCase : ResultOf(dealerCase.Report(report, user.Name, now));
        db.Add(new OrderUpdate
        {
            ApiKeyId = user.ApiKeyId!.Value,
            ExternalId = row.ExternalId!,
            CaseNumber = row.CaseNumber!,
            Status = row.Status!,
            At = report.At,
            Appointment = report.Appointment,
            Reason = report.Reason,
            ReceivedAt = now,
            Result = result,
        });
        if (result == OrderUpdateResult.Applied)
            outbox.Publish(new ServiceOrderStatusChanged(dealerCase!.Number, before, report.Status, report.At, report.Appointment, report.Reason));

        await db.SaveChangesAsync(cancellationToken);
        return (result switch
        {
            OrderUpdateResult.Applied => ("applied", null),
            OrderUpdateResult.Unchanged => ("unchanged", "The order has this status already."),
            OrderUpdateResult.Late => ("late", "A later update was received before; this one changes nothing."),
            OrderUpdateResult.Impossible => ("impossible", $"An order that is {Camel(before!.Value)} can't become {row.Status}."),
            _ => ("unknownCase", "There is no case with this number."),
        });
    }

    private static OrderUpdateResult ResultOf(OrderReportOutcome outcome) => outcome switch
    {
        OrderReportOutcome.Changed => OrderUpdateResult.Applied,
        OrderReportOutcome.Late => OrderUpdateResult.Late,
        OrderReportOutcome.Impossible => OrderUpdateResult.Impossible,
        _ => OrderUpdateResult.Unchanged,
    };

    /// <returns>What is wrong with the row; null when it was read.</returns>
    private static string? Read(ServiceUpdateRow? row, DateTimeOffset now, out OrderReport? report)
    {
        report = null;
        if (row is null)
            return "The row is empty.";
        if (string.IsNullOrWhiteSpace(row.CaseNumber) || row.CaseNumber.Length > 40)
            return "caseNumber is missing or longer than 40 characters.";
        if (string.IsNullOrWhiteSpace(row.ExternalId) || row.ExternalId.Length > 100)
            return "externalId is missing or longer than 100 characters.";
        if (Enum.GetValues<ServiceOrderStatus>().Where(status => Camel(status) == row.Status).ToArray() is not [var status])
            return "status must be received, appointmentScheduled, completed or cancelled.";
        if (ReadInstant(row.At) is not { } at)
            return "at must be an instant in ISO 8601 with an offset, e.g. 2026-03-02T14:30:00+01:00.";
        // A date far ahead would make every later update look late.
        if (at > now.AddDays(1))
            return "at lies in the future.";
        if (row.Reason is { Length: > 500 })
            return "reason is longer than 500 characters.";

        var appointment = ReadInstant(row.Appointment);
        if (row.Appointment is not null && appointment is null)
            return "appointment must be an instant in ISO 8601 with an offset.";
        if (status == ServiceOrderStatus.AppointmentScheduled && appointment is null)
            return "appointmentScheduled needs an appointment.";

        report = new OrderReport(status, at, status == ServiceOrderStatus.AppointmentScheduled ? appointment : null, row.Reason);
        return null;
    }

    private static DateTimeOffset? ReadInstant(string? text)
    {
        string[] forms = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        var hasOffset = text is not null && (text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':'));
        return hasOffset && DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant.ToUniversalTime() : null;
    }

    private static string Camel(ServiceOrderStatus status) => char.ToLowerInvariant(status.ToString()[0]) + status.ToString()[1..];
}
