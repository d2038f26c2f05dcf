using System.Text.Json.Nodes;
using DealerPortal.Forms.Rules;

namespace DealerPortal.Forms.Tests.Rules;

public sealed class JsonLogicTests
{
    private const string Data = """
        { "name": "Ann", "empty": "", "zero": 0, "one": 1, "no": false, "yes": true, "nothing": null, "list": [1, 2, 3], "none": [],
          "product": { "brand": "Norvane", "sizes": [10, 20] }, "people": [{ "age": 17 }, { "age": 30 }] }
        """;

    [Theory]
    // what is no rule stays as it is
    [InlineData("true", "true")]
    [InlineData("17", "17")]
    [InlineData("\"apple\"", "\"apple\"")]
    [InlineData("null", "null")]
    [InlineData("[\"a\", {\"var\": \"one\"}]", "[\"a\",1]")]
    [InlineData("{}", "{}")]
    [InlineData("{\"a\": 1, \"b\": 2}", "{\"a\":1,\"b\":2}")]
    // var
    [InlineData("{\"var\": \"name\"}", "\"Ann\"")]
    [InlineData("{\"var\": [\"name\"]}", "\"Ann\"")]
    [InlineData("{\"var\": \"product.brand\"}", "\"Norvane\"")]
    [InlineData("{\"var\": \"list.1\"}", "2")]
    [InlineData("{\"var\": \"product.sizes.0\"}", "10")]
    [InlineData("{\"var\": \"people.1.age\"}", "30")]
    [InlineData("{\"var\": \"missing\"}", "null")]
    [InlineData("{\"var\": [\"missing\", 5]}", "5")]
    [InlineData("{\"var\": [\"missing.deeper\", \"x\"]}", "\"x\"")]
    [InlineData("{\"var\": [\"nothing\", 5]}", "null")] // there, but null: no default
    [InlineData("{\"var\": [\"nothing.deeper\", 5]}", "5")]
    [InlineData("{\"var\": [\"empty\", 5]}", "\"\"")]
    [InlineData("{\"var\": \"list.length\"}", "3")]
    [InlineData("{\"var\": \"list.9\"}", "null")]
    [InlineData("{\"var\": \"list.01\"}", "null")]
    [InlineData("{\"var\": \"name.0\"}", "\"A\"")]
    // missing, missing_some
    [InlineData("{\"missing\": [\"name\", \"empty\", \"zero\", \"nothing\", \"gone\"]}", "[\"empty\",\"nothing\",\"gone\"]")]
    [InlineData("{\"missing\": \"gone\"}", "[\"gone\"]")]
    [InlineData("{\"missing\": [[\"gone\", \"name\"]]}", "[\"gone\"]")]
    [InlineData("{\"missing\": {\"merge\": [\"gone\", {\"if\": [true, [\"lost\"], []]}]}}", "[\"gone\",\"lost\"]")]
    [InlineData("{\"missing\": []}", "[]")]
    [InlineData("{\"missing_some\": [1, [\"gone\", \"name\"]]}", "[]")]
    [InlineData("{\"missing_some\": [2, [\"gone\", \"name\", \"lost\"]]}", "[\"gone\",\"lost\"]")]
    // if
    [InlineData("{\"if\": [true, \"a\", \"b\"]}", "\"a\"")]
    [InlineData("{\"if\": [false, \"a\", \"b\"]}", "\"b\"")]
    [InlineData("{\"if\": [false, \"a\"]}", "null")]
    [InlineData("{\"if\": [false, \"a\", true, \"b\", \"c\"]}", "\"b\"")]
    [InlineData("{\"if\": [false, \"a\", false, \"b\", \"c\"]}", "\"c\"")]
    [InlineData("{\"if\": [\"a\"]}", "\"a\"")]
    [InlineData("{\"if\": []}", "null")]
    [InlineData("{\"?:\": [[], \"a\", \"b\"]}", "\"b\"")]
    // and, or give back the value that decided
    [InlineData("{\"and\": [1, \"a\", 3]}", "3")]
    [InlineData("{\"and\": [1, \"\", 3]}", "\"\"")]
    [InlineData("{\"and\": [true, [], 3]}", "[]")]
    [InlineData("{\"and\": []}", "null")]
    [InlineData("{\"or\": [0, \"\", [], \"x\", 3]}", "\"x\"")]
    [InlineData("{\"or\": [0, false]}", "false")]
    [InlineData("{\"or\": []}", "null")]
    // ==, === and their opposites
    [InlineData("{\"==\": [1, \"1\"]}", "true")]
    [InlineData("{\"==\": [1, \"1.0\"]}", "true")]
    [InlineData("{\"==\": [\"1\", \"1.0\"]}", "false")]
    [InlineData("{\"==\": [0, false]}", "true")]
    [InlineData("{\"==\": [\"\", 0]}", "true")]
    [InlineData("{\"==\": [\"  \", 0]}", "true")]
    [InlineData("{\"==\": [null, 0]}", "false")]
    [InlineData("{\"==\": [null, false]}", "false")]
    [InlineData("{\"==\": [null, null]}", "true")]
    [InlineData("{\"==\": [{\"var\": \"gone\"}, null]}", "true")]
    [InlineData("{\"==\": [\"true\", true]}", "false")]
    [InlineData("{\"==\": [\"1\", true]}", "true")]
    [InlineData("{\"==\": [[1], 1]}", "true")]
    [InlineData("{\"==\": [[], \"\"]}", "true")]
    [InlineData("{\"==\": [[1], [1]]}", "false")]
    [InlineData("{\"==\": [{\"var\": \"list\"}, {\"var\": \"list\"}]}", "true")]
    [InlineData("{\"===\": [1, \"1\"]}", "false")]
    [InlineData("{\"===\": [1, 1.0]}", "true")]
    [InlineData("{\"===\": [null, false]}", "false")]
    [InlineData("{\"===\": [\"a\", \"a\"]}", "true")]
    [InlineData("{\"!=\": [1, \"1\"]}", "false")]
    [InlineData("{\"!=\": [1, 2]}", "true")]
    [InlineData("{\"!==\": [1, \"1\"]}", "true")]
    [InlineData("{\"==\": [1]}", "false")]
    // !, !!
    [InlineData("{\"!\": [true]}", "false")]
    [InlineData("{\"!\": {\"var\": \"gone\"}}", "true")]
    [InlineData("{\"!\": [[]]}", "true")]
    [InlineData("{\"!!\": [[]]}", "false")]
    [InlineData("{\"!!\": [[0]]}", "true")]
    [InlineData("{\"!!\": [\"0\"]}", "true")]
    [InlineData("{\"!!\": [\"\"]}", "false")]
    [InlineData("{\"!!\": [0]}", "false")]
    [InlineData("{\"!!\": []}", "false")]
    [InlineData("{\"!!\": {\"var\": \"product\"}}", "true")]
    // order
    [InlineData("{\">\": [2, 1]}", "true")]
    [InlineData("{\">\": [\"10\", 9]}", "true")]
    [InlineData("{\">\": [\"10\", \"9\"]}", "false")] // two texts go by their characters
    [InlineData("{\">\": [\"2026-11-24\", \"2026-11-23\"]}", "true")]
    [InlineData("{\">\": [null, \"2026-11-23\"]}", "false")]
    [InlineData("{\"<\": [null, \"2026-11-23\"]}", "false")]
    [InlineData("{\">=\": [null, 0]}", "true")]
    [InlineData("{\">=\": [1, 1]}", "true")]
    [InlineData("{\"<\": [1, 2, 3]}", "true")]
    [InlineData("{\"<\": [1, 3, 2]}", "false")]
    [InlineData("{\"<=\": [1, 1, 1]}", "true")]
    [InlineData("{\"<\": [\"apple\", 1]}", "false")]
    [InlineData("{\"<=\": [\"apple\", \"apple\"]}", "true")]
    // arithmetic
    [InlineData("{\"+\": [1, 2, 3]}", "6")]
    [InlineData("{\"+\": [\"1\", \"2.5abc\"]}", "3.5")]
    [InlineData("{\"+\": \"3.14\"}", "3.14")]
    [InlineData("{\"+\": [\"\"]}", "null")] // no number: NaN, which JSON writes as null
    [InlineData("{\"+\": [null]}", "null")]
    [InlineData("{\"+\": []}", "0")]
    [InlineData("{\"-\": [3, 1]}", "2")]
    [InlineData("{\"-\": [\"3\"]}", "-3")]
    [InlineData("{\"-\": [\"\", 1]}", "-1")] // here the empty text counts as 0
    [InlineData("{\"*\": [2, \"3\", 4]}", "24")]
    [InlineData("{\"*\": [\"5\"]}", "\"5\"")]
    [InlineData("{\"/\": [\"9\", 2]}", "4.5")]
    [InlineData("{\"/\": [1, 0]}", "null")]
    [InlineData("{\"%\": [7, 3]}", "1")]
    [InlineData("{\"%\": [-7, 3]}", "-1")]
    [InlineData("{\"min\": [3, \"1\", 2]}", "1")]
    [InlineData("{\"max\": [3, \"10\", 2]}", "10")]
    [InlineData("{\"max\": [1, \"a\"]}", "null")]
    // texts
    [InlineData("{\"cat\": [\"a\", 1, true, null, 1.5]}", "\"a1true1.5\"")]
    [InlineData("{\"cat\": [\"x\", [1, [2, null], 3]]}", "\"x1,2,,3\"")]
    [InlineData("{\"cat\": \"I\"}", "\"I\"")]
    [InlineData("{\"cat\": [1e21, \" \", 0.0000001, \" \", 100, \" \", 0.000123]}", "\"1e+21 1e-7 100 0.000123\"")]
    [InlineData("{\"substr\": [\"jsonlogic\", 4]}", "\"logic\"")]
    [InlineData("{\"substr\": [\"jsonlogic\", -5]}", "\"logic\"")]
    [InlineData("{\"substr\": [\"jsonlogic\", 1, 3]}", "\"son\"")]
    [InlineData("{\"substr\": [\"jsonlogic\", 4, -2]}", "\"log\"")]
    [InlineData("{\"substr\": [\"jsonlogic\", -5, -2]}", "\"log\"")]
    [InlineData("{\"substr\": [\"jsonlogic\", 40]}", "\"\"")]
    [InlineData("{\"substr\": [\"jsonlogic\", -40, 4]}", "\"json\"")]
    [InlineData("{\"substr\": [\"jsonlogic\", 0, -40]}", "\"\"")]
    [InlineData("{\"substr\": [12345, 1, 2]}", "\"23\"")]
    // in
    [InlineData("{\"in\": [\"Spring\", \"Springfield\"]}", "true")]
    [InlineData("{\"in\": [\"\", \"abc\"]}", "true")]
    [InlineData("{\"in\": [\"a\", \"\"]}", "false")]
    [InlineData("{\"in\": [2, {\"var\": \"list\"}]}", "true")]
    [InlineData("{\"in\": [\"2\", {\"var\": \"list\"}]}", "false")]
    [InlineData("{\"in\": [\"a\", null]}", "false")]
    [InlineData("{\"in\": [1, \"2026-11\"]}", "true")]
    // lists
    [InlineData("{\"merge\": [[1, 2], 3, [], [[4]]]}", "[1,2,3,[4]]")]
    [InlineData("{\"merge\": []}", "[]")]
    [InlineData("{\"map\": [{\"var\": \"list\"}, {\"*\": [{\"var\": \"\"}, 2]}]}", "[2,4,6]")]
    [InlineData("{\"map\": [{\"var\": \"gone\"}, 1]}", "[]")]
    [InlineData("{\"filter\": [{\"var\": \"people\"}, {\">=\": [{\"var\": \"age\"}, 18]}]}", "[{\"age\":30}]")]
    [InlineData("{\"filter\": [{\"var\": \"name\"}, true]}", "[]")]
    [InlineData("{\"reduce\": [{\"var\": \"list\"}, {\"+\": [{\"var\": \"current\"}, {\"var\": \"accumulator\"}]}, 0]}", "6")]
    [InlineData("{\"reduce\": [{\"var\": \"gone\"}, 1, \"start\"]}", "\"start\"")]
    [InlineData("{\"reduce\": [{\"var\": \"none\"}, 1, {\"var\": \"one\"}]}", "1")]
    [InlineData("{\"reduce\": [{\"var\": \"list\"}, {\"var\": \"accumulator\"}]}", "null")]
    [InlineData("{\"all\": [{\"var\": \"list\"}, {\">\": [{\"var\": \"\"}, 0]}]}", "true")]
    [InlineData("{\"all\": [{\"var\": \"none\"}, true]}", "false")] // of nothing, not all
    [InlineData("{\"all\": [{\"var\": \"gone\"}, true]}", "false")]
    [InlineData("{\"none\": [{\"var\": \"none\"}, true]}", "true")]
    [InlineData("{\"none\": [{\"var\": \"list\"}, {\"==\": [{\"var\": \"\"}, 2]}]}", "false")]
    [InlineData("{\"some\": [{\"var\": \"list\"}, {\"==\": [{\"var\": \"\"}, 2]}]}", "true")]
    [InlineData("{\"some\": [{\"var\": \"none\"}, true]}", "false")]
    [InlineData("{\"some\": [{\"var\": \"people\"}, {\"<\": [{\"var\": \"age\"}, 18]}]}", "true")]
    [InlineData("{\"log\": \"apple\"}", "\"apple\"")]
    public void Rule_means_what_the_format_says(string rule, string expected)
    {
        var value = RuleTree.ToJson(JsonLogic.Apply(RuleTree.From(JsonNode.Parse(rule)), RuleTree.From(JsonNode.Parse(Data))));

        Assert.Equal(expected, value?.ToJsonString(Relaxed) ?? "null");
    }

    [Theory]
    [InlineData("null", false)]
    [InlineData("false", false)]
    [InlineData("true", true)]
    [InlineData("0", false)]
    [InlineData("-1", true)]
    [InlineData("\"\"", false)]
    [InlineData("\"0\"", true)]
    [InlineData("\" \"", true)]
    [InlineData("[]", false)]
    [InlineData("[0]", true)]
    [InlineData("{}", true)]
    public void Truth_follows_the_formats_own_table(string value, bool expected) => Assert.Equal(expected, JsonLogic.IsTruthy(RuleTree.From(JsonNode.Parse(value))));

    [Fact]
    public void Branch_not_taken_is_not_evaluated()
    {
        var rule = RuleTree.From(JsonNode.Parse("""{"if": [true, 1, {"explode": []}]}"""));

        Assert.Equal(1d, JsonLogic.Apply(rule, null));
    }

    [Theory]
    [InlineData("""{"explode": [1]}""")]
    [InlineData("""{"*": []}""")]
    public void Operator_the_format_does_not_have_is_refused(string rule) =>
        Assert.Throws<FormatException>(() => JsonLogic.Apply(RuleTree.From(JsonNode.Parse(rule)), null));

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
