using DealerPortal.Platform.Modules;

[assembly: Module("Forms", Description = "Forms as data: versions, rendering, validation on server and browser from one rule", Dependencies = [])]
