import { FluentProvider } from '@fluentui/react-components';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { askContext, askSyncHealth } from './api/client';
import { ContextSession } from './features/context/contextSession';
import { Pane } from './features/context/pane';
import type { MailHost } from './host/mailHost';
import { themeOf, useScheme } from './ui/theme';

const clock = () => new Date();

/** The pane in its host's colours. */
export function PaneRoot({ host }: { readonly host: MailHost }) {
  const session = useMemo(() => new ContextSession(host, askContext), [host]);
  const watchTheme = useCallback((listener: () => void) => host.onThemeChanged(listener), [host]);
  const wish = useSyncExternalStore(watchTheme, () => host.readTheme());
  const scheme = useScheme(wish);
  return (
    <FluentProvider
      theme={themeOf(scheme)}
      data-scheme={scheme}
      style={{ minHeight: '100%', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Pane host={host} session={session} askSyncHealth={askSyncHealth} clock={clock} />
    </FluentProvider>
  );
}
