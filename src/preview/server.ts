/** The preview's server: a few fixed addresses on this machine, for this machine's browser only. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { FORMATS, outputFormat, writeFormat } from '../output/formats.ts';
import { createOutlines } from '../output/html/outlines.ts';
import { PICTURE_WIDTH } from '../output/png/pictures.ts';
import { DeckError, type Problem } from '../problems.ts';
import type { Choice, Session } from './session.ts';
import { toView } from './view.ts';

export interface PreviewServer {
  /** Tells every open page that there is something new. */
  announce(): void;
  /** `http://127.0.0.1:<port>/`. */
  readonly address: string;
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly session: Session;
  readonly brands: string;
  /** What downloads are named after. */
  readonly name: string;
  /** 0 for any that is free. */
  readonly port: number;
}

const HOST = '127.0.0.1';

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; connect-src 'self'; img-src data:; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const asset = (path: string) => readFileSync(new URL(path, import.meta.url));

const ASSETS: Readonly<Record<string, readonly [type: string, path: string]>> = {
  '/': ['text/html; charset=utf-8', './preview.html'],
  '/preview.js': ['text/javascript; charset=utf-8', './preview.js'],
  '/preview.css': ['text/css; charset=utf-8', './preview.css'],
  '/page.css': ['text/css; charset=utf-8', '../output/html/page.css'],
};

/** Resolves when it listens; throws a DeckError if the port is taken. */
export const startServer = async ({ session, brands, name, port }: ServerOptions): Promise<PreviewServer> => {
  const listeners = new Set<ServerResponse>();
  const outlines = createOutlines();

  const sendView = async (choice: Choice, response: ServerResponse) => {
    const view = toView(await session.show(choice), brands, outlines);
    send(response, 200, 'application/json; charset=utf-8', JSON.stringify(view));
  };

  const sendDeck = async (path: string, choice: Choice, response: ServerResponse) => {
    const format = FORMATS.find((known) => path === `/download/${known}`);
    const { rendered, language } = await session.show(choice);
    if (!format || !rendered) return send(response, 404, 'text/plain', 'There is no such file.');
    // Of pictures the sheet is sent, which is the last of them.
    const output = (await writeFormat(format, rendered, { pictureWidth: PICTURE_WIDTH })).at(-1);
    if (!output) return send(response, 404, 'text/plain', 'There is no such file.');
    const file = encodeURIComponent(`${name}.${language}${output.suffix}`);
    response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${file}`);
    send(response, 200, outputFormat(format).mediaType, output.bytes);
  };

  const listen = ({ method }: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
    if (method === 'HEAD') return response.end();
    response.write(': listening\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (!isFromHere(request, server)) return send(response, 403, 'text/plain', 'Only for this machine.');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, 'text/plain', 'Only to be read.');
    const address = `http://${HOST}${request.url}`;
    if (!request.url?.startsWith('/') || !URL.canParse(address))
      return send(response, 400, 'text/plain', 'This is no address of a page.');
    const { pathname, searchParams } = new URL(address);
    const choice = {
      language: searchParams.get('language') ?? undefined,
      brand: searchParams.get('brand') ?? undefined,
    };
    const known = Object.hasOwn(ASSETS, pathname) ? ASSETS[pathname] : undefined;
    if (known) return send(response, 200, known[0], asset(known[1]));
    if (pathname === '/events') return listen(request, response);
    if (pathname === '/view') return sendView(choice, response);
    if (pathname.startsWith('/download/')) return sendDeck(pathname, choice, response);
    return send(response, 404, 'text/plain', 'There is no such page.');
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (!response.headersSent) send(response, 500, 'text/plain', `A fault of Briefdeck: ${message}`);
      else response.end();
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', (error) => fail(isTaken(error) ? new DeckError([portTaken(port)]) : error));
    server.listen(port, HOST, done);
  });
  return {
    announce: () => {
      for (const response of listeners) response.write('data: changed\n\n');
    },
    address: `http://${HOST}:${portOf(server)}/`,
    close: () =>
      new Promise((done) => {
        for (const response of listeners) response.end();
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
};

const isTaken = (error: Error) => 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');

const portTaken = (port: number): Problem => ({
  code: 'port-taken',
  severity: 'error',
  message: `Port ${port} cannot be had: another program uses it, or it is reserved.`,
  hint: 'Name another with --port, or leave it out for one that is free.',
});

const portOf = (server: Server): number => {
  const address = server.address();
  return address && typeof address === 'object' ? address.port : 0;
};

/** A page from elsewhere can send requests here through the reader's browser: its Host or its Origin tells. */
const isFromHere = ({ headers }: IncomingMessage, server: Server): boolean => {
  const own = namesOf(portOf(server));
  const host = headers.host?.toLowerCase();
  const origin = headers.origin?.toLowerCase();
  if (host === undefined || !own.includes(host)) return false;
  return origin === undefined || own.some((one) => origin === `http://${one}`);
};

/** Browsers leave out the port that every web server has. */
export const namesOf = (port: number): string[] =>
  [HOST, 'localhost'].flatMap((host) => [`${host}:${port}`, ...(port === 80 ? [host] : [])]);

const send = (response: ServerResponse, status: number, type: string, body: string | Uint8Array) => {
  response.writeHead(status, { ...HEADERS, 'Content-Type': type });
  response.end(body);
};
