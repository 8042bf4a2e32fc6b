import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { describe, expect, test } from 'vitest';
import { generate } from '../manifests/generate.mjs';

interface Ribbon {
  contexts: string[];
  tabs: [{ groups: [{ controls: [{ actionId: string }] }] }];
}

const manifests = join(import.meta.dirname, '../manifests');
const addin = JSON.parse(readFileSync(join(manifests, 'addin.json'), 'utf8'));
const deployment = manifestsFor('https://pane.example.org');

function manifestsFor(address: string) {
  const files = generate(address);
  const xml = String(files['manifest.xml']);
  return {
    text: xml,
    xml: new DOMParser().parseFromString(xml, 'application/xml'),
    json: JSON.parse(String(files['manifest.json'])),
  };
}

/** Width and height from a PNG's first chunk. */
function pixels(path: string): [number, number] {
  const png = readFileSync(path);
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('the manifests', () => {
  test('agree on who they are and what they may do', () => {
    const { xml, json } = deployment;
    const value = (name: string) => xml.querySelector(`OfficeApp > ${name}`)?.getAttribute('DefaultValue');
    const text = (name: string) => xml.querySelector(`OfficeApp > ${name}`)?.textContent;

    expect(text('Id')).toBe(json.id);
    expect(text('Version')).toBe(`${json.version}.0`);
    expect(value('DisplayName')).toBe(json.name.short);
    expect(value('Description')).toBe(json.description.full);
    expect(text('ProviderName')).toBe(json.developer.name);
    expect(text('DefaultLocale')?.toLowerCase()).toBe(json.localizationInfo.defaultLanguageTag);
    expect(xml.querySelector('OfficeApp > Requirements Set')?.getAttribute('MinVersion')).toBe(
      json.extensions[0].requirements.capabilities[0].minVersion,
    );
  });

  test('ask for nothing but reading the open item', () => {
    const { permissions } = deployment.json.authorization;

    expect(deployment.xml.querySelector('OfficeApp > Permissions')?.textContent).toBe('ReadItem');
    expect(permissions).toEqual({ resourceSpecific: [{ name: 'MailboxItem.Read.User', type: 'Delegated' }] });
  });

  test.each(['https://localhost:5443', 'https://pane.example.org', 'https://pane.example.org:8443'])(
    'for %s pass the unified schema and name no other host',
    async address => {
      const { text, json } = manifestsFor(address);
      const { $schema: _, ...own } = json;
      const named = `${JSON.stringify(own)} ${text}`.match(/https?:\/\/[^/"<\s]+/g) ?? [];
      const namespaces = ['http://schemas.microsoft.com', 'http://www.w3.org'];

      expect(await AppManifestUtils.validateAgainstSchema(json as TeamsManifest)).toEqual([]);
      expect(new Set(named.filter(found => !namespaces.includes(found)))).toEqual(new Set([address]));
      expect(json.validDomains).toEqual([new URL(address).host]);
    },
  );

  test('are held to the unified schema: a name too long is found', async () => {
    const tooLong = { ...deployment.json, name: { short: 'x'.repeat(31) } };

    expect(await AppManifestUtils.validateAgainstSchema(tooLong as TeamsManifest)).not.toEqual([]);
  });

  test('show the pane on messages and meetings, read and written, and pin it on messages', () => {
    const { runtimes, ribbons } = deployment.json.extensions[0];
    const pinnable = new Map(
      runtimes[0].actions.map((action: { id: string; pinnable: boolean }) => [action.id, action.pinnable]),
    );

    const shown = ribbons.map(({ contexts, tabs }: Ribbon) => [
      ...contexts,
      pinnable.get(tabs[0].groups[0].controls[0].actionId),
    ]);

    expect(shown).toEqual([
      ['mailRead', true],
      ['mailCompose', true],
      ['meetingDetailsOrganizer', false],
      ['meetingDetailsAttendee', false],
    ]);
  });

  test('have every icon they name, in the size Outlook wants, and no other', () => {
    const { ribbon, list, listHighResolution, package: packed } = addin.icons;
    const sizes: Record<string, number> = {
      [ribbon[16]]: 16,
      [ribbon[32]]: 32,
      [ribbon[80]]: 80,
      [list]: 64,
      [listHighResolution]: 128,
      [packed.color]: 192,
      [packed.outline]: 32,
    };

    const drawn = readdirSync(join(manifests, 'icons')).filter(file => file.endsWith('.png'));

    expect(drawn.sort()).toEqual(Object.keys(sizes).sort());
    for (const file of drawn)
      expect([file, pixels(join(manifests, 'icons', file))]).toEqual([file, [sizes[file], sizes[file]]]);
  });

  test('name only pages there are', () => {
    const { extensions, developer } = deployment.json;
    const about = new DOMParser().parseFromString(readFileSync(join(manifests, 'web/about.html'), 'utf8'), 'text/html');

    expect(existsSync(join(import.meta.dirname, new URL(extensions[0].runtimes[0].code.page).pathname))).toBe(true);
    for (const url of [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl]) {
      expect(new URL(url).pathname).toBe('/about.html');
      expect(about.querySelector(new URL(url).hash || 'h1')).not.toBeNull();
    }
  });
});
