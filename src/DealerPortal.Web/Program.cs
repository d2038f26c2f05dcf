using DealerPortal.Web;

var builder = WebApplication.CreateBuilder(PortalCommandLine.HostArguments(args));

builder.AddPortal();

var app = builder.Build();

app.UsePortal();

return await PortalCommandLine.RunAsync(app, args);
