using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Trajectories;

namespace MeldrouteZL.Application.Trajectories;

/// <summary>The client's own words are added to the trajectory; they are never changed.</summary>
public static class AddClientStatement
{
    public sealed record Command
    {
        public DateOnly? On { get; init; }
        public string? Language { get; init; }
        public string? Text { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.On).NotNull().WithMessage("Vul in wanneer de cliënt dit gaf.");
            RuleFor(c => c.Language).NotEmpty().WithMessage("Vul in in welke taal het is geschreven.").FitsIn(ClientStatement.LanguageMaxLength);
            RuleFor(c => c.Text).NotEmpty().WithMessage("Schrijf op wat de cliënt erover zegt.").FitsIn(ClientStatement.TextMaxLength);
        }
    }

    public sealed class Handler(CareSteps steps)
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.AddAsync(
            nameof(AddClientStatement), target, actor, at, (trajectory, moment) => trajectory.AddStatement(new(command.On!.Value, command.Language!, command.Text!), moment), cancel);
    }
}
