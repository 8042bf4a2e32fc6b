namespace InboxRelationships.Service.Storage;

/// <summary>The databases the store runs on: `Storage:Provider`.</summary>
internal enum StorageProvider
{
    /// <summary>One file, one machine.</summary>
    Sqlite,

    /// <summary>An organisation.</summary>
    PostgreSql,
}
