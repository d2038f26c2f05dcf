using System.Text.Json.Nodes;
using DealerPortal.Forms.Contracts;
using DealerPortal.Forms.Filing;

namespace DealerPortal.Forms.Rendering;

/// <summary>Works out how a form looks with the values it holds, so that the page is right before any script runs.</summary>
internal sealed class FormPresenter(FieldTypeRegistry types, BrowserRules rules)
{
    public async Task<PresentedForm> PresentAsync(FormFieldsModel model, CancellationToken cancellationToken)
    {
        var form = model.Version.Definition;
        var read = await FormReadings.ReadAsync(form, new FormSubmission(model.Values, model.Files), model.Context, types, cancellationToken);
        var settlement = Settlement.Of(form, model.Context, read.Readings, types);

        var sections = form.Sections.Select(section => new PresentedSection(
            section,
            section.VisibleWhen?.Holds(settlement.Data) != false,
            RowsOf(section.Fields.Where(field => types.Find(field.Type) is not null).Select(field => Present(field, model, settlement)))));

        return new PresentedForm([.. sections], rules.Of(form, model.Context, settlement.Data));
    }

    private PresentedField Present(FormField field, FormFieldsModel model, Settlement settlement)
    {
        var forced = settlement.ForcedBy(field);
        var fieldModel = new FieldModel(field, model.Version.Definition, model.Context)
        {
            Value = forced is not null && settlement.Data[field.Key] is JsonValue decided ? FormFieldsModel.AsPosted(decided) : model.Values.GetValueOrDefault(field.Key, ""),
            Files = model.Files.GetValueOrDefault(field.Key) ?? [],
            Error = model.Errors.FirstOrDefault(error => error.Field == field.Key)?.Message,
            Data = settlement.Data,
            Applies = settlement.Applies(field),
        };
        string?[] describedBy = [field.Help is null ? null : fieldModel.Id + "-help", fieldModel.Error is null ? null : fieldModel.Id + "-error"];

        return new PresentedField(
            fieldModel with { DescribedBy = string.Join(' ', describedBy.OfType<string>()) is { Length: > 0 } ids ? ids : null },
            types.Find(field.Type)!,
            settlement.IsRequired(field),
            fieldModel.Error is null ? forced?.Message?.In(model.Context.Language) : null);
    }

    private static List<PresentedRow> RowsOf(IEnumerable<PresentedField> fields)
    {
        var rows = new List<List<PresentedField>>();
        foreach (var field in fields)
        {
            if (field.Model.Field.Row is { } row && rows.Count > 0 && rows[^1][0].Model.Field.Row == row)
                rows[^1].Add(field);
            else
                rows.Add([field]);
        }
        return [.. rows.Select(row => new PresentedRow(row))];
    }
}
