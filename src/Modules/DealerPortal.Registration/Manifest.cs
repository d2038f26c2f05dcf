using DealerPortal.Platform.Modules;

[assembly: Module("Registration", Description = "From an e-mail address to an account", Dependencies = ["Organisations", "Accounts", "Email"])]
