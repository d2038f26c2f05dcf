using DealerPortal.Platform.Modules;

namespace DealerPortal.Platform.Tests.Modules;

public sealed class ModuleCatalogTests
{
    [Fact]
    public void Modules_start_after_those_they_depend_on()
    {
        var ordered = ModuleCatalog.Order([Module("Cases", "Forms", "Email"), Module("Email"), Module("Forms", "Email")]);

        Assert.Equal(["Email", "Forms", "Cases"], ordered.Select(module => module.Name));
    }

    [Fact]
    public void A_circle_of_modules_stops_start_up_and_is_named()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => ModuleCatalog.Order([Module("Cases", "Forms"), Module("Forms", "Cases")]));

        Assert.Contains("Cases → Forms → Cases", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_module_stops_start_up_and_both_are_named()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => ModuleCatalog.Order([Module("Cases", "Forms")]));

        Assert.Contains("Cases", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Forms", exception.Message, StringComparison.Ordinal);
    }

    private static ModuleDescriptor Module(string name, params string[] dependencies) => new(name, "", dependencies, typeof(ModuleCatalogTests).Assembly, new EmptyStartup());

    private sealed class EmptyStartup : ModuleStartup;
}
