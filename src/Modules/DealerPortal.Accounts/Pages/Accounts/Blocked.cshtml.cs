using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DealerPortal.Accounts.Pages.Accounts;

/// <summary>Reached after a right password only, and says nothing about anybody.</summary>
[AllowAnonymous]
internal sealed class BlockedModel : PageModel;
