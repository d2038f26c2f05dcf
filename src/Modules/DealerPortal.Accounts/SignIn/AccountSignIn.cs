using DealerPortal.Accounts.Contracts;
using DealerPortal.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace DealerPortal.Accounts.SignIn;

internal sealed class AccountSignIn(PortalDbContext db, IHttpContextAccessor http) : IAccountSignIn
{
    public async Task SignInAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var account = await db.Set<Account>().SingleAsync(found => found.Id == accountId, cancellationToken);
        await SessionCookie.IssueAsync(http.HttpContext ?? throw new InvalidOperationException("Somebody can only be signed in during a request."), account);
    }
}
