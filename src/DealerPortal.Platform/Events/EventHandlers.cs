using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Platform.Events;

/// <summary>Who handles which fact, as the modules registered it.</summary>
internal sealed class EventHandlers(IEnumerable<EventHandlerRegistration> registrations)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly ILookup<Type, EventHandlerRegistration> _byFact = registrations.ToLookup(registration => registration.Fact);
    private readonly Dictionary<string, EventHandlerRegistration> _byName = registrations.ToDictionary(registration => registration.Name, StringComparer.Ordinal);

    public IEnumerable<EventHandlerRegistration> Of(Type fact) => _byFact[fact];

    public EventHandlerRegistration? Find(string name) => _byName.GetValueOrDefault(name);
}

/// <param name="Name">Full name of the handler's type and of the fact; stored in the outbox.</param>
internal sealed record EventHandlerRegistration(Type Fact, string Name, Func<IServiceProvider, string, CancellationToken, Task> Handle);

/// <summary>How modules register their reactions.</summary>
public static class EventHandlerServices
{
    public static IServiceCollection AddEventHandler<TFact, THandler>(this IServiceCollection services)
        where TFact : class
        where THandler : class, IEventHandler<TFact>
    {
        services.AddScoped<THandler>();
        return services.AddSingleton(new EventHandlerRegistration(
            typeof(TFact),
            $"{typeof(THandler).FullName}({typeof(TFact).Name})",
            (provider, payload, cancellationToken) =>
                provider.GetRequiredService<THandler>().HandleAsync(JsonSerializer.Deserialize<TFact>(payload, EventHandlers.Json)!, cancellationToken)));
    }
}
