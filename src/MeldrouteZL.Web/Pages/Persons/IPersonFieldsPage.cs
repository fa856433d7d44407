using MeldrouteZL.Application.Persons;
using MeldrouteZL.Domain.Common;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MeldrouteZL.Web.Pages.Persons;

/// <summary>What the shared fields of a person need of their page.</summary>
public interface IPersonFieldsPage
{
    PersonForm Input { get; }

    /// <summary>What the reader holds: parts that they may not read are not asked either.</summary>
    DataGroups Held { get; }

    /// <summary>On which grounds the organisation may record a citizen service number; on none, it is not asked.</summary>
    IReadOnlyList<SelectListItem> Grounds { get; }

    /// <summary>Whether something in the folded part must be corrected, so that it stands open.</summary>
    bool OptionalPartHasErrors { get; }
}
