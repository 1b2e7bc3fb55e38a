/** What reaches the program from outside of content and brands: command lines, lists, journals and SMTP_URLs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { main } from '../../src/cli.ts';
import { isBad, readRows } from '../../src/editions/rows.ts';
import { scanList } from '../../src/editions/scan.ts';
import { openJournal } from '../../src/email/journal.ts';
import { readServer } from '../../src/email/server.ts';
import { findClash } from '../../src/output/names.ts';
import { DeckError } from '../../src/problems.ts';
import { listOf } from '../editions/list.ts';

/** Tries one input, and says how it ended; throws if that is no way to end. */
type Try<Input> = (input: Input, folder: string) => Promise<string>;

interface Boundary {
  /** Tries that many inputs from a seed; throws with the input that was worst, cut down. */
  readonly attack: (runs: number, seed: number | undefined) => Promise<ReadonlyMap<string, number>>;
}

const boundary = <Input>(inputs: fc.Arbitrary<Input>, attempt: Try<Input>): Boundary => ({
  attack: async (numRuns, seed) => {
    const endings = new Map<string, number>();
    const folder = mkdtempSync(join(tmpdir(), 'briefdeck-boundary-'));
    try {
      const property = fc.asyncProperty(inputs, async (input) => {
        const ending = await orProblems(() => attempt(input, folder));
        endings.set(ending, (endings.get(ending) ?? 0) + 1);
      });
      await fc.assert(property, { numRuns, ...(seed === undefined ? {} : { seed }) });
      return endings;
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
});

const orProblems = async (act: () => Promise<string>): Promise<string> => {
  try {
    return await act();
  } catch (error) {
    if (error instanceof DeckError) return 'problems';
    throw error;
  }
};

const insist = (holds: boolean, what: string) => {
  if (!holds) throw new Error(what);
};

/** Bytes of a text with a piece taken out, doubled, or put in from elsewhere. */
const damaged = (text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      text,
      fc.nat(),
      fc.nat({ max: 40 }),
      fc.uint8Array({ maxLength: 12 }),
      fc.constantFrom('keep', 'cut', 'end', 'put'),
    )
    .map(([whole, at, length, bytes, how]) => {
      const source = Buffer.from(whole);
      const start = source.length === 0 ? 0 : at % source.length;
      const [before, after] = [source.subarray(0, start), source.subarray(start)];
      if (how === 'cut') return Buffer.concat([before, after.subarray(length)]);
      if (how === 'end') return before;
      return how === 'put' ? Buffer.concat([before, bytes, after]) : source;
    });

const CELLS = [
  'CATL',
  '',
  'Li Na',
  '李娜',
  'zh',
  'en',
  'policy',
  'exports',
  'Hello',
  'a@b.org',
  '"x',
  '\u009b',
  'CON',
  'a\nb',
];
const lists = damaged(
  fc
    .array(fc.array(fc.constantFrom(...CELLS), { minLength: 7, maxLength: 7 }), { maxLength: 8 })
    .map((rows) =>
      ['Company,Name,Language,Sections,Opening,Ask,E-mail', ...rows.map((row) => row.join(','))].join('\n'),
    ),
);

const tryList: Try<Uint8Array> = async (bytes, folder) => {
  const file = join(folder, 'list.csv');
  writeFileSync(file, bytes);
  const list = listOf(file);
  const { nameOf } = await scanList(list);
  const names: string[] = [];
  for await (const row of readRows(list)) if (!isBad(row)) names.push(nameOf(row));
  insist(findClash(names) === undefined, `Two files are one: ${findClash(names)}`);
  return names.length > 0 ? 'editions' : 'no edition';
};

const STATES = ['sending', 'sent', 'refused', 'unknown', 'later', 'lost'];
const journals = damaged(
  fc
    .array(fc.tuple(fc.constantFrom('ann', 'bob', 'cid'), fc.constantFrom(...STATES)), { maxLength: 6 })
    .map((steps) =>
      steps.map(([name, state]) => `{"address":"${name}@x.org","state":"${state}"}\n`).join(''),
    ),
);

/** Whoever has had the mail by any whole line counts as having had it, also after another line was added. */
const tryJournal: Try<Uint8Array> = async (bytes, folder) => {
  const file = join(folder, 'mail.jsonl');
  writeFileSync(file, bytes);
  const last = new Map<string, string>();
  // What is no state makes a problem of the journal.
  for (const [, address = '', state = ''] of Buffer.from(bytes)
    .toString()
    .matchAll(/^\{"address":"(\w+@x\.org)","state":"(\w+)"\}$/gm))
    last.set(address, state);
  const journal = openJournal(file);
  journal.note('new@x.org', 'sent');
  const again = openJournal(file);
  for (const [address, state] of last)
    insist(again.stateOf(address) === state, `${address} was ${state} and is ${again.stateOf(address)}`);
  insist(again.stateOf('new@x.org') === 'sent', 'The next entry was swallowed');
  return 'read';
};

const servers = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'smtp',
        'smtps',
        'smtp://a.org',
        'smtps://ann:hunter2@a.org:465',
        'smtp://127.0.0.1:2525',
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
        '[::1]',
      ),
      fc.constantFrom(
        'tls.rejectUnauthorized=false',
        'logger=true',
        'requireTLS=false',
        ':25',
        'file',
        'localhost',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const tryServer: Try<string> = async (url) => {
  const read = readServer(url);
  if ('code' in read) return 'problem';
  insist(
    read.isVerified || /^(?:127\.|localhost$|::1$)/.test(read.host),
    'A stranger’s certificate is not looked at',
  );
  return 'server';
};

const WORDS = [
  ...[
    'build',
    'editions',
    'email',
    'figures',
    'nowhere',
    '-',
    '--',
    '',
    '\u001b[31m',
    '../..',
    '/dev/null',
    '/dev/zero',
  ],
  ...[
    '--out',
    '--format',
    '--lang',
    '--brand',
    '--jobs',
    '--shard',
    '--merge',
    '--recipients',
    '--attach',
    '--to',
    '--from',
  ],
  ...[
    '--json',
    '--csv',
    '--strict',
    '--dry-run',
    '--email',
    '--width',
    '--max-size',
    '--source-text',
    '--subject',
    '--help',
  ],
  ...['pptx', 'html,html', '1/2', '9/8', '0', '-1', '1e999', 'NaN', 'a@b.org', '=1+1', 'x'.repeat(300)],
];
const commandLines = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 });

const tryCommandLine: Try<readonly string[]> = async (words) => {
  const said: string[] = [];
  const streams = [process.stdout, process.stderr];
  const writers = streams.map((stream) => stream.write);
  for (const stream of streams)
    stream.write = (text: string | Uint8Array) => {
      said.push(String(text));
      return true;
    };
  try {
    const code = await main(['node', 'briefdeck', ...words]);
    insist([0, 1, 2].includes(code), `It ended with ${code}: ${said.join('')}`);
    insist(!/\n\s+at .*:\d+:\d+\)?\n/.test(said.join('')), `A stack trace: ${said.join('')}`);
    insist(
      !['\u001b', '\u009b'].some((sign) => said.join('').includes(sign)),
      'A terminal escape was printed',
    );
    return `exit ${code}`;
  } finally {
    for (const [i, stream] of streams.entries()) stream.write = writers[i] ?? stream.write;
  }
};

export const BOUNDARIES: Readonly<Record<string, Boundary>> = {
  lists: boundary(lists, tryList),
  journals: boundary(journals, tryJournal),
  servers: boundary(servers, tryServer),
  commands: boundary(commandLines, tryCommandLine),
};
