using DealerPortal.Catalogue.Contracts;
using DealerPortal.Catalogue.FieldTypes;
using DealerPortal.Catalogue.Holidays;
using DealerPortal.Catalogue.Recipes;
using DealerPortal.Forms.Contracts;
using DealerPortal.Platform.Modules;
using DealerPortal.Platform.Recipes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Catalogue;

internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        // Products
        services.AddScoped<ProductCatalogue>();
        services.AddScoped<IProductCatalogue>(provider => provider.GetRequiredService<ProductCatalogue>());
        services.AddScoped<ModelImport>();
        services.AddRecipeStep<ModelsStep>();

        // Calendars
        services.AddSingleton<HolidayCalendar>();
        services.AddSingleton<IHolidays>(provider => provider.GetRequiredService<HolidayCalendar>());
        services.AddSingleton<IDateCalendar>(provider => provider.GetRequiredService<HolidayCalendar>());

        // Fields of forms
        services.AddFieldType<ModelFieldType>();
        services.AddFieldType<ServiceTypeFieldType>();
        services.AddFieldType<SerialNumberFieldType>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapCatalogue();
}
