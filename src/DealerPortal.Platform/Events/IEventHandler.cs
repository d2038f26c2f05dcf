namespace DealerPortal.Platform.Events;

/// <summary>
/// One reaction to one kind of fact. It changes entities of the current <see cref="Data.PortalDbContext"/> and returns; the dispatcher saves them
/// together with the note that the fact was handled. Whatever it does outside the database must tolerate a repeat.
/// An exception means: try again later, and after the last try keep it as a dead letter.
/// </summary>
public interface IEventHandler<in T> where T : class
{
    Task HandleAsync(T fact, CancellationToken cancellationToken);
}
