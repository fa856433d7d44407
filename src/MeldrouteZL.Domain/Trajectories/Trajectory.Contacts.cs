using MeldrouteZL.Domain.Common;

namespace MeldrouteZL.Domain.Trajectories;

/// <summary>The log of contacts.</summary>
public sealed partial class Trajectory
{
    private readonly List<Contact> contacts = [];

    /// <summary>Every contact, in no order; nothing once it is out of sight.</summary>
    public IReadOnlyList<Contact> Contacts => InSight is null ? [] : contacts;

    /// <summary>Records a contact that took place (R132).</summary>
    public Refusal? RecordContact(ContactDetails details, Moment moment) => TrajectoryRoute.RefusalOf(this, TrajectoryStep.RecordContact, moment.By)
        ?? If(details.On > DutchTime.DateOf(moment.At), Refusal.NotYetHappened)
        ?? Move(TrajectoryStep.RecordContact, moment, () => contacts.Add(new Contact(Id, details, moment)));
}
