/** Microsoft requires this very address of every add-in in its store. */
const officeAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Loads Office.js and waits until Outlook is ready; rejects where the pane was opened outside Outlook. */
export async function loadOffice(): Promise<void> {
  // Office.js takes these away from every page it is loaded into.
  const { pushState, replaceState } = window.history;
  await appendScript(officeAddress);
  Object.assign(window.history, { pushState, replaceState });
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Outlook) throw new Error('This page is a pane of Outlook: open it there.');
}

function appendScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () =>
      reject(new Error('Outlook’s own script could not be loaded. Check the connection, then open the pane again.'));
    document.head.append(script);
  });
}
