using System.Text.RegularExpressions;
using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The care coordinator records what the client asks about what is written of them.</summary>
public static partial class RecordClientRequest
{
    public sealed record Command
    {
        public ClientRequestKind? Kind { get; init; }
        public DateOnly? ReceivedOn { get; init; }
        public RequestedBy? By { get; init; }
        public ClientAge? Age { get; init; }
        public IdentityProof? Identity { get; init; }
        public string? Words { get; init; }
        public string? RegisterNumber { get; init; }
    }

    public sealed partial class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Kind).NotNull().WithMessage("Kies wat er gevraagd wordt.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.ReceivedOn).NotNull().WithMessage("Vul in wanneer u het verzoek kreeg.");
            RuleFor(c => c.By).NotNull().WithMessage("Kies wie het vraagt.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.Age).NotNull().WithMessage("Kies hoe oud de cliënt is.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.Identity).NotNull().WithMessage("Kies hoe u weet wie het is.").IsInEnum().WithMessage("Kies iets uit de lijst.");
            RuleFor(c => c.Words).NotEmpty().WithMessage("Schrijf op wat er gevraagd wordt.").FitsIn(ClientRequest.WordsMaxLength);
            RuleFor(c => c.RegisterNumber).Must(n => string.IsNullOrWhiteSpace(n) || RegisterNumber().IsMatch(n.Trim())).WithMessage("Een nummer van de functionaris begint met V, dan het jaar en zes cijfers.");
        }

        [GeneratedRegex(@"^V-\d{4}-\d{6}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
        private static partial Regex RegisterNumber();
    }

    public sealed class Handler(CareSteps steps)
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) =>
            steps.AddAsync(nameof(RecordClientRequest), target, actor, at, (trajectory, moment) => trajectory.ReceiveRequest(FactsOf(command), moment), cancel);

        private static ClientRequestFacts FactsOf(Command command) => new()
        {
            Kind = command.Kind!.Value,
            ReceivedOn = command.ReceivedOn!.Value,
            Age = command.Age!.Value,
            By = command.By!.Value,
            Identity = command.Identity!.Value,
            Words = command.Words!,
            RegisterNumber = string.IsNullOrWhiteSpace(command.RegisterNumber) ? null : command.RegisterNumber.Trim(),
        };
    }
}
