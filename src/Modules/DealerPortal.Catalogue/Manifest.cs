using DealerPortal.Platform.Modules;

[assembly: Module("Catalogue", Description = "Product models, service types, serial rules, holiday calendars", Dependencies = ["Forms"])]
