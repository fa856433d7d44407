using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Mail;
using MeldrouteZL.Application.Organisations;
using MeldrouteZL.Application.Persistence;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.Common;
using MeldrouteZL.Domain.Screening;
using Npgsql;

namespace MeldrouteZL.Application.Screening;

/// <summary>A guest tells the table what it was asked, once; after that the code opens nothing (R85).</summary>
public static class ContributeAsGuest
{
    // Who asked hears by mail that there is a message, and open pages of the meeting that it changed; nobody when nothing was taken.
    private const string Told = """
        WITH given AS MATERIALIZED (SELECT asked, meeting FROM meldroute.guest_contribute($1)),
        told AS (INSERT INTO meldroute.outgoing_mail (id, region_id, user_id, kind, at, attempts, next_at) SELECT $2, meldroute.ctx_region(), asked, $4, $3, 0, $3 FROM given)
        SELECT pg_notify($5, meeting::text) FROM given
        """;

    private static readonly SealedColumn Contribution = SealMap.Column<GuestInvitation>(nameof(GuestInvitation.Contribution));

    public sealed record Command
    {
        public string? Text { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Text).NotEmpty().WithMessage("Schrijf op wat u weet.").FitsIn(GuestInvitation.ContributionMaxLength);
    }

    public sealed class Handler(
        ReadInvitation.Handler invitations, NpgsqlDataSource source, SignedContext signer, AuditCommands commands, AuditLog log, Regions regions, KeyRing ring)
    {
        /// <param name="key">The <see cref="GuestView.Key"/> of who showed the code.</param>
        /// <param name="formKey">Of this form: sent twice, it acts once and is answered alike.</param>
        /// <returns>Whether it was taken; not when the code opens nothing any more.</returns>
        public async Task<bool> Handle(Guid key, Guid formKey, Command command, DateTimeOffset at, CancellationToken cancel)
        {
            var guest = Actor.Public(key, (await regions.GetAsync(ReferenceData.ZuidLimburg, cancel)).VeiligThuis);
            if (await TakeAsync(guest, formKey, command.Text!.Trim(), at, cancel))
            {
                return true;
            }

            await log.RecordAsync(guest, Act.Take(nameof(ContributeAsGuest), AuditObject.None, null), AuditResult.Refused, cancel);
            return false;
        }

        private async Task<bool> TakeAsync(Actor guest, Guid formKey, string text, DateTimeOffset at, CancellationToken cancel)
        {
            await using var connection = await source.OpenConnectionAsync(cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            var form = MeldrouteDatabase.Claim(new SubmittedForm { FormKey = formKey, UserId = guest.UserId, At = at });
            await using var entrance = new NpgsqlBatch(connection, transaction) { BatchCommands = { signer.CommandFor(guest), form } };
            await entrance.ExecuteNonQueryAsync(cancel);
            if (form.RecordsAffected == 0)
            {
                return true;
            }

            if (await invitations.OpenAsync(connection, transaction, guest, at, cancel) is not { } found)
            {
                return false;
            }

            var act = Act.Take(nameof(ContributeAsGuest), AuditObject.Case, found.Number).Within(found.CaseId);
            await using var step = new NpgsqlBatch(connection, transaction)
            {
                BatchCommands =
                {
                    ReadBatch.Question(Told, Seal(found, text), Guid.CreateVersion7(at), at, (short)MailKind.Message, TableNews.Channel),
                    commands.CommandFor(act, guest, AuditResult.Done),
                },
            };
            await using (var reader = await step.ExecuteReaderAsync(cancel))
            {
                if ((await ReadBatch.RowsAsync(reader, _ => true, cancel)).Count != 1)
                {
                    return false;
                }
            }

            await transaction.CommitAsync(cancel);
            return true;
        }

        private byte[] Seal(GuestView found, string text)
        {
            using var keys = new OpenKeys(ring);
            keys.Take(SealMap.Keys[Contribution.Key], found.CaseId, found.WrappedKey);
            return keys.Seal(Contribution, found.CaseId, found.Id, text);
        }
    }
}
