using System.Reflection;
using System.Text.Json;
using DealerPortal.Platform.Events;
using DealerPortal.Testing;

namespace DealerPortal.Architecture.Tests;

/// <summary>A fact is stored as JSON and read back by another version of the portal: nothing of it may get lost on the way.</summary>
public sealed class EventTests
{
    public static TheoryData<Type> Facts => [.. Handled().Distinct().OrderBy(type => type.FullName)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void Fact_survives_the_outbox(Type fact)
    {
        var sent = Sample.Of(fact);

        var json = JsonSerializer.Serialize(sent, fact, PortalApp.FactJson);
        var received = JsonSerializer.Deserialize(json, fact, PortalApp.FactJson);

        Assert.Equal(json, JsonSerializer.Serialize(received, fact, PortalApp.FactJson));
        Assert.All(fact.GetProperties(BindingFlags.Public | BindingFlags.Instance), property => Assert.NotNull(property.GetValue(received)));
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Fact_is_a_sealed_record_of_its_module(Type fact)
    {
        Assert.True(fact.IsSealed, fact.FullName);
        Assert.True(fact.GetMethod("<Clone>$") is not null, $"{fact.FullName} is not a record.");
    }

    private static IEnumerable<Type> Handled() =>
        Repository.Speakers.Select(Assembly.Load)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false })
            .SelectMany(type => type.GetInterfaces())
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEventHandler<>))
            .Select(type => type.GetGenericArguments()[0])
            .Where(type => !type.IsGenericParameter);
}
