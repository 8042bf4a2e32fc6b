import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const text = readFileSync(join(import.meta.dirname, '../manifests/localhost/manifest.xml'), 'utf8');
const xml = new DOMParser().parseFromString(text, 'application/xml');
const xsi = 'http://www.w3.org/2001/XMLSchema-instance';
const overridesOf = (version: string) => {
  const found = all('VersionOverrides').find(element => type(element) === `VersionOverridesV${version}`);
  if (!found) throw new Error(`No version overrides ${version}.`);
  return found;
};

/** Children in the order of Microsoft's schemas for mail add-ins ([MS-OWEMXML]); an element not listed has none. */
const childrenInOrder: Record<string, string> = {
  OfficeApp:
    'Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains ' +
    'Hosts Requirements FormSettings Permissions Rule DisableEntityHighlighting VersionOverrides',
  AppDomains: 'AppDomain',
  'OfficeApp>Hosts': 'Host',
  Requirements: 'Sets bt:Sets',
  Sets: 'Set',
  'bt:Sets': 'bt:Set',
  FormSettings: 'Form',
  Form: 'DesktopSettings TabletSettings PhoneSettings',
  DesktopSettings: 'SourceLocation RequestedHeight',
  Rule: 'Rule',
  VersionOverrides:
    'Description Requirements Hosts Resources EquivalentAddins VersionOverrides WebApplicationInfo ExtendedPermissions',
  'VersionOverrides>Hosts': 'Host',
  'Hosts>Host': 'Runtimes DesktopFormFactor MobileFormFactor',
  DesktopFormFactor: 'SupportsSharedFolders FunctionFile ExtensionPoint',
  ExtensionPoint: 'OfficeTab CustomTab',
  OfficeTab: 'Group',
  Group: 'Label Tooltip Control',
  Control: 'Label ToolTip Supertip Icon Action',
  Supertip: 'Title Description',
  Icon: 'bt:Image',
  Action: 'SourceLocation FunctionName SupportsPinning',
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  'bt:Images': 'bt:Image',
  'bt:Urls': 'bt:Url',
  'bt:ShortStrings': 'bt:String',
  'bt:LongStrings': 'bt:String',
};

/** Which list of the resources an element takes its own from, and how long that may be. */
const resourceLists: Record<string, [string, number]> = {
  Label: ['bt:ShortStrings', 125],
  Title: ['bt:ShortStrings', 125],
  Description: ['bt:LongStrings', 250],
  SourceLocation: ['bt:Urls', 2048],
  'bt:Image': ['bt:Images', 2048],
};

function all(name: string, within: Document | Element = xml): Element[] {
  return [...within.getElementsByTagName(name)];
}

function type(element: Element): string | null {
  return element.getAttributeNS(xsi, 'type');
}

function allowedIn(element: Element): string[] {
  const specific = childrenInOrder[`${element.parentElement?.tagName}>${element.tagName}`];
  return (specific ?? childrenInOrder[element.tagName] ?? '').split(' ').filter(Boolean);
}

function isOrdered(element: Element): boolean {
  const places = [...element.children].map(child => allowedIn(element).indexOf(child.tagName));
  return places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0));
}

describe('the add-in-only manifest', () => {
  test('is well-formed and for mail', () => {
    expect(all('parsererror')).toEqual([]);
    expect(xml.documentElement.namespaceURI).toBe('http://schemas.microsoft.com/office/appforoffice/1.1');
    expect(type(xml.documentElement)).toBe('MailApp');
  });

  test('has its elements in the order the schema demands', () => {
    const misplaced = all('*').filter(element => !isOrdered(element));

    expect(misplaced.map(element => element.tagName)).toEqual([]);
  });

  test('names itself within the lengths allowed', () => {
    const value = (name: string) => xml.querySelector(`OfficeApp > ${name}`)?.getAttribute('DefaultValue') ?? '';

    expect(xml.querySelector('OfficeApp > Id')?.textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(xml.querySelector('OfficeApp > Version')?.textContent).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
    expect(value('DisplayName').length).toBeGreaterThan(0);
    expect(value('DisplayName').length).toBeLessThanOrEqual(125);
    expect(value('Description').length).toBeGreaterThan(0);
    expect(value('Description').length).toBeLessThanOrEqual(250);
  });

  test('wakes for messages and appointments, read and edited, each with its form', () => {
    const rules = all('Rule').filter(rule => type(rule) === 'ItemIs');

    expect(rules.map(rule => `${rule.getAttribute('ItemType')} ${rule.getAttribute('FormType')}`).sort()).toEqual([
      'Appointment Edit',
      'Appointment Read',
      'Message Edit',
      'Message Read',
    ]);
    expect(all('Form').map(type)).toEqual(['ItemRead', 'ItemEdit']);
  });

  test('nests version 1.1 of the overrides at the end of 1.0', () => {
    expect(overridesOf('1_0').namespaceURI).toBe('http://schemas.microsoft.com/office/mailappversionoverrides');
    expect(overridesOf('1_0').lastElementChild).toBe(overridesOf('1_1'));
    expect(overridesOf('1_1').namespaceURI).toBe('http://schemas.microsoft.com/office/mailappversionoverrides/1.1');
  });

  describe.each(['1_0', '1_1'])('in overrides %s', version => {
    const own = (name: string) =>
      all(name, overridesOf(version)).filter(found => found.closest('VersionOverrides') === overridesOf(version));

    test('has a button that opens the pane on all four surfaces, pinned on messages from 1.1', () => {
      const surfaces = own('ExtensionPoint').map(point => [
        type(point),
        all('SupportsPinning', point)[0]?.textContent === 'true',
      ]);

      expect(surfaces).toEqual([
        ['MessageReadCommandSurface', version === '1_1'],
        ['MessageComposeCommandSurface', version === '1_1'],
        ['AppointmentOrganizerCommandSurface', false],
        ['AppointmentAttendeeCommandSurface', false],
      ]);
      expect(own('Action').map(type)).toEqual(Array(4).fill('ShowTaskpane'));
      expect(own('OfficeTab').map(tab => tab.getAttribute('id'))).toEqual(Array(4).fill('TabDefault'));
    });

    test('finds every resource it refers to, in the right list and not too long', () => {
      const references = own('*').filter(element => element.hasAttribute('resid'));

      for (const reference of references) {
        const [list, longest] = resourceLists[reference.tagName] ?? ['none', 0];
        const id = reference.getAttribute('resid');
        const found = own(list).flatMap(resources =>
          [...resources.children].filter(child => child.getAttribute('id') === id),
        );
        expect([id, found.length]).toEqual([id, 1]);
        expect(found[0]?.getAttribute('DefaultValue')?.length).toBeLessThanOrEqual(longest);
      }
      const used = new Set(references.map(reference => reference.getAttribute('resid')));
      expect(
        own('Resources')
          .flatMap(resources => [...resources.querySelectorAll('[id]')])
          .map(found => found.getAttribute('id')),
      ).toEqual(expect.arrayContaining([...used]));
      expect(own('Resources')[0]?.querySelectorAll('[id]').length).toBe(used.size);
    });

    test('has ids that are unique and short enough', () => {
      const ids = own('*').filter(found => found.hasAttribute('id') && found.tagName !== 'OfficeTab');

      expect(new Set(ids.map(found => found.getAttribute('id'))).size).toBe(ids.length);
      for (const found of ids) {
        const longest = found.tagName.startsWith('bt:') ? 32 : 125;
        expect(found.getAttribute('id')?.length).toBeLessThanOrEqual(longest);
      }
    });

    test('gives every button the three sizes of icon', () => {
      const sizes = own('Icon').map(icon => all('bt:Image', icon).map(image => image.getAttribute('size')));

      expect(sizes).toEqual(Array(4).fill(['16', '32', '80']));
    });

    test('asks for the requirement set that brought pinning', () => {
      expect(own('bt:Sets').map(sets => sets.getAttribute('DefaultMinVersion'))).toEqual(['1.5']);
    });
  });
});
