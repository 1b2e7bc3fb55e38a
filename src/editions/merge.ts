/** The reports of a run's shares as one. */
import { dirname, join, relative, sep } from 'node:path';
import { isFolder, listFolder } from '../files.ts';
import { DeckError, type Problem } from '../problems.ts';
import { type Entry, type Report, readReport, reportName, writeReport } from './report.ts';
import { WHOLE } from './shard.ts';

export interface Merged {
  /** The file of the whole report. */
  readonly report: string;
  readonly entries: readonly Entry[];
  /** Rows that no share has told of: the run is not whole yet. */
  readonly problems: readonly Problem[];
}

interface Share extends Report {
  readonly file: string;
}

/** Reports, or folders with reports of shares in them. Throws a DeckError if they are not of one run. */
export const mergeReports = (named: readonly string[], out: string): Merged => {
  const shares = named.flatMap(findReports).map(readShare);
  const [first] = shares;
  if (!first) throw new DeckError([fault('no-reports', 'There are no reports of shares there.', named[0])]);
  const mixed = shares.flatMap((share) => findMixture(share, first));
  if (mixed.length > 0) throw new DeckError(mixed);
  const entries = shares.flatMap((share) =>
    [...share.entries.values()].map((entry) => rebase(entry, share, out)),
  );
  const report = join(out, reportName(first.head.deck, WHOLE));
  writeReport(report, { ...first.head, shard: WHOLE, own: first.head.rows }, entries);
  return { report, entries, problems: [...findRepeated(shares), ...findMissing(shares, first)] };
};

const fault = (code: string, message: string, file?: string, hint?: string): Problem => ({
  code,
  severity: 'error',
  message,
  ...(hint === undefined ? {} : { hint }),
  ...(file === undefined ? {} : { file }),
});

const SHARE = /\.editions\.\d+-of-\d+\.jsonl$/;

const findReports = (path: string): string[] =>
  isFolder(path)
    ? listFolder(path)
        .filter((name) => SHARE.test(name))
        .map((name) => join(path, name))
    : [path];

const readShare = (file: string): Share => {
  const report = readReport(file);
  if (report) return { ...report, entries: withoutLeftovers(report.entries), file };
  const hint = 'Name what `briefdeck editions --shard` has written, such as deck.editions.2-of-8.jsonl.';
  throw new DeckError([fault('no-report', 'This is no report of editions.', file, hint)]);
};

const withoutLeftovers = (entries: Report['entries']) =>
  new Map([...entries].filter(([, { state }]) => state !== 'left'));

/** Shares of another list, article or number of shares. */
const findMixture = ({ file, head }: Share, first: Share): Problem[] => {
  const isSame =
    head.digest === first.head.digest &&
    head.inputs === first.head.inputs &&
    head.shard.count === first.head.shard.count;
  if (isSame) return [];
  const message = `This share is of another run than ${first.file}: the list, the article or the number of shares differs.`;
  return [fault('mixed-shares', message, file, 'Make all shares of one list and one article.')];
};

const findRepeated = (shares: readonly Share[]): Problem[] =>
  shares.flatMap(({ file, head }, i) => {
    const first = shares.findIndex(({ head: other }) => other.shard.index === head.shard.index);
    const message = `Share ${head.shard.index} is there twice, here and in ${shares[first]?.file}.`;
    return first === i ? [] : [fault('duplicate-share', message, file, 'Name each share once.')];
  });

const findMissing = (shares: readonly Share[], { head }: Share): Problem[] => {
  const there = new Set(shares.map(({ head: own }) => own.shard.index));
  const lacking = Array.from({ length: head.shard.count }, (_, i) => i + 1).filter(
    (index) => !there.has(index),
  );
  const unfinished = shares.filter((share) => share.entries.size < share.head.own);
  return [
    ...(lacking.length > 0
      ? [fault('missing-share', `Of ${head.shard.count} shares these are missing: ${lacking.join(', ')}.`)]
      : []),
    ...unfinished.map(({ file, head: { own }, entries }) =>
      fault(
        'unfinished-share',
        `This share has ${entries.size} of its ${own} rows: it was interrupted.`,
        file,
        'Run it again; it goes on where it stopped.',
      ),
    ),
  ];
};

/** The same files, as seen from where the whole report stands. */
const rebase = (entry: Entry, { file }: Share, out: string): Entry => ({
  ...entry,
  files: entry.files.map((made) => ({
    ...made,
    file: relative(out, join(dirname(file), made.file))
      .split(sep)
      .join('/'),
  })),
});
