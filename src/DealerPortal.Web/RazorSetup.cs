using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DealerPortal.Platform;
using DealerPortal.Platform.Commands;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace DealerPortal.Web;

/// <summary>Razor Pages of all modules, with validation messages in the visitor's language.</summary>
internal static class RazorSetup
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorPages()
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (type, texts) => texts.Create(type));
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        // é stays é: pages are UTF-8, and an entity costs three times as much in four languages full of accents.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<IConfigureOptions<MvcOptions>, ValidationMessages>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "portal.form";
            options.HeaderName = "X-XSRF-TOKEN";
        });
        services.AddPortalCommand<MigrateCommand>();
        services.AddPortalCommand<RecipeCommand>();
    }

    private sealed class ValidationMessages(IStringLocalizerFactory factory) : IConfigureOptions<MvcOptions>
    {
        public void Configure(MvcOptions options)
        {
            // What a field demands stands on it as an attribute, never only in its type.
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            options.ModelMetadataDetailsProviders.Add(new DefaultMessages());

            var texts = factory.Create(typeof(Refusal));
            var messages = options.ModelBindingMessageProvider;
            messages.SetAttemptedValueIsInvalidAccessor((_, _) => texts["Validation.Invalid"]);
            messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts["Validation.Invalid"]);
            messages.SetUnknownValueIsInvalidAccessor(_ => texts["Validation.Invalid"]);
            messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["Validation.Invalid"]);
            messages.SetValueIsInvalidAccessor(_ => texts["Validation.Invalid"]);
            messages.SetValueMustNotBeNullAccessor(_ => texts["Validation.Required"]);
            messages.SetMissingBindRequiredValueAccessor(_ => texts["Validation.Required"]);
            messages.SetMissingKeyOrValueAccessor(() => texts["Validation.Required"]);
            messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["Validation.Required"]);
            messages.SetValueMustBeANumberAccessor(_ => texts["Validation.NotANumber"]);
            messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Validation.NotANumber"]);
        }
    }

    /// <summary>An attribute without a message of its own gets the platform's key for its kind.</summary>
    private sealed class DefaultMessages : IValidationMetadataProvider
    {
        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>().Where(attribute => attribute.ErrorMessage is null && attribute.ErrorMessageResourceName is null))
            {
                attribute.ErrorMessage = attribute switch
                {
                    RequiredAttribute => "Validation.Required",
                    StringLengthAttribute or MaxLengthAttribute => "Validation.StringLength",
                    EmailAddressAttribute => "Validation.Email",
                    CompareAttribute => "Validation.Compare",
                    _ => "Validation.Invalid",
                };
            }
        }
    }
}
