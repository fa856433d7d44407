using MeldrouteZL.Application.Accounts;
using MeldrouteZL.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MeldrouteZL.Application.Persistence.DemoData;

/// <summary>Adds the demo persons and their practice region to a development database. They have no password: only the demo button signs them in.</summary>
public static class DemoAccounts
{
    private static readonly DateOnly From = new(2026, 1, 1);

    public static async Task EnsureAsync(MeldrouteDb db, CancellationToken cancel)
    {
        if (!await db.Regions.AnyAsync(r => r.Id == DemoPersonas.PracticeRegion, cancel))
        {
            db.Add(ReferenceData.Build(DemoPersonas.PracticeRegion, "Oefenregio", DemoPersonas.PracticeMunicipalities, DemoPersonas.PracticePartners));
            db.AddRange(RetentionDefaults.For(DemoPersonas.PracticeRegion));
            db.AddRange(UsageDefaults.For(DemoPersonas.PracticeRegion));
            db.AddRange(TrainingDefaults.For(DemoPersonas.PracticeRegion));
            db.AddRange(ShelterDefaults.For(DemoPersonas.PracticeRegion));
            await db.SaveChangesAsync(cancel);
        }

        var known = await db.Users.Select(u => u.Id).ToListAsync(cancel);
        var organisations = await db.Organisations.ToDictionaryAsync(o => o.Name, o => o.Id, cancel);
        foreach (var persona in DemoPersonas.All.Where(p => !known.Contains(p.UserId)))
        {
            db.Add(new Account
            {
                Id = persona.UserId,
                DisplayName = persona.Name,
                UserName = persona.Key,
                NormalizedUserName = persona.Key.ToUpperInvariant(),
                Email = persona.Email,
                NormalizedEmail = persona.Email.ToUpperInvariant(),
                SecurityStamp = Guid.NewGuid().ToString(),
            });
            db.AddRange(persona.Memberships.Select((m, i) => new Membership(
                DemoPersonas.IdOf($"membership {persona.Key} {i}"), persona.UserId, organisations[m.Organisation], m.Role, From,
                deputyOf: m.DeputyOf is { } other ? DemoPersonas.Find(other)!.UserId : null)));
        }

        await db.SaveChangesAsync(cancel);
    }
}
