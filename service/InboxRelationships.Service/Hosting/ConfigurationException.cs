namespace InboxRelationships.Service.Hosting;

/// <summary>A setting is missing or wrong; the message is the one sentence its owner needs, naming the setting.</summary>
internal sealed class ConfigurationException(string message) : Exception(message);
