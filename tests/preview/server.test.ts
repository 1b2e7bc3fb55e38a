import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namesOf } from '../../src/preview/requests.ts';
import { type PreviewServer, startServer } from '../../src/preview/server.ts';
import { createSession } from '../../src/preview/session.ts';
import { HENAN } from '../henan.ts';

let server: PreviewServer;
beforeAll(async () => {
  const session = createSession({ file: HENAN, brands: 'templates' });
  server = await startServer({ session, brands: 'templates', name: 'henan-nev', port: 0 });
});
afterAll(() => server.close());

/** The status of an answer that has come to its end. */
const ask = (path: string, { method = 'GET', host = '' } = {}) =>
  new Promise<number | undefined>((done, fail) => {
    const { hostname, port } = new URL(server.address);
    const headers = host === '' ? {} : { Host: host.replace('PORT', port) };
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      response.resume();
      response.on('end', () => done(response.statusCode));
    });
    sent.on('error', fail);
    sent.end();
  });

/** What is answered to a request line that no library would send. */
const askRaw = (line: string) =>
  new Promise<string>((done, fail) => {
    const { hostname, port, host } = new URL(server.address);
    const socket = connect(Number(port), hostname, () =>
      socket.end(`${line} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    let answer = '';
    socket.on('data', (data) => (answer += String(data)));
    socket.on('end', () => done(answer.split('\r\n')[0] ?? ''));
    socket.on('error', fail);
  });

describe('the preview’s server', () => {
  it.each(['//', '///x', '//[', '/%', '/?language=%', '/..//', '/view/..'])(
    'finds no page at %s, and no fault',
    async (path) => {
      const status = await ask(path);
      expect([200, 400, 404]).toContain(status);
      expect(await ask('//')).toBe(404);
    },
  );

  it.each(['GET http://[/x', 'GET http://example.org/', 'OPTIONS *', 'GET *'])(
    'answers `%s` without a fault',
    async (line) => {
      expect(await askRaw(line)).toMatch(/^HTTP\/1\.1 4\d\d /);
    },
  );

  it.each(['GET', 'HEAD'])('ends its answer to %s of every page but the news', async (method) => {
    for (const path of ['/', '/preview.js', '/none'])
      expect(await ask(path, { method })).toBe(path === '/none' ? 404 : 200);
    expect(await ask('/events', { method: 'HEAD' })).toBe(200);
  });

  it.each(['localhost:PORT', 'LOCALHOST:PORT', 'LocalHost:PORT', '127.0.0.1:PORT'])(
    'is this machine as %s',
    async (host) => {
      expect(await ask('/', { host })).toBe(200);
    },
  );

  it.each([
    'localhost',
    'localhost:1',
    'localhost.evil.example:PORT',
    'evil.example',
    '127.0.0.1.nip.io:PORT',
    'xlocalhost:PORT',
  ])('is nothing as %s', async (host) => {
    expect(await ask('/', { host })).toBe(403);
  });

  it('is called without its port where browsers leave that out', () => {
    expect(namesOf(80)).toContain('localhost');
    expect(namesOf(8080)).toEqual(['127.0.0.1:8080', 'localhost:8080']);
  });
});
