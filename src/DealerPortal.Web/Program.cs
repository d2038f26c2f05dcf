using DealerPortal.Web;

// Settings and pages lie beside the program, wherever it is started from; only the data folder follows the working folder.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = PortalCommandLine.HostArguments(args), ContentRootPath = AppContext.BaseDirectory });

builder.AddPortal();

var app = builder.Build();

app.UsePortal();

return await PortalCommandLine.RunAsync(app, args);
