namespace Cairn.Sdk;

/// <summary>A folder of downloads, each named by the hash of its content, that all builds of a user share.</summary>
/// <remarks>Nothing in it is trusted: what is taken out is hashed again.</remarks>
internal sealed class DownloadCache(string folder, HttpClient client, DownloadOptions options, Action<string> warn)
{
    private static readonly TimeSpan s_retry = TimeSpan.FromMilliseconds(200);

    /// <summary>Gives the file of a payload, fetched if need be.</summary>
    internal async Task<string> GetAsync(Payload payload, PayloadSource source, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        if (payload.Integrity.Length == 0)
        {
            return await ShowIntegrityAsync(payload, source, cancellation).ConfigureAwait(false);
        }

        var integrity = Integrity.Parse(payload.Integrity);
        var file = Path.Combine(folder, integrity.FileName);
        using var part = await OpenAsync($"{file}.part", cancellation).ConfigureAwait(false);
        if (IsIntact(file, payload, integrity))
        {
            File.Delete(part.Name);
            return file;
        }

        var resumed = part.Length > 0;
        await FetchAsync(source, part, cancellation).ConfigureAwait(false);
        if (resumed && integrity.FoundInstead(part) is not null)
        {
            part.SetLength(0); // What an earlier build left was not the beginning of this file.
            await FetchAsync(source, part, cancellation).ConfigureAwait(false);
        }

        if (integrity.FoundInstead(part) is { } found)
        {
            File.Delete(part.Name);
            throw PayloadDiagnostics.OtherContent(payload.Software, payload.Source, integrity.Text, found.Text);
        }

        File.Move(part.Name, file);
        return file;
    }

    private bool IsIntact(string file, Payload payload, Integrity integrity)
    {
        if (!File.Exists(file))
        {
            return false;
        }

        Integrity found;
        using (var content = File.OpenRead(file))
        {
            if (integrity.FoundInstead(content) is not { } other)
            {
                return true;
            }

            found = other;
        }

        File.Delete(file);
        warn(PayloadDiagnostics.CacheIsChanged(file, payload.Software, integrity.Text, found.Text));
        return false;
    }

    /// <summary>Says what the integrity would be, and keeps nothing: that a file came once is no reason to trust it.</summary>
    private async Task<string> ShowIntegrityAsync(Payload payload, PayloadSource source, CancellationToken cancellation)
    {
        using var part = await OpenAsync(Path.Combine(folder, $"{Guid.NewGuid():N}.part"), cancellation).ConfigureAwait(false);
        try
        {
            await FetchAsync(source, part, cancellation).ConfigureAwait(false);
            throw PayloadDiagnostics.WithoutIntegrity(payload.Software, payload.Source, Integrity.Of(part).Text);
        }
        finally
        {
            File.Delete(part.Name);
        }
    }

    private Task FetchAsync(PayloadSource source, FileStream part, CancellationToken cancellation) =>
        new Download(client, options).RunAsync(new Uri(source.Address), part, cancellation);

    /// <summary>Waits while another build fetches the same file.</summary>
    private static async Task<FileStream> OpenAsync(string part, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(part, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException error) when (error.GetType() == typeof(IOException) && File.Exists(part))
            {
                await Task.Delay(s_retry, cancellation).ConfigureAwait(false);
            }
        }
    }
}
