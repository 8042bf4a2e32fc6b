using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace InboxRelationships.Service.Tests.Storage.PostgreSql;

/// <summary>
/// A live PostgreSQL for the tests: the server that <c>INBOXRELATIONSHIPS_TEST_POSTGRES</c> names as a connection string, else one started
/// from the programs found on this machine, in a folder that is thrown away.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Variable = "INBOXRELATIONSHIPS_TEST_POSTGRES";
    private const string DebiansPlace = "/usr/lib/postgresql";

    /// <summary>The server refuses to run as root; Debian's package brings this user along.</summary>
    private const string ServersUser = "postgres";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("inbox-relationships-postgres-");
    private string? _programs;
    private string? _connection;

    public async ValueTask InitializeAsync()
    {
        _connection = Environment.GetEnvironmentVariable(Variable);
        if (_connection is null && (_programs = FindPrograms()) is not null) _connection = await StartAsync();
    }

    /// <summary>A fresh database; skips the test, and says why, where there is no server.</summary>
    public async Task<string> DatabaseAsync(CancellationToken cancel)
    {
        if (_connection is null) Assert.Skip($"No PostgreSQL here: neither {Variable} is set, nor are initdb and pg_ctl on the PATH or below {DebiansPlace}.");
        var name = $"test_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(_connection);
        await connection.OpenAsync(cancel);
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync(cancel);
        return new NpgsqlConnectionStringBuilder(_connection) { Database = name }.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_programs is not null && _connection is not null) await RunAsync("pg_ctl", "stop", "-D", Cluster, "-m", "immediate", "-s", "-w");
        _folder.Delete(recursive: true);
    }

    private string Cluster => Path.Combine(_folder.FullName, "cluster");

    private async Task<string> StartAsync()
    {
        var port = FreePort();
        if (IsRoot) await RunAsync(new ProcessStartInfo("chown", [ServersUser, _folder.FullName]));
        await RunAsync("initdb", "-D", Cluster, "-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C", "-N");
        await RunAsync(
            "pg_ctl", "start", "-D", Cluster, "-w", "-s", "-l", Path.Combine(_folder.FullName, "log"),
            "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off");
        return $"Host=127.0.0.1;Port={port};Username=tester;Database=postgres";
    }

    private static bool IsRoot => OperatingSystem.IsLinux() && Environment.UserName == "root";

    private static string? FindPrograms()
    {
        var places = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).ToList();
        if (Directory.Exists(DebiansPlace))
            places.AddRange(Directory.GetDirectories(DebiansPlace).OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")));
        return places.Find(
            p => ((string[])["initdb", "pg_ctl"]).All(program => File.Exists(Path.Combine(p, program)) || File.Exists(Path.Combine(p, program + ".exe"))));
    }

    private Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs!, program);
        return RunAsync(IsRoot
            ? new ProcessStartInfo("setpriv", ["--reuid", ServersUser, "--regid", ServersUser, "--clear-groups", "--", path, .. arguments])
            : new ProcessStartInfo(path, arguments));
    }

    private static async Task RunAsync(ProcessStartInfo start)
    {
        // The server inherits what it is started with: a pipe that it holds open would never end.
        (start.RedirectStandardInput, start.WorkingDirectory) = (true, Path.GetTempPath());
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
