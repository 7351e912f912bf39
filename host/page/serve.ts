import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadDist } from '../script/load-dist.ts';
import { bundlePage } from './bundle-page.ts';
import { SENTENCES } from './sentences.ts';
import type { StartInformation } from './start-information.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const INDEX = fileURLToPath(new URL('browser/index.html', import.meta.url));

/** Where the page is by default: a browser keeps saved workbooks by address. */
export const DEFAULT_PORT = 4870;
/** Ports that are tried, from the default on. */
const PORTS_TRIED = 20;
const LOCALHOST = '127.0.0.1';

/** A file to open, already read. */
export interface StartFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ServerOptions {
  /** Without one, the page starts with demo leads. */
  readonly file?: StartFile;
  /** 0 takes any free port. Without one: the default, or the next that is free. */
  readonly port?: number;
  /** The build to run. Default: `dist/`. */
  readonly distDirectory?: string;
}

export interface RunningServer {
  /** Where the page is, e.g. `http://127.0.0.1:4870/`. */
  readonly address: string;
  close(): Promise<void>;
}

/** The port is taken, or none is free. Its message is for the person who started the server. */
export class PortError extends Error {}

/**
 * Serves the page on this computer alone. `dist/` must be built; the page is bundled here if it has to be.
 *
 * @throws PortError
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const page = await bundlePage();
  const startId = randomUUID();
  const server = createServer((request, response) => {
    answer(request, response, { page, startId, file: options.file, dist: options.distDirectory ?? DIST });
  });
  const port =
    options.port === undefined ? await listenFrom(server, DEFAULT_PORT) : await listen(server, options.port);
  return {
    address: `http://${LOCALHOST}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Served {
  readonly page: string;
  readonly startId: string;
  readonly file: StartFile | undefined;
  readonly dist: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

/** Names of bundled files: no path leads out of their folder. */
const BUNDLED = /^[\w-]+\.(js|css)$/;

const HEADERS = {
  'Cache-Control': 'no-cache',
  // Both together let the page share memory with its workers.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Nothing is loaded from, or sent to, any other place. Scripts are evaluated, as that is what the page is for.
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self' blob: 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:",
};

/** Whatever goes wrong with one request is told to whoever asked, and ends nothing else. */
function answer(request: IncomingMessage, response: ServerResponse, served: Served): void {
  try {
    answerOrThrow(request, response, served);
  } catch (error) {
    response.writeHead(500, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end(String(error));
  }
}

/** @throws Error for a file that cannot be read, before anything is answered */
function answerOrThrow(request: IncomingMessage, response: ServerResponse, served: Served): void {
  // A name that some web page gave to this computer's address is not answered to.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '') || request.method !== 'GET') {
    response.writeHead(403).end();
    return;
  }
  const address = request.url ?? '/';
  if (!URL.canParse(address, 'http://localhost')) {
    response.writeHead(400, HEADERS).end();
    return;
  }
  const { pathname } = new URL(address, 'http://localhost');
  const content = contentAt(pathname.slice(1), served);
  if (content === undefined) {
    response.writeHead(404, HEADERS).end();
    return;
  }
  const type = TYPES[extname(pathname) || (pathname === '/' ? '.html' : '')] ?? 'application/octet-stream';
  response.writeHead(200, { ...HEADERS, 'Content-Type': type }).end(content);
}

function contentAt(name: string, { page, startId, file, dist }: Served): Uint8Array | string | undefined {
  switch (name) {
    case '':
      return readFileSync(INDEX);
    case 'start.json': {
      const information: StartInformation = {
        startId,
        ...(file === undefined ? {} : { fileName: basename(file.name) }),
      };
      return JSON.stringify(information);
    }
    case 'start-file':
      return file?.bytes;
    case 'dist.json':
      // Read each time: a build made meanwhile is there after a reload.
      return JSON.stringify(loadDist(dist));
    default:
      return BUNDLED.test(name) && existsSync(join(page, name)) ? readFileSync(join(page, name)) : undefined;
  }
}

async function listenFrom(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + PORTS_TRIED; port++) {
    try {
      return await listen(server, port);
    } catch (error) {
      if (!(error instanceof PortError)) {
        throw error;
      }
    }
  }
  throw new PortError(SENTENCES.noFreePort(first, first + PORTS_TRIED - 1));
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(isTaken ? new PortError(SENTENCES.takenPort(port)) : error);
    };
    server.once('error', onError);
    server.listen(port, LOCALHOST, () => {
      server.off('error', onError);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
