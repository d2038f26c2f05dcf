using System.Globalization;
using DealerPortal.Platform.Data;
using DealerPortal.Platform.Security;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace DealerPortal.Cases.Search;

/// <summary>
/// Finds cases by words: an FTS5 table on SQLite, a tsvector on PostgreSQL, both filled with the same tokens in the transaction that files the case.
/// </summary>
internal sealed class CaseSearch(PortalDbContext db, CurrentUser user)
{
    /// <summary>The visible cases in which every word of <paramref name="query"/> begins some word; all visible ones for an empty query.</summary>
    public IQueryable<Case> Find(string? query)
    {
        if (string.IsNullOrWhiteSpace(query))
            return db.Set<Case>().VisibleTo(user);

        var words = CaseTokens.Parse(query);
        // Only marks were typed: nothing is called that.
        if (words.Count == 0)
            return db.Set<Case>().Where(_ => false);

        var prefix = user.OrganisationId is { } organisation ? CaseTokens.PrefixOf(organisation) : CaseTokens.Everyone;
        var found = db.IsSqlite
            ? db.Set<Case>().FromSql($"SELECT * FROM cases_cases WHERE id IN (SELECT rowid FROM cases_search WHERE cases_search MATCH {Fts5(words, prefix)})")
            : db.Set<Case>().FromSql($"SELECT * FROM cases_cases WHERE id IN (SELECT case_id FROM cases_search WHERE tokens @@ {TsQuery(words, prefix)}::tsquery)");
        return found.VisibleTo(user);
    }

    /// <summary>Makes a case findable; part of the caller's transaction, after its id is known.</summary>
    public Task IndexAsync(Case dealerCase, CancellationToken cancellationToken)
    {
        var tokens = CaseTokens.Of(dealerCase);
        return db.IsSqlite
            ? db.Database.ExecuteSqlAsync($"INSERT INTO cases_search (rowid, tokens) VALUES ({dealerCase.Id}, {string.Join(' ', tokens)})", cancellationToken)
            : db.Database.ExecuteSqlAsync($"INSERT INTO cases_search (case_id, tokens) VALUES ({dealerCase.Id}, array_to_tsvector({tokens.ToArray()}))", cancellationToken);
    }

    /// <summary>Makes many cases findable; part of the caller's transaction.</summary>
    public Task IndexManyAsync(IReadOnlyCollection<Case> cases, CancellationToken cancellationToken) =>
        db.IsSqlite ? InsertManyAsync(cases, cancellationToken) : CopyManyAsync(cases, cancellationToken);

    private async Task InsertManyAsync(IReadOnlyCollection<Case> cases, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = "INSERT INTO cases_search (rowid, tokens) VALUES ($id, $tokens)";
        var (id, tokens) = (new SqliteParameter { ParameterName = "$id" }, new SqliteParameter { ParameterName = "$tokens" });
        command.Parameters.Add(id);
        command.Parameters.Add(tokens);
        await command.PrepareAsync(cancellationToken);
        foreach (var dealerCase in cases)
        {
            id.Value = dealerCase.Id;
            tokens.Value = string.Join(' ', CaseTokens.Of(dealerCase));
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task CopyManyAsync(IReadOnlyCollection<Case> cases, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        // Tokens without marks or blanks are a tsvector as they stand.
        await using var copy = await connection.BeginTextImportAsync("COPY cases_search (case_id, tokens) FROM STDIN", cancellationToken);
        foreach (var dealerCase in cases)
            await copy.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{dealerCase.Id}\t{string.Join(' ', CaseTokens.Of(dealerCase))}\n"));
    }

    // Tokens hold letters and digits only, so neither language needs more escaping than its quotes.
    private static string Fts5(IReadOnlyList<SearchWord> words, string prefix) =>
        All(words, part => $"\"{prefix}{part}\"*", " AND ", " OR ");

    private static string TsQuery(IReadOnlyList<SearchWord> words, string prefix) =>
        All(words, part => $"'{prefix}{part}':*", " & ", " | ");

    /// <summary>Every word, or all of them as one: a code may have been typed with blanks in it.</summary>
    private static string All(IReadOnlyList<SearchWord> words, Func<string, string> term, string and, string or)
    {
        var each = string.Join(and, words.Select(word => Either(word, term, and, or)));
        return words.Count == 1 ? each : $"({each}){or}{term(string.Concat(words.Select(word => word.Joined)))}";
    }

    private static string Either(SearchWord word, Func<string, string> term, string and, string or) =>
        word.Parts.Count == 1 ? term(word.Joined) : $"({term(word.Joined)}{or}({string.Join(and, word.Parts.Select(term))}))";
}
