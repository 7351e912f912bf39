import { Component, type ComponentChildren } from 'preact';
import { Failure } from './notice.tsx';

export interface ErrorBoundaryProps {
  /** What the children are drawn from: once it is another one, they are drawn again. */
  readonly source: unknown;
  /** Fetches another source. */
  readonly retry: () => void;
  readonly children: ComponentChildren;
}

interface ErrorBoundaryState {
  /** The source from which the children could not be drawn; undefined where they could. */
  readonly failed: { readonly source: unknown } | undefined;
}

const SENTENCE =
  'This view cannot be shown. Try again; if that does not help, close this sidebar and open it again from the menu.';

/** Says in one sentence that what is inside cannot be drawn, where else nothing at all would be left of the page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: undefined };

  override componentDidCatch(failure: unknown): void {
    // For whoever looks after the script; a person is told in plain words.
    console.error(failure);
    this.setState({ failed: { source: this.props.source } });
  }

  override render({ source, retry, children }: ErrorBoundaryProps, { failed }: ErrorBoundaryState) {
    return failed && failed.source === source ? <Failure sentence={SENTENCE} retry={retry} /> : children;
  }
}
