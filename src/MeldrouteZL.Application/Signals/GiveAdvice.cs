using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Figures;
using MeldrouteZL.Domain.Persons;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Signals;

/// <summary>Veilig Thuis records that it gave advice, without any data on the persons it is about; counted apart (R34, R55).</summary>
public static class GiveAdvice
{
    public sealed record Command
    {
        public ExploitationForm? Form { get; init; }
        public string? Text { get; init; }

        /// <summary>How the question came in.</summary>
        public SignalChannel? Channel { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Form).NotNull().WithMessage("Kies een vorm. Weet u het nog niet? Kies dan 'Nog niet bekend'.").IsInEnum().WithMessage("Kies een vorm uit de lijst.");
            RuleFor(c => c.Channel).Must(c => c is null || SignalForm.Channels.Contains(c.Value)).WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.Text).Cascade(CascadeMode.Stop)
                .NotEmpty().WithMessage("Schrijf op welk advies u gaf.")
                .FitsIn(Advice.TextMaxLength)
                .Custom((text, context) =>
                {
                    foreach (var kind in PersonalDataInText.Find(text!))
                    {
                        context.AddFailure(WarningOf(kind));
                    }
                });
        }

        private static string WarningOf(PersonalDataKind kind) => kind switch
        {
            PersonalDataKind.CitizenServiceNumber => "In de tekst staat een getal dat een burgerservicenummer kan zijn. Haal het weg: een advies gaat niet over herkenbare personen.",
            PersonalDataKind.EmailAddress => "In de tekst staat een e-mailadres. Haal het weg: een advies gaat niet over herkenbare personen.",
            PersonalDataKind.PhoneNumber => "In de tekst staat een telefoonnummer. Haal het weg: een advies gaat niet over herkenbare personen.",
            PersonalDataKind.BankAccount => "In de tekst staat een rekeningnummer. Haal het weg: een advies gaat niet over herkenbare personen.",
            PersonalDataKind.BirthDate => "In de tekst staat een geboortedatum. Haal die weg: een advies gaat niet over herkenbare personen.",
            PersonalDataKind.LicencePlate => "In de tekst staat een kenteken. Haal het weg: een advies gaat niet over herkenbare personen.",
            PersonalDataKind.KnownName => "In de tekst staat een naam. Haal die weg: een advies gaat niet over herkenbare personen.",
        };
    }

    public sealed class Handler(MeldrouteDatabase database)
    {
        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(GiveAdvice), AuditObject.None, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            work.Db.Add(new Advice(Guid.CreateVersion7(at), actor.RegionId, actor.OrganisationId, command.Form!.Value, command.Text!, actor.UserId, at, command.Channel));
            return await work.CommitAsync(() => null, cancel);
        }
    }
}
