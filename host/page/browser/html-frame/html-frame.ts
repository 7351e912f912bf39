import type { HtmlPage } from '../../../services/interaction.ts';
import { element } from '../frame/element.ts';
import type { FromHtmlPage, ToHtmlPage } from './messages.ts';

/** What a page of `HtmlService` may ask for. */
export interface HtmlFrameHost {
  /** Rejects with what escaped the script. */
  call(functionName: string, args: readonly unknown[]): Promise<unknown>;
  close(): void;
  /** The keyboard goes to what stands after or before the frame; nowhere where that is left out. */
  leave?(isBackwards: boolean): void;
}

/**
 * Shows a page of `HtmlService` in a frame of an origin of its own, which reaches this page by messages alone.
 *
 * @param googleScript text of the script that gives the page `google.script`
 */
export function htmlFrame(page: HtmlPage, googleScript: string, host: HtmlFrameHost): HTMLIFrameElement {
  const frame = element('iframe', {
    className: 'html-frame',
    attributes: {
      title: page.title,
      sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms',
    },
  });
  frame.srcdoc = withScript(page.html, googleScript);
  const onMessage = ({ source, data }: MessageEvent<FromHtmlPage>): void => {
    if (!frame.isConnected) {
      window.removeEventListener('message', onMessage);
    } else if (source === frame.contentWindow && source !== null) {
      void take(data, host, (message) => frame.contentWindow?.postMessage(message, '*'));
    }
  };
  window.addEventListener('message', onMessage);
  return frame;
}

async function take(
  message: FromHtmlPage,
  host: HtmlFrameHost,
  reply: (message: ToHtmlPage) => void,
): Promise<void> {
  if (message.kind === 'close') {
    host.close();
    return;
  }
  if (message.kind === 'leave') {
    host.leave?.(message.isBackwards);
    return;
  }
  const { number, functionName, args } = message;
  try {
    reply({ kind: 'result', number, result: await host.call(functionName, args) });
  } catch (error) {
    const { name, message: text } =
      error instanceof Error ? error : { name: 'Error', message: String(error) };
    reply({ kind: 'failure', number, name, message: text });
  }
}

/** Before anything else of the page, but after its doctype, without which it would be drawn by other rules. */
function withScript(html: string, googleScript: string): string {
  const script = `<script>${googleScript.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')}</script>`;
  return /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => head + script)
    : `<!DOCTYPE html>${script}${html}`;
}
