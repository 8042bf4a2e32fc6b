// Webviews built on Internet Explorer cannot read modules; they would otherwise stay blank without a word.
if (!('noModule' in document.createElement('script'))) {
  document.addEventListener('DOMContentLoaded', () => {
    document.getElementById('root').innerHTML =
      '<p style="font-family:Segoe UI,sans-serif;padding:16px">This version of Outlook shows add-ins in Internet Explorer, ' +
      'which InboxRelationships cannot run in. Outlook on the web, or a newer Outlook, can show it.</p>';
  });
}
