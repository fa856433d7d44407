using System.Text.RegularExpressions;
using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Shelter;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MeldrouteZL.Application.Shelter;

/// <summary>The register of AWARE alarm devices of the region (R147).</summary>
public static partial class AddAwareDevice
{
    public sealed record Command
    {
        public string? Number { get; init; }
    }

    public sealed partial class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Number).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Vul het nummer van het kastje in.").FitsIn(AwareDevice.NumberMaxLength)
            .Must(n => Shape().IsMatch(n!.Trim())).WithMessage("Gebruik alleen letters, cijfers en streepjes, met minstens één cijfer. Zet hier geen naam.");

        [GeneratedRegex("^(?=.*[0-9])[A-Za-z0-9-]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
        private static partial Regex Shape();
    }

    public sealed class Handler(MeldrouteDatabase database, Regions regions)
    {
        /// <summary>The devices of the region, by number; who has one is not said.</summary>
        public async Task<IReadOnlyList<AwareDevice>> DevicesAsync(Actor actor, CancellationToken cancel)
        {
            await using var work = await database.BeginAsync(actor, Act.WithoutContent, cancel);
            return await work.Db.Set<AwareDevice>().AsNoTracking().VisibleTo(actor).OrderBy(d => d.Number).ToListAsync(cancel);
        }

        public async Task<Outcome> Handle(Guid formKey, Command command, Actor actor, DateTimeOffset at, CancellationToken cancel)
        {
            var form = new SubmittedForm { FormKey = formKey, UserId = actor.UserId, At = at };
            await using var work = await database.BeginAsync(actor, Act.Take(nameof(AddAwareDevice), AuditObject.None, null), form, cancel);
            if (work.Repeated is { } first)
            {
                return first;
            }

            var (device, refusal) = AwareDevice.Add(command.Number!, await regions.MomentAsync(actor, at, cancel));
            if (refusal is { } why)
            {
                return why;
            }

            work.Db.Add(device!);
            try
            {
                return await work.CommitAsync(() => null, cancel);
            }
            catch (DbUpdateException problem) when (problem.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                return Refusal.AlreadyRegistered;
            }
        }
    }
}
