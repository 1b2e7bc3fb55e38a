/** The preview's server: a few fixed addresses on this machine, for this machine's browser only. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { FORMATS, outputFormat, writeFormat } from '../output/formats.ts';
import { createOutlines } from '../output/html/outlines.ts';
import { PICTURE_WIDTH } from '../output/png/pictures.ts';
import { DeckError, formatProblem, type Problem } from '../problems.ts';
import { readContent, saveContent } from './content.ts';
import { createToken, HOST, hasToken, isFromHere, readBody } from './requests.ts';
import type { Choice, Session, Shown } from './session.ts';
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

/** As large as a file of content may be. */
const MOST_BYTES = 2_000_000;

interface Asset {
  readonly type: string;
  /** Seen from this file. */
  readonly path: string;
}

const ASSETS: Readonly<Record<string, Asset>> = {
  '/preview.js': { type: 'text/javascript; charset=utf-8', path: './preview.js' },
  '/preview.css': { type: 'text/css; charset=utf-8', path: './preview.css' },
  '/page.css': { type: 'text/css; charset=utf-8', path: '../output/html/page.css' },
  '/editor.js': { type: 'text/javascript; charset=utf-8', path: '../../dist/editor.js' },
  '/schema.json': { type: 'application/json; charset=utf-8', path: '../../schemas/article.json' },
};

/** Resolves when it listens; throws a DeckError if the port is taken. */
export const startServer = async ({ session, brands, name, port }: ServerOptions): Promise<PreviewServer> => {
  const listeners = new Set<ServerResponse>();
  const outlines = createOutlines();
  const token = createToken();
  // The editor makes its own style sheet, which the page says is its own.
  const nonce = createToken();
  const headers = headersWith(nonce);

  const send = (response: ServerResponse, status: number, type: string, body: string | Uint8Array) => {
    response.writeHead(status, { ...headers, 'Content-Type': type });
    response.end(body);
  };
  const sendText = (response: ServerResponse, status: number, text: string) =>
    send(response, status, 'text/plain; charset=utf-8', text);
  const sendJson = (response: ServerResponse, status: number, value: unknown) =>
    send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
  const sendView = (response: ServerResponse, shown: Shown) =>
    sendJson(response, 200, toView(shown, { brands, outlines, file: session.file }));

  const sendPage = (response: ServerResponse) => {
    const page = readFileSync(new URL('./preview.html', import.meta.url), 'utf8');
    send(response, 200, 'text/html; charset=utf-8', page.replace('{token}', token).replace('{nonce}', nonce));
  };

  const sendAsset = (response: ServerResponse, { type, path }: Asset) => {
    const place = new URL(path, import.meta.url);
    if (!existsSync(place)) return sendText(response, 404, NOT_THERE);
    send(response, 200, type, readFileSync(place));
  };

  const sendDeck = async (response: ServerResponse, path: string, choice: Choice) => {
    const format = FORMATS.find((known) => path === `/download/${known}`);
    const { rendered, language } = await session.show(choice);
    if (!format || !rendered) return sendText(response, 404, NOT_THERE);
    // Of pictures the sheet is sent, which is the last of them.
    const output = (await writeFormat(format, rendered, { pictureWidth: PICTURE_WIDTH })).at(-1);
    if (!output) return sendText(response, 404, NOT_THERE);
    const file = encodeURIComponent(`${name}.${language}${output.suffix}`);
    response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${file}`);
    send(response, 200, outputFormat(format).mediaType, output.bytes);
  };

  const listen = ({ method }: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream' });
    if (method === 'HEAD') return response.end();
    response.write(': listening\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  };

  const save = (request: IncomingMessage, response: ServerResponse, text: string) => {
    const { isSaved, content } = saveContent(session.file, text, String(request.headers['if-match'] ?? ''));
    sendJson(response, isSaved ? 200 : 412, content);
  };

  const read = (request: IncomingMessage, response: ServerResponse, path: string, choice: Choice) => {
    const asset = Object.hasOwn(ASSETS, path) ? ASSETS[path] : undefined;
    if (asset) return sendAsset(response, asset);
    if (path === '/') return sendPage(response);
    if (path === '/events') return listen(request, response);
    if (path === '/content') return sendJson(response, 200, readContent(session.file));
    if (path === '/view') return session.show(choice).then((shown) => sendView(response, shown));
    if (path.startsWith('/download/')) return sendDeck(response, path, choice);
    return sendText(response, 404, NOT_THERE);
  };

  const write = async (request: IncomingMessage, response: ServerResponse, path: string, choice: Choice) => {
    const known = WRITING[path];
    if (known !== request.method) return sendText(response, 405, 'Only to be read.');
    if (!hasToken(request, token)) return sendText(response, 403, 'Only for the page of this preview.');
    const text = await readBody(request, MOST_BYTES);
    if (text === undefined)
      return sendText(response, 413, `Expected text in UTF-8 of at most ${MOST_BYTES / 1e6} MB.`);
    if (path === '/content') return save(request, response, text);
    return sendView(response, await session.showDraft(text, choice));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (!isFromHere(request, portOf(server))) return sendText(response, 403, 'Only for this machine.');
    const address = `http://${HOST}${request.url}`;
    if (!request.url?.startsWith('/') || !URL.canParse(address))
      return sendText(response, 400, 'This is no address of a page.');
    const { pathname, searchParams } = new URL(address);
    const choice = {
      language: searchParams.get('language') ?? undefined,
      brand: searchParams.get('brand') ?? undefined,
    };
    const act = request.method === 'GET' || request.method === 'HEAD' ? read : write;
    return act(request, response, pathname, choice);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) return response.end();
      if (error instanceof DeckError)
        return sendText(response, 409, error.problems.map(formatProblem).join('\n'));
      const message = error instanceof Error ? error.message : String(error);
      sendText(response, 500, `A fault of Briefdeck: ${message}`);
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

const NOT_THERE = 'There is no such page.';

/** What can be sent to the server, and how. */
const WRITING: Readonly<Record<string, string>> = { '/content': 'PUT', '/draft': 'POST' };

const headersWith = (nonce: string) => ({
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; connect-src 'self'; img-src data:; script-src 'self'; style-src 'self' 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
});

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
