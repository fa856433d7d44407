using FluentValidation;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Organisations;
using MeldrouteZL.Domain.PublicReports;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.PublicReports;

/// <summary>Somebody without an account tells Veilig Thuis what is not right (R54, R61, R65).</summary>
public static class ReportPublicly
{
    // Veilig Thuis writes down itself what it hears, as on the telephone.
    private const string LegalBasis = "Wmo 2015 art. 5.1.6";

    public sealed record Command
    {
        public ReportManner? Manner { get; init; }
        public ReportLanguage? Language { get; init; }
        public string? What { get; init; }
        public string? Where { get; init; }
        public int? MunicipalityId { get; init; }
        public string? When { get; init; }
        public bool? Acute { get; init; }
        public string? Persons { get; init; }
        public string? Name { get; init; }
        public string? Phone { get; init; }
        public string? Email { get; init; }
        public string? Relation { get; init; }
        public string? SafeContact { get; init; }

        internal SignalContent Content => new()
        {
            What = What!.Trim(),
            Where = Where!.Trim(),
            MunicipalityId = MunicipalityId!.Value,
            Acute = Acute!.Value,
            ObservedText = When!.Trim(),
            Persons = Kept(Persons),
        };

        // Who reports without a name leaves nothing, also when something was typed before that was chosen.
        internal ReporterDetails Reporter => Manner == ReportManner.Nameless
            ? new(null, null, null, null)
            : new(Kept(Name), Kept(Phone), Kept(Email), Kept(Relation)) { SafeContact = Kept(SafeContact) };

        private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    /// <summary>What is wrong, as an <see cref="ReportError"/>: the page says it in the language of the reporter.</summary>
    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Manner).Must(m => m is { } chosen && Enum.IsDefined(chosen)).WithErrorCode(nameof(ReportError.Manner));
            RuleFor(c => c.Language).Must(l => l is { } chosen && Enum.IsDefined(chosen)).WithErrorCode(nameof(ReportError.Manner));
            RuleFor(c => c.What).NotEmpty().WithErrorCode(nameof(ReportError.What));
            RuleFor(c => c.Where).NotEmpty().WithErrorCode(nameof(ReportError.Where));
            RuleFor(c => c.MunicipalityId).NotNull().WithErrorCode(nameof(ReportError.Municipality));
            RuleFor(c => c.When).NotEmpty().WithErrorCode(nameof(ReportError.When));
            RuleFor(c => c.Acute).NotNull().WithErrorCode(nameof(ReportError.Acute));
            RuleFor(c => c.Email).EmailAddress().When(c => !string.IsNullOrWhiteSpace(c.Email)).WithErrorCode(nameof(ReportError.Email));
            Fits(c => c.What, Signal.WhatMaxLength);
            Fits(c => c.Where, Signal.WhereMaxLength);
            Fits(c => c.When, Signal.WhenMaxLength);
            Fits(c => c.Persons, Signal.PersonsMaxLength);
            Fits(c => c.Name, ReporterIdentity.NameMaxLength);
            Fits(c => c.Phone, ReporterIdentity.PhoneMaxLength);
            Fits(c => c.Email, ReporterIdentity.EmailMaxLength);
            Fits(c => c.Relation, ReporterIdentity.RelationMaxLength);
            Fits(c => c.SafeContact, ReporterIdentity.SafeContactMaxLength);
        }

        private void Fits(System.Linq.Expressions.Expression<Func<Command, string?>> text, int most) =>
            RuleFor(text).MaximumLength(most).WithErrorCode(nameof(ReportError.TooLong)).WithState(_ => most);
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions, ReportCodes codes)
    {
        /// <summary>Takes the report in.</summary>
        /// <param name="formKey">Of this form: sent twice, it acts once. It is also all that stands for the person who sent it.</param>
        /// <returns>The number of the signal, which the reporter is not told.</returns>
        public async Task<Outcome> Handle(Guid formKey, Command command, ReportCode code, DateTimeOffset at, CancellationToken cancel)
        {
            var region = await regions.GetAsync(ReferenceData.ZuidLimburg, cancel);
            if (!region.Organisations.Any(o => o.Id == command.MunicipalityId && o.Kind == OrganisationKind.Municipality))
            {
                return Refusal.NotYours;
            }

            var moment = new Moment(Actor.Public(formKey, region.VeiligThuis), at, region);
            var form = new SubmittedForm { FormKey = formKey, UserId = formKey, At = at };
            await using var work = await database.BeginAsync(moment.By, Act.Take(nameof(ReportPublicly), AuditObject.Signal, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var (hash, version) = codes.Hash(code);
            var signal = Signal.FromPublic(command.Content, command.Reporter, LegalBasis, moment);
            work.Db.Add(signal);
            work.Db.Add(new PublicReport(signal, new ReportTerms(command.Manner!.Value, command.Language!.Value, hash, version), moment));
            return await work.CommitAsync(() => signal.Number, cancel);
        }
    }
}
