using DealerPortal.Platform.Modules;

[assembly: Module("Email", Description = "Templates per language, delivery over SMTP, the mail log", Dependencies = [])]
