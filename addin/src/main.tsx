import { FluentProvider } from '@fluentui/react-components';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import { createRoot } from 'react-dom/client';
import { DemoHost } from './host/demoHost';
import type { MailHost } from './host/mailHost';
import { loadOffice } from './host/officeScript';
import { OutlookHost } from './host/outlookHost';
import { PaneRoot } from './paneRoot';
import { EmptyState } from './ui/emptyState';
import './ui/palette.css';
import { themeOf } from './ui/theme';

const isDemo = new URLSearchParams(window.location.search).get('host') === 'demo';
const root = createRoot(document.getElementById('root') as HTMLElement);

async function connect(): Promise<MailHost> {
  if (isDemo) return new DemoHost(window);
  await loadOffice();
  return new OutlookHost(Office.context.mailbox);
}

connect().then(
  host => root.render(<PaneRoot host={host} />),
  (error: Error) =>
    root.render(
      <FluentProvider theme={themeOf('light')} data-scheme="light" style={{ minHeight: '100%' }}>
        <EmptyState icon={<PlugDisconnectedRegular />} title="Not inside Outlook" text={error.message} />
      </FluentProvider>,
    ),
);
