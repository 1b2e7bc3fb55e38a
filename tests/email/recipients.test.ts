import { describe, expect, it } from 'vitest';
import { readRecipients } from '../../src/email/recipients.ts';

describe('readRecipients', () => {
  it('reads names and addresses, in any script, with commas within quotes', () => {
    const { recipients, problems } = readRecipients([
      'a@example.org, 李娜 <li@example.cn>; "Doe, Jane" <jane.doe+deck@example.co.uk>',
      'c@example.org，d@example.org；e@example.org、"李，娜" <f@example.cn>',
      '"Doe, Jane \\"JJ\\"" <g@example.org>, O\'Brien "Bob" <h@example.org>, "C:\\\\x" <i@example.org>',
      'b@bücher.de',
    ]);
    expect(problems).toEqual([]);
    expect(recipients).toEqual([
      { name: '', address: 'a@example.org' },
      { name: '李娜', address: 'li@example.cn' },
      { name: 'Doe, Jane', address: 'jane.doe+deck@example.co.uk' },
      { name: '', address: 'c@example.org' },
      { name: '', address: 'd@example.org' },
      { name: '', address: 'e@example.org' },
      { name: '李，娜', address: 'f@example.cn' },
      { name: 'Doe, Jane "JJ"', address: 'g@example.org' },
      { name: 'O\'Brien "Bob"', address: 'h@example.org' },
      { name: 'C:\\x', address: 'i@example.org' },
      { name: '', address: 'b@xn--bcher-kva.de' },
    ]);
  });

  it('takes everyone once, however the address is written', () => {
    const { recipients } = readRecipients(['Anna@Example.org, anna@example.org', 'b@BÜCHER.de, b@bücher.de']);
    expect(recipients.map(({ address }) => address)).toEqual(['anna@example.org', 'b@xn--bcher-kva.de']);
  });

  it.each([
    'x',
    'x@',
    '@example.org',
    'a b@example.org',
    'a@example',
    'a@exa mple.org',
    'a..b@example.org',
    'a@-x.org',
    '<>',
    'n <x>',
    `${'a'.repeat(65)}@example.org`,
    // What a URL's parser would make a machine's number or another name of.
    'a@0x7f000010',
    'a@0x7f.0x10',
    'a@127.0.0.1',
    'a@１２７.0.0.1',
    'c@ex%61mple.org',
    'c@ｅxample.org',
    'c@example。org',
    'c@example.org:25',
    'c@example.org/x',
    'c@[127.0.0.1]',
    'a@example.org\r\nBcc: all@example.org',
  ])('refuses %j, and says so', (text) => {
    const { recipients, problems } = readRecipients([text]);
    expect(recipients).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['bad-address']);
  });

  it('lets no name begin a header', () => {
    const { recipients } = readRecipients(['Eve\r\nBcc: all@example.org <eve@example.org>']);
    expect(recipients).toEqual([{ name: 'Eve Bcc: all@example.org', address: 'eve@example.org' }]);
  });
});
