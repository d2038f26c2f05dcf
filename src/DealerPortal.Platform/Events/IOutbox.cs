namespace DealerPortal.Platform.Events;

/// <summary>Announces facts. A fact is saved with the change that caused it and handled afterwards, at least once, also after a crash.</summary>
public interface IOutbox
{
    /// <summary>How often a handler is tried, over about a day, before its fact is kept as a dead letter.</summary>
    const int MaxAttempts = 10;

    /// <summary>Adds the fact to the current <see cref="Data.PortalDbContext"/>; it leaves with the caller's save.</summary>
    void Publish<T>(T fact) where T : class;

    /// <summary>The same, handled at <paramref name="dueAt"/>: a timer that survives restarts.</summary>
    void Schedule<T>(T fact, DateTimeOffset dueAt) where T : class;
}
