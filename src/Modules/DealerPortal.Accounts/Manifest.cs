using DealerPortal.Platform.Modules;

[assembly: Module("Accounts", Description = "Sign-in, password, profile, API keys", Dependencies = ["Email"])]
