using Microsoft.AspNetCore.Http.Features;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Every Nth answer ends in the middle: the connection is torn down after its first bytes.</summary>
public sealed class Reset(int n) : Fault
{
    private readonly EveryNth _every = new(n);

    internal override ValueTask<bool> InterceptAsync(HttpContext http)
    {
        if (_every.IsNow())
        {
            var body = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
            http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(new CutStream(body.Stream, http)));
        }

        return ValueTask.FromResult(false);
    }

    private sealed class CutStream(Stream inner, HttpContext http) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await inner.WriteAsync(buffer[..(buffer.Length / 2)], cancellationToken);
            await inner.FlushAsync(cancellationToken);
            http.Abort();
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
