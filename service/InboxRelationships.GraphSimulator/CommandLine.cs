namespace InboxRelationships.GraphSimulator;

/// <summary>Reads <c>--archive DIR… [--urls URL] [--faults SPEC] [--no-shift]</c>.</summary>
public static class CommandLine
{
    public const string Usage = "usage: --archive DIR… [--urls URL] [--faults SPEC] [--no-shift]";

    /// <exception cref="FormatException">An argument is unknown or lacks its value.</exception>
    public static SimulatedGraphOptions Parse(IReadOnlyList<string> args)
    {
        var archives = new List<string>();
        var options = new SimulatedGraphOptions();
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--archive":
                    archives.Add(Value(args, ref i));
                    while (i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal))
                        archives.Add(args[++i]);
                    break;
                case "--urls":
                    options = options with { Urls = Value(args, ref i) };
                    break;
                case "--faults":
                    options = options with { Faults = Value(args, ref i) };
                    break;
                case "--no-shift":
                    options = options with { Shift = false };
                    break;
                default:
                    throw new FormatException($"unknown argument '{args[i]}'; {Usage}");
            }
        }

        return archives.Count > 0 ? options with { Archives = archives } : throw new FormatException($"--archive is missing; {Usage}");
    }

    private static string Value(IReadOnlyList<string> args, ref int i) =>
        i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal)
            ? args[++i]
            : throw new FormatException($"{args[i]} needs a value; {Usage}");
}
