import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import type { PropsWithChildren, ReactElement } from 'react';

/** Draws an element as the pane would, in Fluent's theme. */
export const draw = (element: ReactElement) => render(element, { wrapper: Themed });

const Themed = ({ children }: PropsWithChildren) => <FluentProvider theme={webLightTheme}>{children}</FluentProvider>;

export const today = new Date('2026-03-18T12:00:00Z');

/** Never to be called by the test at hand. */
export const unexpected = (): never => {
  throw new Error('not expected');
};
