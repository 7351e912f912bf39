import { checkSidebarArgument } from '../../../script/sidebar-call.ts';
import type { FromHtmlPage, ToHtmlPage } from './messages.ts';

/*
 * Stands before the page of a sidebar or dialog and gives it `google.script`, as HtmlService does. It has no way to
 * the page around it but messages.
 */

type Handler = (value: unknown, userObject: unknown) => void;

/** What `withSuccessHandler` and its like have put together so far. */
interface Handlers {
  readonly onSuccess?: Handler;
  readonly onFailure?: Handler;
  readonly userObject?: unknown;
}

const pending = new Map<number, Handlers>();
let lastNumber = 0;

/** The frame is of an origin of its own, and so cannot name that of the page around it. */
function post(message: FromHtmlPage): void {
  parent.postMessage(message, '*');
}

function runnerOf(handlers: Handlers): object {
  const ways: Readonly<Record<string, (value: unknown) => object>> = {
    withSuccessHandler: (handler) => runnerOf({ ...handlers, onSuccess: handlerOf(handler) }),
    withFailureHandler: (handler) => runnerOf({ ...handlers, onFailure: handlerOf(handler) }),
    withUserObject: (userObject) => runnerOf({ ...handlers, userObject }),
  };
  return new Proxy(Object.create(null), {
    get: (_, name) => {
      // Nothing that an engine or a tool asks an object for is a function of the script.
      if (typeof name === 'symbol' || name === 'then' || name === 'toJSON') {
        return undefined;
      }
      return Object.hasOwn(ways, name)
        ? ways[name]
        : (...args: readonly unknown[]) => call(handlers, name, args);
    },
  });
}

function handlerOf(handler: unknown): Handler {
  if (typeof handler !== 'function') {
    throw new TypeError('The handler must be a function.');
  }
  return handler as Handler;
}

function call(handlers: Handlers, functionName: string, args: readonly unknown[]): void {
  args.forEach((arg, index) => {
    checkSidebarArgument(arg, String(index));
  });
  lastNumber += 1;
  pending.set(lastNumber, handlers);
  post({ kind: 'call', number: lastNumber, functionName, args: JSON.parse(JSON.stringify(args)) });
}

addEventListener('message', ({ source, data }: MessageEvent<ToHtmlPage>) => {
  const handlers = source === parent ? pending.get(data.number) : undefined;
  if (handlers === undefined) {
    return;
  }
  pending.delete(data.number);
  if (data.kind === 'result') {
    handlers.onSuccess?.(data.result, handlers.userObject);
    return;
  }
  const failure = Object.assign(new Error(data.message), { name: data.name });
  if (handlers.onFailure === undefined) {
    console.error(failure);
  } else {
    handlers.onFailure(failure, handlers.userObject);
  }
});

// The page around it hears no key that is pressed in here.
addEventListener('keydown', (event) => {
  if (event.key !== 'F6' || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  post({ kind: 'leave', isBackwards: event.shiftKey });
});

Object.assign(globalThis, {
  google: {
    script: {
      run: runnerOf({}),
      host: {
        close: () => post({ kind: 'close' }),
        // A sidebar keeps its width.
        setWidth: () => undefined,
        setHeight: () => undefined,
        editor: { focus: () => undefined },
      },
    },
  },
});
