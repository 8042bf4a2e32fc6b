import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate.mjs';

const localhost = 'https://localhost:5443';
const usage = `node manifests/build.mjs [--address https://HOST[:PORT]] [--out FOLDER] [--check]

Writes manifest.xml, manifest.json, color.png and outline.png for an add-in served at the address.
  --address  where the service is reached, without a path; ${localhost} unless given
  --out      the folder to write to; manifests/localhost for ${localhost}, artifacts/manifests/HOST for any other
  --check    writes nothing, and fails when the folder differs from what would be written`;

try {
  run();
} catch (failure) {
  console.error(failure.message);
  process.exitCode = 1;
}

function run() {
  const { values: wish } = parseArgs({
    options: {
      address: { type: 'string' },
      out: { type: 'string' },
      check: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (wish.help) return console.log(usage);
  const address = readAddress(wish.address ?? localhost);
  const folder = resolve(wish.out ?? defaultFolder(address));
  const files = generate(address);
  if (wish.check) return check(files, folder);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  console.log(`Wrote ${Object.keys(files).join(', ')} for ${address} to ${folder}`);
}

function readAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isBare = url?.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  if (url?.protocol === 'https:' && isBare) return url.origin;
  throw new Error(
    `--address must be https://HOST or https://HOST:PORT and nothing after it, because Outlook opens add-ins over HTTPS only; it is "${text}".`,
  );
}

/** A deployment's address stays out of the repository unless asked for. */
function defaultFolder(address) {
  const here = import.meta.dirname;
  return address === localhost
    ? join(here, 'localhost')
    : join(here, '../artifacts/manifests', new URL(address).hostname);
}

function check(files, folder) {
  const stale = Object.entries(files)
    .map(([name, content]) => [join(folder, name), content])
    .filter(([path, content]) => !existsSync(path) || !readFileSync(path).equals(content));
  if (stale.length > 0)
    throw new Error(`Out of date, run "npm run manifests" in addin: ${stale.map(([path]) => path).join(', ')}`);
  console.log(`${folder} is up to date.`);
}
