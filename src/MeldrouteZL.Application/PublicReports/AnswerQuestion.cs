using FluentValidation;
using MeldrouteZL.Application.Access;
using MeldrouteZL.Application.Audit;
using MeldrouteZL.Application.Mail;
using MeldrouteZL.Application.Protection;
using MeldrouteZL.Domain.PublicReports;
using Npgsql;

namespace MeldrouteZL.Application.PublicReports;

/// <summary>A reporter answers the question of Veilig Thuis, once.</summary>
public static class AnswerQuestion
{
    // Who asked hears by mail that there is a message, in the same statement; and nobody when the answer was not taken.
    private const string Answered = """
        INSERT INTO meldroute.outgoing_mail (id, region_id, user_id, kind, at, attempts, next_at)
        SELECT $3, meldroute.ctx_region(), asked, $5, $4, 0, $4 FROM meldroute.report_answer($1, $2) asked WHERE asked IS NOT NULL RETURNING user_id
        """;

    private static readonly SealedColumn Answer = SealMap.Column<ReportMessage>(nameof(ReportMessage.Answer));

    public sealed record Command
    {
        public string? Answer { get; init; }
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Answer).NotEmpty().WithErrorCode(nameof(ReportError.Answer));
            RuleFor(c => c.Answer).MaximumLength(ReportMessage.AnswerMaxLength).WithErrorCode(nameof(ReportError.TooLong)).WithState(_ => ReportMessage.AnswerMaxLength);
        }
    }

    public sealed class Handler(ReadReport.Handler reports, NpgsqlDataSource source, SignedContext signer, AuditCommands commands, KeyRing ring)
    {
        /// <param name="key">The <see cref="ReportStatus.Key"/> of who showed the code.</param>
        /// <returns>Whether it was taken; not when the code is no good any more, or the question was answered already.</returns>
        public async Task<bool> Handle(Guid key, Guid questionId, Command command, DateTimeOffset at, CancellationToken cancel)
        {
            if (await reports.Handle(key, at, cancel) is not { } report || report.Question?.Id != questionId)
            {
                return false;
            }

            var act = Act.Take(nameof(AnswerQuestion), AuditObject.None, null);
            await using var connection = await source.OpenConnectionAsync(cancel);
            await using var batch = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    signer.CommandFor(report.Reporter),
                    commands.CommandFor(act, report.Reporter, AuditResult.Done),
                    ReadBatch.Question(Answered, questionId, Seal(report, questionId, command.Answer!.Trim()), Guid.CreateVersion7(at), at, (short)MailKind.Message),
                },
            };
            await using var reader = await batch.ExecuteReaderAsync(cancel);
            await reader.NextResultAsync(cancel);
            return (await ReadBatch.RowsAsync(reader, r => r.GetGuid(0), cancel)).Count == 1;
        }

        private byte[] Seal(ReportStatus report, Guid questionId, string answer)
        {
            using var keys = new OpenKeys(ring);
            keys.Take(SealMap.Keys[Answer.Key], report.SignalId, report.WrappedKey);
            return keys.Seal(Answer, report.SignalId, questionId, answer);
        }
    }
}
