using DealerPortal.Forms.Contracts;
using DealerPortal.Forms.FieldTypes;
using DealerPortal.Forms.Filing;
using DealerPortal.Forms.Publishing;
using DealerPortal.Forms.Recipes;
using DealerPortal.Forms.Rendering;
using DealerPortal.Platform.Modules;
using DealerPortal.Platform.Navigation;
using DealerPortal.Platform.Recipes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DealerPortal.Forms;

internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        // Publishing
        services.AddSingleton<FormShelf>();
        services.AddScoped<IFormDirectory, FormDirectory>();
        services.AddScoped<FormPublisher>();
        services.AddRecipeStep<FormsStep>();
        services.AddRecipeStep<ServiceCatalogueStep>();

        // Filling in
        services.AddScoped<FieldTypeRegistry>();
        services.AddScoped<IFormIntake, FormIntake>();
        services.AddScoped<IFormValidator, FormValidator>();
        services.AddScoped<IAnswerReader, AnswerReader>();
        services.AddScoped<BrowserRules>();
        services.AddScoped<FormPresenter>();

        // Field types
        services.AddFieldType<TextFieldType>();
        services.AddFieldType<LongTextFieldType>();
        services.AddFieldType<ReferenceFieldType>();
        services.AddFieldType<NumberFieldType>();
        services.AddFieldType<YesNoFieldType>();
        services.AddFieldType<ChoiceFieldType>();
        services.AddFieldType<CheckFieldType>();
        services.AddFieldType<ConsentFieldType>();
        services.AddFieldType<DateFieldType>();
        services.AddFieldType<PhoneFieldType>();
        services.AddFieldType<EmailFieldType>();
        services.AddFieldType<PostalCodeFieldType>();
        services.AddFieldType<FilesFieldType>();
        services.AddFieldType<InformationFieldType>();

        services.AddMenu(
            new MenuItem(MenuPlace.Welcome, "service", typeof(Texts), "Menu.Service", "/service", "square-pen", 20, user => user.OrganisationId is not null),
            new MenuItem(MenuPlace.Welcome, "contact", typeof(Texts), "Menu.Contact", "/requests/new/contact", "message-circle", 30, user => user.OrganisationId is not null));
    }
}
