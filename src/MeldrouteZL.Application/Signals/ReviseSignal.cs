using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Signals;

namespace MeldrouteZL.Application.Signals;

/// <summary>The author completes or corrects a draft.</summary>
public static class ReviseSignal
{
    public sealed record Command : SignalForm
    {
        /// <summary>The form as the draft stands now.</summary>
        public static Command Of(Signal signal, ReporterIdentity? reporter) => new()
        {
            Source = signal.Source,
            Channel = signal.Channel,
            What = signal.What,
            Where = signal.Where,
            MunicipalityId = signal.MunicipalityId,
            RegistrationMunicipalityId = signal.RegistrationMunicipalityId,
            ExploitationMunicipalityId = signal.ExploitationMunicipalityId,
            ObservedOn = signal.ObservedOn,
            ObservedText = signal.ObservedText,
            Acute = signal.Acute,
            Form = signal.Form,
            SubForm = signal.SubForm,
            Origin = One(signal, SignalFeatureKind.Origin),
            Care = One(signal, SignalFeatureKind.Care),
            Reach = One(signal, SignalFeatureKind.Reach),
            PlaceKinds = Of(signal, SignalFeatureKind.PlaceKind),
            Sectors = Of(signal, SignalFeatureKind.Sector),
            Coercion = Of(signal, SignalFeatureKind.Coercion),
            Dependency = Of(signal, SignalFeatureKind.Dependency),
            LabourFeatures = Of(signal, SignalFeatureKind.Labour),
            Barriers = Of(signal, SignalFeatureKind.Barrier),
            CrossSignals = Of(signal, SignalFeatureKind.CrossSignal),
            Sector = signal.Sector,
            Department = signal.Department,
            Persons = signal.Persons,
            Language = signal.Language,
            CarePlace = signal.CarePlace,
            ReporterName = reporter?.Name,
            ReporterPhone = reporter?.Phone,
            ReporterEmail = reporter?.Email,
            ReporterRelation = reporter?.Relation,
        };

        private static List<SignalFeature> Of(Signal signal, SignalFeatureKind kind) => signal.Features.Where(f => f.Kind() == kind).ToList();

        private static SignalFeature? One(Signal signal, SignalFeatureKind kind) => Of(signal, kind) is [var first, ..] ? first : null;
    }

    public sealed class Validator(TimeProvider clock) : SignalFormValidator<Command>(clock);

    public sealed class Handler(SignalSteps steps) : ISignalStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(ReviseSignal), target, actor, at,
            (signal, moment) => command.RefusalIn(moment.Region) ?? signal.Revise(command.Content, command.Reporter, moment, command.SourceFor(actor)),
            cancel);
    }
}
