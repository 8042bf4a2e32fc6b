import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addinOnlyManifest } from './addinOnlyManifest.mjs';
import { unifiedManifest } from './unifiedManifest.mjs';

const read = path => readFileSync(join(import.meta.dirname, path));

/** The files of an add-in served at the address, by name: both manifests, and the two icons packed with the unified one. */
export function generate(address) {
  const addin = JSON.parse(read('addin.json'));
  return {
    'manifest.xml': Buffer.from(addinOnlyManifest(addin, address)),
    'manifest.json': Buffer.from(`${JSON.stringify(unifiedManifest(addin, address), null, 2)}\n`),
    'color.png': read(join('icons', addin.icons.package.color)),
    'outline.png': read(join('icons', addin.icons.package.outline)),
  };
}
