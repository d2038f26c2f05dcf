using DealerPortal.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DealerPortal.Migrations.PostgreSql.Migrations;

/// <summary>The table the case search reads; no entity stands behind it.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261123000001_CaseSearch")]
internal sealed class CaseSearch : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("CREATE TABLE cases_search (case_id bigint PRIMARY KEY REFERENCES cases_cases (id) ON DELETE CASCADE, tokens tsvector NOT NULL);");
        // Without the pending list, a search never pays for the insertions before it.
        migrationBuilder.Sql("CREATE INDEX ix_cases_search_tokens ON cases_search USING gin (tokens) WITH (fastupdate = off);");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE cases_search;");
}
