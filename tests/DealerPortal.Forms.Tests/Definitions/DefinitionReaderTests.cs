using System.Text.Json.Nodes;
using DealerPortal.Forms.Definitions;
using DealerPortal.Forms.Filing;
using DealerPortal.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Forms.Tests.Definitions;

public sealed class DefinitionReaderTests(PortalApp portal) : IClassFixture<PortalApp>
{
    private const string Words = """{ "nl": "a", "fr": "b", "de": "c", "en": "d" }""";

    [Fact]
    public void Whole_definition_has_no_problems() => Assert.Empty(Read(Form(Field("a"), Field("b", "\"visibleWhen\": {\"var\": \"a\"}"))).Problems);

    [Theory]
    [InlineData("\"type\": \"sword\"", "there is no field type \"sword\"")]
    [InlineData("\"requiredWhen\": {\"explode\": [1]}", "\"explode\" is not an operator of JsonLogic")]
    [InlineData("\"visibleWhen\": {\"var\": \"ghost\"}", "looks at \"ghost\", which the form does not have")]
    [InlineData("\"visibleWhen\": {\"var\": {\"cat\": [\"a\", \"b\"]}}", "\"var\" names its answers outright")]
    [InlineData("\"visibleWhen\": {\"==\": [1], \"!=\": [1]}", "exactly one member, the operator")]
    [InlineData("\"visibleWhen\": {\"var\": \"field\"}", "in a circle: field → field")]
    [InlineData("\"required\": \"yes\"", "\"required\" is true or false")]
    [InlineData("\"required\": true, \"requiredWhen\": true", "exclude each other")]
    [InlineData("\"limits\": {\"maxLenght\": 3}", "maxLenght")]
    [InlineData("\"limits\": {\"minLength\": 9, \"maxLength\": 3}", "minLength is more than maxLength")]
    [InlineData("\"limits\": {\"pattern\": \"[\"}", "\"limits\"")]
    [InlineData("\"messages\": {\"tooShrot\": {\"nl\": \"a\", \"fr\": \"b\", \"de\": \"c\", \"en\": \"d\"}}", "has no message \"tooShrot\"")]
    [InlineData("\"column\": \"internalNote\"", "there is no column \"internalNote\"")]
    [InlineData("\"colour\": \"red\"", "\"colour\" means nothing here")]
    [InlineData("\"help\": {\"nl\": \"alleen Nederlands\"}", "\"help\" lacks fr, de, en")]
    [InlineData("\"help\": \"alleen Nederlands\"", "\"help\" is an object with the languages")]
    [InlineData("\"type\": \"choice\"", "a choice needs at least two options")]
    [InlineData("\"type\": \"check\", \"required\": true", "a box that has to be ticked is a \"consent\"")]
    [InlineData("\"type\": \"information\", \"required\": true", "has no answer that could be required")]
    [InlineData("\"type\": \"files\", \"limits\": {\"kinds\": [\"exe\"]}", "there is no kind of file \"exe\"")]
    [InlineData("\"type\": \"date\", \"limits\": {\"notFuture\": true, \"notPast\": true}", "no day is both before and after today")]
    [InlineData("\"type\": \"model\"", "policies need \"unknownModel\"")]
    [InlineData("\"type\": \"serialNumber\"", "policies need \"serialNumber\"")]
    [InlineData("\"type\": \"serviceType\"", "needs a field of type \"model\"")]
    [InlineData("\"valueWhen\": [{\"value\": 1}]", "\"when\" is missing")]
    [InlineData("\"refuseWhen\": [{\"when\": true}]", "\"message\" is missing")]
    public void Problem_is_told_with_its_place(string member, string problem)
    {
        var problems = Read(Form(Field("field", member))).Problems;

        Assert.Contains(problems, said => said.StartsWith("field \"field\"", StringComparison.Ordinal) && said.Contains(problem, StringComparison.Ordinal) || said.Contains(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("product")]
    [InlineData("today")]
    [InlineData("Capital")]
    [InlineData("two words")]
    [InlineData("")]
    public void Key_that_rules_could_not_name_is_refused(string key) => Assert.NotEmpty(Read(Form(Field(key))).Problems);

    [Fact]
    public void Key_or_column_used_twice_is_refused()
    {
        var problems = Read(Form(Field("same", "\"column\": \"reference\""), Field("same"), Field("other", "\"column\": \"reference\""))).Problems;

        Assert.Contains("form: there are 2 fields with the key \"same\".", problems);
        Assert.Contains("form: the column \"reference\" gets its value from 2 fields.", problems);
    }

    [Fact]
    public void Fields_that_decide_about_each_other_are_refused()
    {
        var problems = Read(Form(Field("a", "\"visibleWhen\": {\"!\": {\"var\": \"b\"}}"), Field("b", "\"visibleWhen\": {\"!\": {\"var\": \"a\"}}"))).Problems;

        Assert.Equal(["form: fields decide about each other in a circle: a → b → a."], problems);
    }

    [Fact]
    public void Field_may_depend_on_one_that_stands_below_it()
    {
        var form = Read(Form(Field("serial", "\"visibleWhen\": {\"!\": {\"var\": \"without\"}}"), Field("without"))).Definition!;

        Assert.Equal(["without", "serial"], form.SettleOrder.Select(field => field.Key));
        Assert.Equal(["serial", "without"], form.Fields.Select(field => field.Key));
    }

    [Fact]
    public void Everything_wrong_is_told_at_once()
    {
        var problems = Read(JsonNode.Parse("""{ "key": "Not Good", "sections": [{ "fields": [{ "type": "sword" }, 7] }], "countries": ["belgium"] }""")).Problems;

        Assert.True(problems.Count > 10, string.Join('\n', problems));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "sections": 7, "countries": {}, "kind": [] }""")]
    public void Nonsense_is_a_list_of_problems_and_no_crash(string json) => Assert.NotEmpty(Read(JsonNode.Parse(json)).Problems);

    [Fact]
    public void Rule_nested_without_end_is_refused()
    {
        var rule = string.Concat(Enumerable.Repeat("{\"!\": ", 45)) + "1" + new string('}', 45);

        Assert.Contains(Read(Form(Field("field", $"\"visibleWhen\": {rule}"))).Problems, problem => problem.Contains("nested more than", StringComparison.Ordinal));
    }

    [Fact]
    public void Published_form_stays_readable_when_a_type_is_gone()
    {
        var json = Form(Field("old", "\"type\": \"fax\"")).ToJsonString();

        var form = DefinitionReader.ReadPublished(json, []);

        Assert.Equal("fax", form.FindField("old")?.Type);
    }

    [Theory]
    [InlineData("""{"a": 1, "b": [2, {"d": 1, "c": 2}]}""", """{ "b": [2, {"c": 2, "d": 1}], "a": 1 }""")]
    public void Definitions_that_say_the_same_are_spelt_the_same(string one, string other) =>
        Assert.Equal(CanonicalJson.Of(JsonNode.Parse(one)), CanonicalJson.Of(JsonNode.Parse(other)));

    private static JsonNode Form(params string[] fields) => JsonNode.Parse($$"""
        { "key": "test-form", "kind": {{Words}}, "title": {{Words}}, "intro": {{Words}}, "countries": ["BE"], "policies": {},
          "sections": [{ "key": "one", "title": {{Words}}, "fields": [{{string.Join(", ", fields)}}] }] }
        """)!;

    private static string Field(string key, string members = "")
    {
        var type = members.Contains("\"type\"", StringComparison.Ordinal) ? "" : "\"type\": \"text\", ";
        return $$"""{ "key": "{{key}}", {{type}}"label": {{Words}}{{(members.Length > 0 ? ", " + members : "")}} }""";
    }

    private DefinitionReading Read(JsonNode? json)
    {
        using var scope = portal.Services.CreateScope();
        return DefinitionReader.Read(json, scope.ServiceProvider.GetRequiredService<FieldTypeRegistry>().All);
    }
}
