const schemaVersion = '1.22';

/** The unified manifest for Microsoft 365, as an object. */
export function unifiedManifest(addin, address) {
  const at = path => address + path;
  const icon = file => at(`/icons/${file}`);
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.schema.json`,
    manifestVersion: schemaVersion,
    version: addin.version,
    id: addin.id,
    localizationInfo: { defaultLanguageTag: addin.locale.toLowerCase() },
    developer: {
      name: addin.provider,
      websiteUrl: at(addin.pages.support),
      privacyUrl: at(addin.pages.privacy),
      termsOfUseUrl: at(addin.pages.terms),
    },
    name: { short: addin.name, full: addin.fullName },
    description: addin.description,
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: addin.accentColor,
    validDomains: [new URL(address).host],
    authorization: { permissions: { resourceSpecific: [{ name: addin.permission.unified, type: 'Delegated' }] } },
    extensions: [extension(addin, at, icon)],
  };
}

const extension = (addin, at, icon) => ({
  requirements: { scopes: ['mail'], capabilities: [{ name: 'Mailbox', minVersion: addin.mailboxRequirementSet }] },
  runtimes: [
    {
      id: 'pane',
      type: 'general',
      lifetime: 'short',
      code: { page: at(addin.pages.pane) },
      actions: addin.surfaces.map(surface => ({
        id: `${surface.id}ShowPane`,
        type: 'openPage',
        view: `${surface.id}Pane`,
        displayName: addin.button.label,
        pinnable: surface.pinnable,
      })),
    },
  ],
  ribbons: addin.surfaces.map(surface => ribbon(addin, surface, icon)),
  // From these the admin centre makes an add-in-only manifest for clients that cannot read this one. Their size is
  // measured from the files; 64 is merely the largest number the schema takes here.
  alternates: [
    {
      requirements: { scopes: ['mail'] },
      alternateIcons: {
        icon: { size: 64, url: icon(addin.icons.list) },
        highResolutionIcon: { size: 64, url: icon(addin.icons.listHighResolution) },
      },
    },
  ],
});

function ribbon(addin, surface, icon) {
  const icons = Object.entries(addin.icons.ribbon).map(([size, file]) => ({ size: Number(size), url: icon(file) }));
  const control = {
    id: `${surface.id}Button`,
    type: 'button',
    label: addin.button.label,
    icons,
    supertip: { title: addin.button.title, description: surface.tip },
    actionId: `${surface.id}ShowPane`,
  };
  return {
    contexts: [surface.context],
    tabs: [
      {
        builtInTabId: 'TabDefault',
        groups: [{ id: `${surface.id}Group`, label: addin.name, icons, controls: [control] }],
      },
    ],
  };
}
