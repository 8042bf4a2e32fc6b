import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';

interface Props {
  /** What could not be shown, as the reader would call it. */
  readonly name: string;
  readonly children: ReactNode;
}

/** Keeps one broken feature from blanking the pane. Give it a key that changes with what is shown. */
export class FeatureBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{this.props.name} could not be shown. Everything else is unaffected.</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => this.setState({ broken: false })}>
            Try again
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
