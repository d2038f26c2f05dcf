using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DealerPortal.Accounts.Contracts;
using DealerPortal.Cases.Contracts;
using DealerPortal.Cases.Search;
using DealerPortal.Forms.Contracts;
using DealerPortal.Organisations.Contracts;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Localisation;
using DealerPortal.Platform.Recipes;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Cases.Recipes;

/// <summary>
/// <c>{"step": "cases", "file": "cases.json"}</c>: cases with a past, for demonstrations. They are filed silently: no fact, no mail.
/// </summary>
internal sealed class CasesStep(PortalDbContext db, CaseSearch search, IAccountDirectory accounts, IOrganisationMembership memberships, IOrganisationDirectory organisations, IFormDirectory forms, Display display) : IRecipeStep
{
    public string Name => "cases";

    public async Task ApplyAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var file = context.PathOf(context.Read<string>("file"));
        await using var stream = File.OpenRead(file);
        using var document = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
        var rows = new RecipeStepContext(document.RootElement, context.Folder).Read<List<PastCase>>("cases");

        foreach (var row in rows.OrderBy(row => row.FiledAt))
            await FileAsync(row, cancellationToken);
    }

    private async Task FileAsync(PastCase row, CancellationToken cancellationToken)
    {
        var submission = SubmissionOf(row);
        if (await db.Set<Case>().AnyAsync(candidate => candidate.SubmissionId == submission, cancellationToken))
            return;

        var reporter = await accounts.FindByEmailAsync(row.Reporter, cancellationToken) ?? throw new RecipeException($"Nobody has the address {row.Reporter}.");
        var membership = await memberships.FindAsync(reporter.Id, cancellationToken) ?? throw new RecipeException($"{row.Reporter} belongs to no organisation.");
        var organisation = (await organisations.FindAsync(membership.OrganisationId, cancellationToken))!;
        var version = await forms.FindPublishedAsync(row.Form, cancellationToken) ?? throw new RecipeException($"There is no form \"{row.Form}\".");

        var (answers, columns) = AnswersOf(row, version);
        var filedAt = row.FiledAt.ToUniversalTime();
        var number = await CaseNumber.TakeAsync(db, display.DayOf(filedAt, organisation.Country).Year, cancellationToken);
        var dealerCase = Case.File(
            number,
            new FiledRequest(organisation.Id, organisation.Name, reporter.Id, reporter.Name, row.Form, version.Id, organisation.Country, row.NotifyByEmail, CaseColumns.From(columns), answers, submission),
            filedAt);
        foreach (var move in row.Request)
        {
            if (dealerCase.MoveRequest(move.Status, move.Resolution, "Servicedesk", move.At.ToUniversalTime()) is not null)
                throw new RecipeException($"The case of {row.FiledAt:O} can't become {move.Status}.");
        }
        foreach (var report in row.Order)
        {
            if (dealerCase.Report(new OrderReport(report.Status, report.At.ToUniversalTime(), report.Appointment?.ToUniversalTime(), report.Reason), "Servicecenter", report.At.ToUniversalTime()) != OrderReportOutcome.Changed)
                throw new RecipeException($"The order of the case of {row.FiledAt:O} can't become {report.Status}.");
        }

        db.Add(dealerCase);
        await db.SaveChangesAsync(cancellationToken);
        await search.IndexAsync(dealerCase, cancellationToken);
    }

    private static (string Json, FormColumns Columns) AnswersOf(PastCase row, FormVersion version)
    {
        var ordered = new JsonObject();
        var columns = new Dictionary<string, string>();
        foreach (var field in version.Definition.Fields)
        {
            if (!row.Answers.TryGetValue(field.Key, out var answer))
                continue;

            ordered[field.Key] = JsonNode.Parse(answer.GetRawText());
            if (field.Column is not null)
                columns[field.Column] = answer.ValueKind == JsonValueKind.String ? answer.GetString()! : answer.GetRawText();
        }

        if (row.Answers.Keys.FirstOrDefault(key => version.Definition.FindField(key) is null) is { } unknown)
            throw new RecipeException($"Form \"{version.Key}\" has no field \"{unknown}\".");

        return (ordered.ToJsonString(), new FormColumns(columns));
    }

    // The same row gets the same id each time, so that running the recipe again files nothing twice.
    private static Guid SubmissionOf(PastCase row) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{row.Reporter} {row.Form} {row.FiledAt:O}"))).AsSpan(0, 16));

    /// <summary>One row of the file.</summary>
    private sealed record PastCase
    {
        public required string Reporter { get; init; }
        public required string Form { get; init; }
        public required DateTimeOffset FiledAt { get; init; }
        public bool NotifyByEmail { get; init; }
        public Dictionary<string, JsonElement> Answers { get; init; } = [];
        public IReadOnlyList<PastRequestMove> Request { get; init; } = [];
        public IReadOnlyList<PastOrderReport> Order { get; init; } = [];
    }

    private sealed record PastRequestMove(RequestStatus Status, DateTimeOffset At, Resolution? Resolution = null);

    private sealed record PastOrderReport(ServiceOrderStatus Status, DateTimeOffset At, DateTimeOffset? Appointment = null, string? Reason = null);
}
