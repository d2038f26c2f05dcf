using DealerPortal.Platform.Events;

namespace DealerPortal.Platform.Tests.Events;

public sealed class OutboxMessageTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_failed_message_waits_longer_each_time_and_never_over_seven_hours()
    {
        var message = Message();
        var waits = new List<TimeSpan>();

        for (var attempt = 1; attempt < IOutbox.MaxAttempts; attempt++)
        {
            message.Fail("The server is away.", Noon);
            waits.Add(message.DueAt - Noon);
        }

        Assert.Null(message.DeadAt);
        Assert.InRange(waits[0], TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(6));
        Assert.All(waits.Zip(waits.Skip(1)), pair => Assert.True(pair.Second > pair.First * 1.5 || pair.Second > TimeSpan.FromHours(5)));
        Assert.All(waits, wait => Assert.True(wait < TimeSpan.FromHours(7)));
    }

    [Fact]
    public void The_tenth_failure_makes_it_a_dead_letter_with_its_reason()
    {
        var message = Message();

        for (var attempt = 0; attempt < IOutbox.MaxAttempts; attempt++)
            message.Fail("The server is away.", Noon);

        Assert.Equal(Noon, message.DeadAt);
        Assert.Equal("The server is away.", message.LastError);
    }

    private static OutboxMessage Message() => new() { Fact = "Fact", Handler = "Handler", Payload = "{}", CreatedAt = Noon, DueAt = Noon };
}
