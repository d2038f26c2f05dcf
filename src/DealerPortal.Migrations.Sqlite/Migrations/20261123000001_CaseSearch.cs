using DealerPortal.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DealerPortal.Migrations.Sqlite.Migrations;

/// <summary>The table the case search reads; no entity stands behind it.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261123000001_CaseSearch")]
internal sealed class CaseSearch : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // Contentless: the tokens are only searched, never read back.
        migrationBuilder.Sql("CREATE VIRTUAL TABLE cases_search USING fts5(tokens, content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 0');");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE cases_search;");
}
