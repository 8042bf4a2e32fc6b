import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { HostTheme } from '../host/mailHost';

export type Scheme = 'light' | 'dark' | 'highContrast';

const brand: BrandVariants = {
  10: '#021a1b',
  20: '#07292b',
  30: '#08383b',
  40: '#094649',
  50: '#0a5154',
  60: '#0b5c60',
  70: '#0c666a',
  80: '#0e7074',
  90: '#2b8185',
  100: '#449195',
  110: '#5da1a4',
  120: '#77b1b4',
  130: '#92c2c4',
  140: '#add2d3',
  150: '#c8e2e3',
  160: '#e2f1f1',
};

const dark = createDarkTheme(brand);
const themes: Record<Scheme, Theme> = {
  light: createLightTheme(brand),
  // Fluent's dark ramp leaves links of a muted brand colour below the contrast text needs.
  dark: {
    ...dark,
    colorBrandForeground1: brand[120],
    colorBrandForeground2: brand[130],
    colorBrandForegroundLink: brand[120],
  },
  highContrast: teamsHighContrastTheme,
};

const darkQuery = '(prefers-color-scheme: dark)';

export const themeOf = (scheme: Scheme): Theme => themes[scheme];

/** The scheme to draw in: the host's, or the system's where the host leaves it open. */
export function useScheme(wish: HostTheme): Scheme {
  const isDark = useSyncExternalStore(watchSystem, () => window.matchMedia?.(darkQuery).matches ?? false);
  return wish === 'system' ? (isDark ? 'dark' : 'light') : wish;
}

function watchSystem(listener: () => void): () => void {
  const query = window.matchMedia?.(darkQuery);
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
}
