import { FluentProvider } from '@fluentui/react-components';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { HostTheme } from '../host/mailHost';
import '../ui/palette.css';
import { themeOf, useScheme } from '../ui/theme';
import { DemoPage } from './demoPage';

function Demo() {
  const [theme, setTheme] = useState<HostTheme>('system');
  const scheme = useScheme(theme);
  return (
    <FluentProvider theme={themeOf(scheme)} data-scheme={scheme}>
      <DemoPage theme={theme} scheme={scheme} onTheme={setTheme} />
    </FluentProvider>
  );
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Demo />
  </StrictMode>,
);
