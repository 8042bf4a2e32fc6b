import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

const folders: string[] = [];

function build(...wish: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [
    join(import.meta.dirname, '../manifests/build.mjs'),
    ...wish,
  ]);
  return { status, said: `${stdout}${stderr}` };
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'manifests-'));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('the command that writes the manifests', { timeout: 60_000 }, () => {
  test('finds the ones checked in for localhost to be what the source says today', () => {
    expect(build('--check')).toMatchObject({ status: 0, said: expect.stringContaining('up to date') });
  });

  test('writes the four files, and names those that no longer hold', () => {
    const folder = temporaryFolder();

    const written = build('--address', 'https://pane.example.org', '--out', folder);
    const checked = build('--check', '--out', folder);

    expect(written.status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['color.png', 'manifest.json', 'manifest.xml', 'outline.png']);
    expect(checked).toMatchObject({
      status: 1,
      said: expect.stringMatching(/^Out of date.*manifest\.xml.*manifest\.json/),
    });
  });

  test.each([
    'http://pane.example.org',
    'pane.example.org',
    'https://pane.example.org/outlook',
    'https://pane.example.org/?a=b',
  ])('refuses %s in one sentence', address => {
    expect(build('--address', address)).toMatchObject({
      status: 1,
      said: expect.stringMatching(/^--address must be https:\/\/HOST .*\n$/),
    });
  });
});
