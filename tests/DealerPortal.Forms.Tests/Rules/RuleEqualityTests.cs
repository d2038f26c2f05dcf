using System.Text.Json.Nodes;
using DealerPortal.Forms.Contracts;
using DealerPortal.Forms.Filing;
using DealerPortal.Forms.Rendering;
using DealerPortal.Forms.Rules;
using DealerPortal.Platform.Localisation;
using DealerPortal.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Forms.Tests.Rules;

/// <summary>The server's evaluator and pass against the browser's, on generated input. Seeds are fixed, so a failure comes back.</summary>
public sealed class RuleEqualityTests(PortalApp portal) : IClassFixture<PortalApp>
{
    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "1", "-1", "2", "10", "3.5", "1e21", "0.0000001", "\"\"", "\" \"", "\"0\"", "\"1\"", "\"10\"", "\"9\"", "\"3.5kg\"", "\"abc\"", "\"true\"",
        "\"0x1F\"", "\"-5\"", "\"+5\"", "\"Infinity\"", "\"2026-11-23\"", "\"2026-11-24\"", "\"null\"", "\".5\"", "\"5.\"", "\"1e3\"", "\"é\"",
    ];

    private static readonly string[] Names = ["a", "b", "c.d", "c.e", "list", "list.0", "list.length", "texts", "gone", "a.b.c", "", "texts.1.0"];

    private static readonly string[] Binary = ["==", "===", "!=", "!==", ">", ">=", "<", "<=", "%", "-", "/", "in"];

    private static readonly string[] Variadic = ["+", "*", "min", "max", "cat", "merge", "and", "or", "if", "<", "<="];

    [Fact]
    public async Task Server_and_browser_evaluate_three_thousand_random_rules_alike()
    {
        var random = new Random(20261123);
        var cases = Enumerable.Range(0, 3000).Select(_ => (Rule: RandomRule(random, 3), Data: RandomData(random))).ToList();

        var theirs = await Node.RunAsync("apply.mjs", cases.Select(each => $$"""{"rule": {{each.Rule}}, "data": {{each.Data}}}"""));

        for (var index = 0; index < cases.Count; index++)
        {
            var ours = RuleTree.ToJson(JsonLogic.Apply(RuleTree.From(JsonNode.Parse(cases[index].Rule)), RuleTree.From(JsonNode.Parse(cases[index].Data))));
            var expected = JsonNode.Parse(theirs[index])!["value"];
            Assert.True(JsonNode.DeepEquals(ours, expected), $"{cases[index].Rule}\nover {cases[index].Data}\nserver: {ours?.ToJsonString()}\nbrowser: {expected?.ToJsonString()}");
        }
    }

    [Theory]
    [InlineData("repair")]
    [InlineData("accessory")]
    [InlineData("return")]
    [InlineData("pickup")]
    [InlineData("technical-question")]
    [InlineData("contact")]
    [InlineData("credit-question")]
    public async Task Server_and_browser_settle_a_thousand_answer_sets_alike(string key)
    {
        using var language = new LanguageScope("nl", "BE");
        await using var scope = portal.Services.CreateAsyncScope();
        var types = scope.ServiceProvider.GetRequiredService<FieldTypeRegistry>();
        var form = (await scope.ServiceProvider.GetRequiredService<IFormDirectory>().FindPublishedAsync(key, TestContext.Current.CancellationToken))!.Definition;
        var context = new FormContext("BE", "nl", new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), new DateOnly(2026, 11, 23)) { User = new JsonObject { ["keepInformed"] = true } };
        var rules = scope.ServiceProvider.GetRequiredService<BrowserRules>().Of(form, context, new RuleData());
        var random = new Random(key.Length * 7919);
        var sets = Enumerable.Range(0, 1000).Select(_ => RandomAnswers(form, random)).ToList();

        var theirs = await Node.RunAsync(
            "settle.mjs",
            [
                // The surroundings are the server's, as the page sends them with the form.
                WithSurroundings(rules, Settlement.Of(form, context, new Dictionary<string, FieldReading>(), types).Data),
                .. sets.Select(set => new JsonObject { ["answers"] = set.Answers.DeepClone(), ["facts"] = new JsonObject { ["product"] = set.Product?.DeepClone() } }.ToJsonString()),
            ],
            Node.FormScripts);

        Assert.Equal(sets.Count, theirs.Count);
        for (var index = 0; index < sets.Count; index++)
        {
            var ours = Outcome(form, context, sets[index], types);
            Assert.True(JsonNode.DeepEquals(ours, JsonNode.Parse(theirs[index])), $"{sets[index].Answers.ToJsonString()}\nproduct {sets[index].Product?.ToJsonString()}\nserver:  {ours.ToJsonString()}\nbrowser: {theirs[index]}");
        }
    }

    private sealed record AnswerSet(JsonObject Answers, JsonObject? Product);

    private static JsonArray Outcome(FormDefinition form, FormContext context, AnswerSet set, FieldTypeRegistry types)
    {
        var readings = form.Fields.ToDictionary(
            field => field.Key,
            field => new FieldReading(set.Answers[field.Key]?.DeepClone(), Fact: types.Find(field.Type)!.Fact is null ? null : set.Product?.DeepClone()),
            StringComparer.Ordinal);
        var settlement = Settlement.Of(form, context, readings, types);

        return new JsonArray([.. form.Fields.Select(field => new JsonObject
        {
            ["key"] = field.Key,
            ["visible"] = settlement.Applies(field),
            ["value"] = settlement.Data[field.Key],
            ["required"] = settlement.IsRequired(field),
            ["forced"] = settlement.ForcedBy(field)?.Message?.In("nl"),
            ["refused"] = settlement.RefusalOf(field)?.In("nl"),
        })]);
    }

    private static string WithSurroundings(string rules, RuleData data)
    {
        var json = JsonNode.Parse(rules)!.AsObject();
        json["around"] = new JsonObject(new[] { "policies", "country", "language", "today", "user", "organisation" }.Select(name => KeyValuePair.Create(name, data[name])));
        return json.ToJsonString();
    }

    private static AnswerSet RandomAnswers(FormDefinition form, Random random)
    {
        var answers = new JsonObject();
        foreach (var field in form.Fields)
            answers[field.Key] = RandomAnswer(field, random);

        var product = random.Next(3) switch
        {
            0 => null,
            1 => new JsonObject { ["code"] = "MS23K3513AK/EN", ["serviceType"] = "pickUp", ["brand"] = "Norvane", ["group"] = "Klein" },
            _ => new JsonObject { ["code"] = "WW81J5446MA/EN", ["serviceType"] = "inHome", ["brand"] = "Norvane", ["group"] = "Witgoed" },
        };
        return new AnswerSet(answers, product);
    }

    private static JsonNode? RandomAnswer(FormField field, Random random)
    {
        if (random.Next(4) == 0)
            return null;

        return field.Type switch
        {
            "yesNo" or "check" or "consent" => random.Next(2) == 0,
            "choice" => field.Options[random.Next(field.Options.Count)].Value,
            "number" => random.Next(-2, 5),
            "date" => new DateOnly(2026, 11, 20).AddDays(random.Next(10)).ToString("yyyy-MM-dd"),
            "files" => new JsonArray("foto.jpg"),
            _ => random.Next(2) == 0 ? "tekst" : "",
        };
    }

    private static string RandomData(Random random) => $$"""
        {"a": {{Scalar(random)}}, "b": {{Scalar(random)}}, "c": {"d": {{Scalar(random)}}, "e": [{{Scalar(random)}}]},
         "list": [{{Scalar(random)}}, {{Scalar(random)}}, {{Scalar(random)}}], "texts": ["x", "yz"]}
        """.ReplaceLineEndings("");

    private static string Scalar(Random random) => Scalars[random.Next(Scalars.Length)];

    private static string RandomRule(Random random, int depth)
    {
        if (depth == 0 || random.Next(6) == 0)
            return random.Next(3) switch
            {
                0 => Scalar(random),
                1 => $"[{Scalar(random)}, {Scalar(random)}]",
                _ => Var(random),
            };

        string Inner() => RandomRule(random, depth - 1);
        return random.Next(12) switch
        {
            0 or 1 or 2 => $$"""{"{{Binary[random.Next(Binary.Length)]}}": [{{Inner()}}, {{Inner()}}]}""",
            3 or 4 => $$"""{"{{Variadic[random.Next(Variadic.Length)]}}": [{{string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Inner()))}}]}""",
            5 => $$"""{"{{(random.Next(2) == 0 ? "!" : "!!")}}": [{{Inner()}}]}""",
            6 => Var(random),
            7 => $$"""{"missing": ["a", "c.d", "gone", "texts"]}""",
            8 => $$"""{"missing_some": [{{random.Next(4)}}, ["a", "gone", "c.e"]]}""",
            9 => $$"""{"substr": [{{Inner()}}, {{random.Next(-4, 5)}}, {{random.Next(-4, 5)}}]}""",
            10 => $$"""{"{{new[] { "all", "none", "some", "filter", "map" }[random.Next(5)]}}": [{{(random.Next(2) == 0 ? """{"var": "list"}""" : Inner())}}, {{(random.Next(2) == 0 ? """{"var": ""}""" : Inner())}}]}""",
            _ => $$$"""{"reduce": [{"var": "list"}, {"cat": [{"var": "accumulator"}, {"var": "current"}]}, {{{Inner()}}}]}""",
        };
    }

    private static string Var(Random random)
    {
        var name = Names[random.Next(Names.Length)];
        return random.Next(3) == 0 ? $$"""{"var": ["{{name}}", {{Scalar(random)}}]}""" : $$"""{"var": "{{name}}"}""";
    }
}
