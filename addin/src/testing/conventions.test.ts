import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const filesUnder = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));

test('every feature has tests', () => {
  const untested = readdirSync(join(root, 'src/features')).filter(
    feature => !filesUnder(`src/features/${feature}`).some(file => file.includes('.test.')),
  );

  expect(untested).toEqual([]);
});

test('addresses in fixtures and tests are on reserved domains', () => {
  const reserved = /(?:^|\.)(?:example\.(?:com|org|net)|example|test|invalid)$/;
  const foreign = [...filesUnder('dev'), ...filesUnder('src').filter(file => file.includes('.test.'))].flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g)]
      .map(match => match[1] ?? '')
      .filter(domain => !reserved.test(domain)),
  );

  expect(foreign).toEqual([]);
});

test('no file of ours is long', () => {
  const long = filesUnder('src')
    .filter(file => !/schema\.ts$|\.test\.|\.css$/.test(file))
    .filter(file => readFileSync(file, 'utf8').split('\n').length > 170);

  expect(long).toEqual([]);
});
