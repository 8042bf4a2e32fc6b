using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InboxRelationships.GraphSimulator.Requests;

/// <summary>Writes answers the way Graph does: JSON with its content type, errors in OData's shape.</summary>
internal static class GraphAnswer
{
    private const string ContentType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

    // A date has no fractions; rounded down, it would ask for less.
    private static readonly TimeSpan AlmostASecond = TimeSpan.FromSeconds(1) - TimeSpan.FromTicks(1);

    // Stored JSON was checked when it was stored; checking it again would cost more than copying it.
    private static readonly JsonWriterOptions Fast = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpContext http, Action<Utf8JsonWriter> write, int status = 200)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = ContentType;
        await using (var writer = new Utf8JsonWriter(http.Response.BodyWriter, Fast))
            write(writer);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    public static Task WriteErrorAsync(HttpContext http, GraphErrorException error, DateTimeOffset now, bool datesRetryAfter)
    {
        if (error.RetryAfter is { } wait)
            http.Response.Headers.RetryAfter = datesRetryAfter
                ? (now + wait + AlmostASecond).ToString("R", CultureInfo.InvariantCulture)
                : Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (error.Location is { } location)
            http.Response.Headers.Location = location;

        return WriteAsync(http, json => Write(json, http, error, now), error.Status);
    }

    private static void Write(Utf8JsonWriter json, HttpContext http, GraphErrorException error, DateTimeOffset now)
    {
        var requestId = http.Response.Headers["request-id"].ToString();
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", error.Code);
        json.WriteString("message", error.Message);
        json.WriteStartObject("innerError");
        json.WriteString("date", now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        json.WriteString("request-id", requestId);
        json.WriteString("client-request-id", http.Request.Headers["client-request-id"].ToString() is { Length: > 0 } id ? id : requestId);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
