using System.Runtime.InteropServices;
using InboxRelationships.GraphSimulator;
using InboxRelationships.GraphSimulator.Faults;

if (args is ["--help" or "-h", ..])
{
    Console.WriteLine(CommandLine.Usage);
    Console.WriteLine("faults, separated by commas:");
    foreach (var (word, meaning) in FaultCatalogue.Words)
        Console.WriteLine($"  {word,-26}{meaning}");
    return 0;
}

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    return await GraphSimulatorProgram.RunAsync(CommandLine.Parse(args), stop.Token);
}
catch (FormatException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
