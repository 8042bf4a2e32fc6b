// Writes the archive's files, or compares them with what is checked in.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const ndjson = (records) => records.map((r) => JSON.stringify(r)).join('\n') + '\n';

function packed(text) {
  const bytes = gzipSync(Buffer.from(text, 'utf8'), { level: 9 });
  bytes.writeUInt32LE(0, 4); // no time stamp
  bytes[9] = 255; // no operating system: the same bytes wherever it is built
  return bytes;
}

export function files({ user, folders, messages, events, contacts, tour }) {
  return {
    'user.json': `${JSON.stringify(user, null, 2)}\n`, 'mailFolders.ndjson': ndjson(folders), 'messages.ndjson.gz': ndjson(messages),
    'events.ndjson.gz': ndjson(events), 'contacts.ndjson.gz': ndjson(contacts), 'stories.json': `${JSON.stringify(tour, null, 2)}\n`,
  };
}

export function write(folder, contents) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(contents)) writeFileSync(join(folder, name), name.endsWith('.gz') ? packed(text) : text);
}

/** The names of files that differ from a rebuild. Compares what is inside, since compressors differ between Node versions. */
export function differing(folder, contents) {
  return Object.entries(contents).filter(([name, text]) => {
    const path = join(folder, name);
    if (!existsSync(path)) return true;
    const bytes = readFileSync(path);
    return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8') !== text;
  }).map(([name]) => name);
}
