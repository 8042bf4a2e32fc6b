namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Every Nth request is answered by a gateway: 502 with a page of HTML.</summary>
public sealed class HtmlErrors(int n) : Fault
{
    private const string Page = "<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>";

    private readonly EveryNth _every = new(n);

    internal override async ValueTask<bool> InterceptAsync(HttpContext http)
    {
        if (!_every.IsNow())
            return false;

        http.Response.StatusCode = 502;
        http.Response.ContentType = "text/html";
        await http.Response.WriteAsync(Page, http.RequestAborted);
        return true;
    }
}
