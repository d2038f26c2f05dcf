using System.Threading.RateLimiting;
using DealerPortal.Platform.Security;
using DealerPortal.Platform.Web;

namespace DealerPortal.Web;

internal static class RateLimiting
{
    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(RateLimits.Anonymous, context => HttpMethods.IsPost(context.Request.Method)
            ? PerMinute("anonymous " + context.Connection.RemoteIpAddress, configuration.GetValue("RateLimits:Anonymous", 30))
            : RateLimitPartition.GetNoLimiter(""));
        options.AddPolicy(RateLimits.Lookup, context =>
            PerMinute("lookup " + (context.User.FindFirst(PortalClaims.Account)?.Value ?? context.Connection.RemoteIpAddress?.ToString()), configuration.GetValue("RateLimits:Lookup", 120)));
    });

    private static RateLimitPartition<string> PerMinute(string partition, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(partition, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });
}
