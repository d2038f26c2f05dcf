using System.Security.Claims;
using System.Text;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Platform.Web;

/// <summary>
/// Honours <c>Idempotency-Key</c> on an API's POST: the first answer is kept for a day and given again to a repeat.
/// A repeat that comes while the first is still being worked on gets 409. (IETF draft-ietf-httpapi-idempotency-key-header.)
/// </summary>
public static class Idempotency
{
    private const string Header = "Idempotency-Key";

    public static TBuilder WithIdempotency<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (context, next) => await AnswerOnceAsync(context, next));

    private static async ValueTask<object?> AnswerOnceAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0)
            return await next(context);
        if (key.Length > 100)
            return Results.Problem("Idempotency-Key may be 100 characters long at most.", statusCode: StatusCodes.Status400BadRequest);

        var cancellationToken = http.RequestAborted;
        var scopes = http.RequestServices.GetRequiredService<IServiceScopeFactory>();
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var caller = http.User.FindFirstValue(PortalClaims.ApiKey) ?? http.User.FindFirstValue(PortalClaims.Account) ?? "";
        var id = $"{caller} {http.Request.Path} {key}";

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var kept = await db.Set<IdempotentAnswer>().SingleOrDefaultAsync(answer => answer.Id == id, cancellationToken);
        if (kept is not null && kept.At > now.AddDays(-1))
        {
            return kept.Status == 0
                ? Results.Problem("A request with this Idempotency-Key is being worked on.", statusCode: StatusCodes.Status409Conflict)
                : Results.Text(kept.Body, kept.ContentType, Encoding.UTF8, kept.Status);
        }

        if (kept is not null)
            db.Remove(kept);
        kept = new IdempotentAnswer { Id = id, At = now };
        db.Add(kept);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            return Results.Problem("A request with this Idempotency-Key is being worked on.", statusCode: StatusCodes.Status409Conflict);
        }

        try
        {
            return await AnswerAsync(context, next, db, kept);
        }
        catch
        {
            // Nothing was answered, so a repeat may try again.
            db.Remove(kept);
            await db.SaveChangesAsync(CancellationToken.None);
            throw;
        }
    }

    private static async Task<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next, PortalDbContext db, IdempotentAnswer kept)
    {
        var response = context.HttpContext.Response;
        var client = response.Body;
        using var body = new MemoryStream();
        response.Body = body;
        try
        {
            var result = await next(context);
            await (result as IResult ?? Results.Json(result)).ExecuteAsync(context.HttpContext);
        }
        finally
        {
            response.Body = client;
        }

        kept.Status = response.StatusCode;
        kept.ContentType = response.ContentType ?? "application/json";
        kept.Body = Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length);
        await db.SaveChangesAsync(CancellationToken.None);
        body.Position = 0;
        await body.CopyToAsync(client, context.HttpContext.RequestAborted);
        return Results.Empty;
    }
}

internal sealed class IdempotentAnswer
{
    public required string Id { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>0 while the first request is being worked on.</summary>
    public int Status { get; set; }

    public string ContentType { get; set; } = "";
    public string Body { get; set; } = "";
}

internal sealed class IdempotentAnswerConfiguration : IEntityTypeConfiguration<IdempotentAnswer>
{
    public void Configure(EntityTypeBuilder<IdempotentAnswer> builder)
    {
        builder.ToTable("platform_idempotent_answers");
        builder.Property(answer => answer.Id).HasMaxLength(300);
        builder.Property(answer => answer.ContentType).HasMaxLength(100);
    }
}
