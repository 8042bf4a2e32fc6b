import { documentText, element } from './xml.mjs';

const overridesNamespace = 'http://schemas.microsoft.com/office/mailappversionoverrides';

/** The add-in-only manifest, which every Outlook reads. Elements stand in the order the schema demands. */
export function addinOnlyManifest(addin, address) {
  const at = path => address + path;
  const icon = file => at(`/icons/${file}`);
  const namespaces = {
    xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  };
  return documentText(
    element('OfficeApp', { ...namespaces, 'xsi:type': 'MailApp' }, [
      element('Id', {}, addin.id),
      element('Version', {}, `${addin.version}.0`),
      element('ProviderName', {}, addin.provider),
      element('DefaultLocale', {}, addin.locale),
      element('DisplayName', { DefaultValue: addin.name }),
      element('Description', { DefaultValue: addin.description.full }),
      element('IconUrl', { DefaultValue: icon(addin.icons.list) }),
      element('HighResolutionIconUrl', { DefaultValue: icon(addin.icons.listHighResolution) }),
      element('SupportUrl', { DefaultValue: at(addin.pages.support) }),
      element('AppDomains', {}, element('AppDomain', {}, address)),
      element('Hosts', {}, element('Host', { Name: 'Mailbox' })),
      element(
        'Requirements',
        {},
        element('Sets', {}, element('Set', { Name: 'Mailbox', MinVersion: addin.mailboxRequirementSet })),
      ),
      element('FormSettings', {}, [
        form('ItemRead', at(addin.pages.pane), true),
        form('ItemEdit', at(addin.pages.pane), false),
      ]),
      element('Permissions', {}, addin.permission.xml),
      activationRule(),
      versionOverrides(addin, at, icon),
    ]),
  );
}

/** The schema gives a height to the read form only. */
const form = (type, page, hasHeight) =>
  element('Form', { 'xsi:type': type }, [
    element('DesktopSettings', {}, [
      element('SourceLocation', { DefaultValue: page }),
      ...(hasHeight ? [element('RequestedHeight', {}, '450')] : []),
    ]),
  ]);

const activationRule = () =>
  element(
    'Rule',
    { 'xsi:type': 'RuleCollection', Mode: 'Or' },
    ['Message', 'Appointment'].flatMap(item =>
      ['Read', 'Edit'].map(mode => element('Rule', { 'xsi:type': 'ItemIs', ItemType: item, FormType: mode })),
    ),
  );

/** Version 1.1 nested in 1.0, as the schema wants it; only 1.1 knows pinning. */
const versionOverrides = (addin, at, icon) =>
  element('VersionOverrides', { xmlns: overridesNamespace, 'xsi:type': 'VersionOverridesV1_0' }, [
    ...overridesContent(addin, at, icon, false),
    element(
      'VersionOverrides',
      { xmlns: `${overridesNamespace}/1.1`, 'xsi:type': 'VersionOverridesV1_1' },
      overridesContent(addin, at, icon, true),
    ),
  ]);

const overridesContent = (addin, at, icon, knowsPinning) => [
  element(
    'Requirements',
    {},
    element('bt:Sets', { DefaultMinVersion: addin.mailboxRequirementSet }, element('bt:Set', { Name: 'Mailbox' })),
  ),
  element(
    'Hosts',
    {},
    element(
      'Host',
      { 'xsi:type': 'MailHost' },
      element(
        'DesktopFormFactor',
        {},
        addin.surfaces.map(surface => extensionPoint(addin, surface, knowsPinning)),
      ),
    ),
  ),
  resources(addin, at, icon),
];

const extensionPoint = (addin, surface, knowsPinning) =>
  element('ExtensionPoint', { 'xsi:type': surface.extensionPoint }, [
    element('OfficeTab', { id: 'TabDefault' }, [
      element('Group', { id: `${surface.id}Group` }, [
        element('Label', { resid: 'groupLabel' }),
        element('Control', { 'xsi:type': 'Button', id: `${surface.id}Button` }, [
          element('Label', { resid: 'buttonLabel' }),
          element('Supertip', {}, [
            element('Title', { resid: 'buttonTitle' }),
            element('Description', { resid: `${surface.id}Tip` }),
          ]),
          element(
            'Icon',
            {},
            Object.keys(addin.icons.ribbon).map(size => element('bt:Image', { size, resid: `icon${size}` })),
          ),
          element('Action', { 'xsi:type': 'ShowTaskpane' }, [
            element('SourceLocation', { resid: 'pane' }),
            ...(knowsPinning && surface.pinnable ? [element('SupportsPinning', {}, 'true')] : []),
          ]),
        ]),
      ]),
    ]),
  ]);

const resources = (addin, at, icon) =>
  element('Resources', {}, [
    element(
      'bt:Images',
      {},
      Object.entries(addin.icons.ribbon).map(([size, file]) => resource('bt:Image', `icon${size}`, icon(file))),
    ),
    element('bt:Urls', {}, resource('bt:Url', 'pane', at(addin.pages.pane))),
    element('bt:ShortStrings', {}, [
      resource('bt:String', 'groupLabel', addin.name),
      resource('bt:String', 'buttonLabel', addin.button.label),
      resource('bt:String', 'buttonTitle', addin.button.title),
    ]),
    element(
      'bt:LongStrings',
      {},
      addin.surfaces.map(surface => resource('bt:String', `${surface.id}Tip`, surface.tip)),
    ),
  ]);

const resource = (name, id, value) => element(name, { id, DefaultValue: value });
