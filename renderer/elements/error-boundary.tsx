import { Component, type ReactNode } from 'react';
import { shellStrings } from '../../electron/shared/strings/shell.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface ErrorBoundaryProps {
  /** Leads to a screen that works. */
  onLeave: () => void;
  children: ReactNode;
}

/** Keeps a screen that fails from taking the window with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    const words = shellStrings.screenFailed;
    return (
      <Notice
        failure
        level={1}
        title={words.title}
        actions={<Button onClick={this.props.onLeave}>{words.action}</Button>}
      >
        {words.text}
      </Notice>
    );
  }
}
