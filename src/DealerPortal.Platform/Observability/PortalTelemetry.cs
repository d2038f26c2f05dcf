using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DealerPortal.Platform.Observability;

/// <summary>The portal's own traces and metrics; exported over OTLP where an endpoint is configured.</summary>
public static class PortalTelemetry
{
    public const string Name = "DealerPortal";

    public static readonly ActivitySource Source = new(Name);
    public static readonly Meter Meter = new(Name);
}
