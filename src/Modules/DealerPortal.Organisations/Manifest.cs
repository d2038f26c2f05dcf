using DealerPortal.Platform.Modules;

[assembly: Module("Organisations", Description = "Organisations, members, approval, visibility of cases", Dependencies = ["Accounts", "Email"])]
