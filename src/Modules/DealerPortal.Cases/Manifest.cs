using DealerPortal.Platform.Modules;

[assembly: Module("Cases", Description = "Cases: filing, overview, search, detail, files, statuses", Dependencies = ["Forms", "Catalogue", "Organisations", "Accounts", "Email"])]
