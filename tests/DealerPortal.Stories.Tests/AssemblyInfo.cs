using DealerPortal.Testing;

[assembly: AssemblyFixture(typeof(PortalApp))]
[assembly: AssemblyFixture(typeof(ChromiumBrowser))]
// One Chromium and one portal serve all stories; side by side they would only slow each other down.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
