using DealerPortal.Testing;

[assembly: AssemblyFixture(typeof(PortalApp))]
