/** Who may ask the preview's server for what: this machine's browser to read, and the preview's own page to write. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const HOST = '127.0.0.1';

/** A page from elsewhere can send requests here through the reader's browser: its Host or its Origin tells. */
export const isFromHere = ({ headers }: IncomingMessage, port: number): boolean => {
  const own = namesOf(port);
  const host = headers.host?.toLowerCase();
  const origin = headers.origin?.toLowerCase();
  if (host === undefined || !own.includes(host)) return false;
  return origin === undefined || own.some((one) => origin === `http://${one}`);
};

/** Browsers leave out the port that every web server has. */
export const namesOf = (port: number): string[] =>
  [HOST, 'localhost'].flatMap((host) => [`${host}:${port}`, ...(port === 80 ? [host] : [])]);

export const createToken = (): string => randomBytes(32).toString('base64url');

/** Only the page that the server has sent knows the token: no other page, and no other program that cannot read it. */
export const hasToken = ({ headers }: IncomingMessage, token: string): boolean => {
  const given = Buffer.from(String(headers['x-briefdeck-token'] ?? ''));
  const known = Buffer.from(token);
  return given.length === known.length && timingSafeEqual(given, known);
};

/** The text that is sent; undefined if it has more bytes than `most` or is no UTF-8. */
export const readBody = async (request: IncomingMessage, most: number): Promise<string | undefined> => {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    const bytes = Buffer.from(piece);
    length += bytes.length;
    // What is too long is read on and thrown away, so that the answer can still be taken.
    if (length <= most) pieces.push(bytes);
  }
  if (length > most) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    return undefined;
  }
};
