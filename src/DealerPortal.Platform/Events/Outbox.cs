using System.Text.Json;
using DealerPortal.Platform.Data;

namespace DealerPortal.Platform.Events;

internal sealed class Outbox(PortalDbContext db, EventHandlers handlers, TimeProvider clock) : IOutbox
{
    public void Publish<T>(T fact) where T : class => Schedule(fact, clock.GetUtcNow());

    public void Schedule<T>(T fact, DateTimeOffset dueAt) where T : class
    {
        foreach (var handler in handlers.Of(typeof(T)))
        {
            db.Add(new OutboxMessage
            {
                Fact = typeof(T).FullName!,
                Handler = handler.Name,
                Payload = JsonSerializer.Serialize(fact, EventHandlers.Json),
                CreatedAt = clock.GetUtcNow(),
                DueAt = dueAt.ToUniversalTime(),
            });
        }
    }
}
