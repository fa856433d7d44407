using FluentValidation;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Signals;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.PublicReports;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.PublicReports;

/// <summary>Veilig Thuis writes to a reporter without an account, who reads it with the code.</summary>
public static class WriteToReporter
{
    public sealed record Command
    {
        public ReportMessageKind? Kind { get; init; }
        public string? Text { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Kind).Must(k => k is { } chosen && Enum.IsDefined(chosen)).WithMessage("Kies of u een vraag stelt of een bericht stuurt.");
            RuleFor(c => c.Text).NotEmpty().WithMessage("Schrijf op wat de melder leest.").FitsIn(ReportMessage.TextMaxLength);
        }
    }

    public sealed class Handler(SignalSteps steps) : ISignalStep<Command>
    {
        public Task<Outcome> Handle(Target target, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel) => steps.TakeAsync(
            nameof(WriteToReporter), target, actor, at,
            async (signal, moment, work) =>
            {
                var report = await work.Db.Set<PublicReport>().Include(r => r.Messages).SingleOrDefaultAsync(r => r.SignalId == signal.Id, cancel);
                var refusal = report is null ? PublicReport.RefusalOf(signal, null, actor, at) : report.Write(signal, command.Kind!.Value, command.Text!.Trim(), moment);
                return (refusal, () => signal.Number);
            },
            cancel);
    }
}
