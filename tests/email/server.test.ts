import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readServer } from '../../src/email/server.ts';

describe('the mail server of SMTP_URL', () => {
  it('has a host, a port, and whoever logs in', () => {
    expect(readServer('smtp://me:p%40ss@mail.example.org:2525')).toEqual({
      host: 'mail.example.org',
      port: 2525,
      isSecure: false,
      login: { user: 'me', pass: 'p@ss' },
      isVerified: true,
    });
    expect(readServer('smtps://[::1]/')).toMatchObject({
      host: '::1',
      port: 465,
      isSecure: true,
      login: undefined,
    });
    expect(readServer('SMTP://relay')).toMatchObject({ host: 'relay', port: 587 });
  });

  it.each([
    '',
    'localhost',
    'mail.example.org:587',
    'smtp:mail.example.org',
    'smtp://',
    'smtp:///x',
    'file:///etc/passwd',
    'file://mail.example.org',
    'http://mail.example.org',
    '/etc/passwd',
    'smtp://mail.example.org/inbox',
    'smtp://mail.example.org#x',
    'smtp://mail.example.org:99999',
    'smtp://ex%61mple.org',
    'smtp://0x7f000001',
    'smtp://me@mail.example.org',
    'smtp://:secret@mail.example.org',
    'smtp://me:100%@mail.example.org',
    'smtp://mail.example.org?logger=true',
    'smtp://mail.example.org?requireTLS=false',
    'smtp://mail.example.org?ignoreTLS=true',
    'smtp://mail.example.org?secure=false&tls.rejectUnauthorized=false',
    'smtp://mail.example.org?tls.rejectUnauthorized=false',
    'smtp://127.0.0.1.example.org?tls.rejectUnauthorized=false',
    'smtp://127.0.0.1?tls.rejectUnauthorized=false&logger=true',
  ])('is not %j', (url) => {
    expect(readServer(url)).toMatchObject({ code: 'bad-mail-server', severity: 'error' });
  });

  it('may be one of this machine whose certificate nobody has signed', () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]'])
      expect(readServer(`smtp://${host}?tls.rejectUnauthorized=false`)).toMatchObject({ isVerified: false });
  });

  it('keeps every safeguard and every secret, whatever is written', () => {
    const piece = fc.constantFrom(
      'smtp',
      'smtps',
      '://',
      ':',
      '@',
      '?',
      '&',
      '=',
      '#',
      '/',
      '%',
      'hunter2',
      'a.org',
      '127.0.0.1',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withQueryParameters: true }),
          fc.array(piece).map((all) => all.join('')),
        ),
        (url) => {
          const read = readServer(url);
          if ('code' in read) expect(`${read.message} ${read.hint}`).not.toContain('hunter2');
          else expect(read.isVerified || read.host === '127.0.0.1').toBe(true);
        },
      ),
    );
  });
});
