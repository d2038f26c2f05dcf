using DealerPortal.Cases.Contracts;

namespace DealerPortal.Cases.Tests;

public sealed class CaseTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_filed_case_is_received_and_has_no_order_yet()
    {
        var filed = File();

        Assert.Equal(RequestStatus.Received, filed.RequestStatus);
        Assert.Null(filed.OrderStatus);
        Assert.Equal(CaseEventKind.Filed, Assert.Single(filed.Events).Kind);
    }

    [Fact]
    public void An_order_moves_from_received_over_an_appointment_to_completed()
    {
        var filed = File();

        Assert.Equal(OrderReportOutcome.Changed, Report(filed, ServiceOrderStatus.Received, hours: 1));
        Assert.Equal(OrderReportOutcome.Changed, Report(filed, ServiceOrderStatus.AppointmentScheduled, hours: 2, appointment: Monday.AddDays(3)));
        Assert.Equal(OrderReportOutcome.Changed, Report(filed, ServiceOrderStatus.Completed, hours: 80));

        Assert.Equal(ServiceOrderStatus.Completed, filed.OrderStatus);
        Assert.Equal(Monday.AddDays(3), filed.AppointmentAt);
        Assert.Equal(4, filed.Events.Count);
    }

    [Fact]
    public void An_order_status_never_changes_the_status_of_the_request()
    {
        var filed = File();

        Report(filed, ServiceOrderStatus.Completed, hours: 1);

        Assert.Equal(RequestStatus.Received, filed.RequestStatus);
    }

    [Fact]
    public void The_same_report_again_changes_nothing()
    {
        var filed = File();
        Report(filed, ServiceOrderStatus.AppointmentScheduled, hours: 2, appointment: Monday.AddDays(3));

        Assert.Equal(OrderReportOutcome.Unchanged, Report(filed, ServiceOrderStatus.AppointmentScheduled, hours: 5, appointment: Monday.AddDays(3)));
        Assert.Equal(2, filed.Events.Count);
    }

    [Fact]
    public void A_report_from_before_the_last_one_changes_nothing()
    {
        var filed = File();
        Report(filed, ServiceOrderStatus.AppointmentScheduled, hours: 2, appointment: Monday.AddDays(3));

        Assert.Equal(OrderReportOutcome.Late, Report(filed, ServiceOrderStatus.Cancelled, hours: 1));
        Assert.Equal(ServiceOrderStatus.AppointmentScheduled, filed.OrderStatus);
    }

    [Fact]
    public void A_moved_appointment_is_a_change()
    {
        var filed = File();
        Report(filed, ServiceOrderStatus.AppointmentScheduled, hours: 2, appointment: Monday.AddDays(3));

        Assert.Equal(OrderReportOutcome.Changed, Report(filed, ServiceOrderStatus.AppointmentScheduled, hours: 3, appointment: Monday.AddDays(4)));
        Assert.Equal(Monday.AddDays(4), filed.AppointmentAt);
    }

    [Theory]
    [InlineData(ServiceOrderStatus.Completed)]
    [InlineData(ServiceOrderStatus.Cancelled)]
    public void A_finished_order_stays_finished(ServiceOrderStatus end)
    {
        foreach (var next in Enum.GetValues<ServiceOrderStatus>().Where(status => status != end))
        {
            var filed = File();
            Report(filed, end, hours: 1);

            Assert.Equal(OrderReportOutcome.Impossible, Report(filed, next, hours: 2, appointment: Monday));
            Assert.Equal(end, filed.OrderStatus);
        }
    }

    [Fact]
    public void A_cancellation_keeps_its_reason()
    {
        var filed = File();

        filed.Report(new OrderReport(ServiceOrderStatus.Cancelled, Monday.AddHours(1), null, "Klant niet bereikt"), "Servicecenter", Monday.AddHours(1));

        Assert.Equal("Klant niet bereikt", filed.OrderReason);
    }

    [Fact]
    public void A_processed_request_can_not_be_withdrawn()
    {
        var filed = File();
        Assert.Null(filed.MoveRequest(RequestStatus.Processed, Resolution.Answered, "Agent", Monday.AddHours(1)));

        Assert.Equal(CaseRefusals.IllegalMove, filed.MoveRequest(RequestStatus.Withdrawn, null, "Agent", Monday.AddHours(2)));
        Assert.Equal(RequestStatus.Processed, filed.RequestStatus);
        Assert.Equal(Resolution.Answered, filed.Resolution);
    }

    [Fact]
    public void A_case_number_has_its_year_and_six_digits()
    {
        Assert.Equal("2026-000123", CaseNumber.Format(2026, 123));
        Assert.Equal("2026-1000001", CaseNumber.Format(2026, 1_000_001));
    }

    internal static Case File(CaseColumns? columns = null, Guid? organisation = null) => Case.File(
        "2026-000123",
        new FiledRequest(
            organisation ?? Guid.CreateVersion7(), "Alfa Elektro", Guid.CreateVersion7(), "Jan Janssens", "repair", Guid.CreateVersion7(), "BE", true,
            columns ?? new CaseColumns(null, null, null, null, null, null, null, null, null), "{}", Guid.NewGuid()),
        Monday);

    private static OrderReportOutcome Report(Case filed, ServiceOrderStatus status, int hours, DateTimeOffset? appointment = null) =>
        filed.Report(new OrderReport(status, Monday.AddHours(hours), appointment, null), "Servicecenter", Monday.AddHours(hours));
}
