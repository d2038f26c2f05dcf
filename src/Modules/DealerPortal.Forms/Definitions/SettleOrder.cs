using DealerPortal.Forms.Contracts;

namespace DealerPortal.Forms.Definitions;

/// <summary>
/// Orders fields so that one pass decides what is shown and what is forced: each field after those its visibility and its forced value
/// look at. That makes the outcome the same on the server and in the browser, and a circle a mistake found before publishing.
/// </summary>
internal static class SettleOrder
{
    /// <param name="types">By name; a published form may have fields whose type is not there any more.</param>
    /// <exception cref="FormatException">A rule names an answer the form does not have, or fields decide about each other in a circle.</exception>
    public static List<FormField> Of(FormDefinition form, IReadOnlyDictionary<string, IFieldType> types)
    {
        var fields = form.Fields.ToDictionary(field => field.Key, StringComparer.Ordinal);
        var facts = form.Fields
            .Where(field => types.GetValueOrDefault(field.Type)?.Fact is not null)
            .ToLookup(field => types[field.Type].Fact!, StringComparer.Ordinal);
        var sections = form.Sections.SelectMany(section => section.Fields, (section, field) => (field.Key, section)).ToDictionary(pair => pair.Key, pair => pair.section, StringComparer.Ordinal);
        var ordered = new List<FormField>(fields.Count);
        var path = new List<string>();

        foreach (var field in form.Fields)
            Visit(field);
        foreach (var field in form.Fields)
            RefuseUnknownNames(field);

        return ordered;

        void Visit(FormField field)
        {
            if (ordered.Contains(field))
                return;
            if (path.Contains(field.Key))
                throw new FormatException($"form: fields decide about each other in a circle: {string.Join(" → ", path.SkipWhile(key => key != field.Key))} → {field.Key}.");

            path.Add(field.Key);
            foreach (var name in DecidingRules(field).SelectMany(RuleReferences.Of).Distinct())
            {
                if (fields.TryGetValue(name, out var other))
                    Visit(other);
                foreach (var source in facts[name])
                    Visit(source);
            }
            path.RemoveAt(path.Count - 1);
            ordered.Add(field);
        }

        IEnumerable<Rule> DecidingRules(FormField field)
        {
            var derived = types.GetValueOrDefault(field.Type)?.DerivedFrom;
            return new[] { sections[field.Key].VisibleWhen, field.VisibleWhen, derived }
                .OfType<Rule>()
                .Concat(field.ValueWhen.SelectMany(forced => new[] { forced.When, forced.Value }));
        }

        void RefuseUnknownNames(FormField field)
        {
            var rules = DecidingRules(field).Concat(field.RefuseWhen.Select(refusal => refusal.When)).Append(field.RequiredWhen).OfType<Rule>();
            foreach (var name in rules.SelectMany(RuleReferences.Of).Distinct())
            {
                if (name.Length > 0 && !fields.ContainsKey(name) && !RuleData.ReservedNames.Contains(name))
                    throw new FormatException($"field \"{field.Key}\": a rule looks at \"{name}\", which the form does not have.");
            }
        }
    }
}
