using Microsoft.AspNetCore.Mvc;

namespace MeldrouteZL.Web.Display;

/// <summary>What a form says when a value cannot be read at all. The value itself is never repeated: it may be personal.</summary>
public static class DutchBindingMessages
{
    /// <summary>Replaces the English messages of the framework.</summary>
    public static void Use(MvcOptions options)
    {
        const string required = "Vul dit in.";
        const string unreadable = "Deze waarde klopt niet. Vul het opnieuw in.";
        var messages = options.ModelBindingMessageProvider;
        messages.SetMissingBindRequiredValueAccessor(_ => required);
        messages.SetMissingKeyOrValueAccessor(() => required);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => required);
        messages.SetValueMustNotBeNullAccessor(_ => required);
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => unreadable);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => unreadable);
        messages.SetUnknownValueIsInvalidAccessor(_ => unreadable);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => unreadable);
        messages.SetValueIsInvalidAccessor(_ => unreadable);
        messages.SetValueMustBeANumberAccessor(_ => "Vul hier een getal in.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Vul hier een getal in.");
    }
}
