using DealerPortal.Platform.Data;
using DealerPortal.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Registration.EventHandlers;

internal sealed class RemoveRegistrationWhenAbandoned(PortalDbContext db) : IEventHandler<RegistrationAbandoned>
{
    public async Task HandleAsync(RegistrationAbandoned fact, CancellationToken cancellationToken)
    {
        if (await db.Set<Registration>().SingleOrDefaultAsync(registration => registration.Id == fact.RegistrationId, cancellationToken) is { } registration)
            db.Remove(registration);
    }
}
