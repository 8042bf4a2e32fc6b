namespace InboxRelationships.EndToEnd.Tests.Running;

/// <summary>The tests that share the running demo.</summary>
[CollectionDefinition]
public sealed class DemoCollection : ICollectionFixture<RunningDemo>;
