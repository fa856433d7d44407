using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.CareNetwork;
using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Application.CareNetwork;

/// <summary>The care coordinator keeps a bottleneck in or outside the network (R125).</summary>
public static class ReportBottleneck
{
    public sealed record Command
    {
        public DateOnly? SeenOn { get; init; }
        public BottleneckTheme? Theme { get; init; }
        public BottleneckPlace? Place { get; init; }
        public string? Description { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.SeenOn).Cascade(CascadeMode.Stop).NotNull().WithMessage("Vul in op welke dag u het knelpunt zag.")
                .Must(d => d <= DutchTime.DateOf(clock.GetUtcNow())).WithMessage("Deze dag moet nog komen.");
            RuleFor(c => c.Theme).NotNull().WithMessage("Kies waar het knelpunt over gaat.").IsInEnum().WithMessage("Kies een onderwerp uit de lijst.");
            RuleFor(c => c.Place).NotNull().WithMessage("Kies waar het knelpunt zit.").IsInEnum().WithMessage("Kies binnen of buiten het netwerk.");
            RuleFor(c => c.Description).NotEmpty().WithMessage("Beschrijf het knelpunt.").FitsIn(Bottleneck.DescriptionMaxLength).NamesNoRecord();
        }
    }

    public sealed class Handler(CareNetworkSteps steps)
    {
        public Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.WriteAsync(
            nameof(ReportBottleneck), formKey, command.SeenOn!.Value, actor, at, (work, moment) =>
            {
                var (bottleneck, refusal) = Bottleneck.Report(new(command.SeenOn.Value, command.Theme!.Value, command.Place!.Value, command.Description!), moment);
                if (bottleneck is not null)
                {
                    work.Db.Add(bottleneck);
                }

                return Task.FromResult(refusal);
            }, cancel);
    }
}
