using System.Reflection;
using BenchmarkDotNet.Running;

// `dotnet run -c Release --project tests/InboxRelationships.Benchmarks -- --filter '*'`; each table's Ratio stands against the floor of the same run.
BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
