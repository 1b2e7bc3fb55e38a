/** What `briefdeck refresh` says of an article, line by line. */
import { formatProblem } from '../problems.ts';
import type { Change } from '../refresh/changes.ts';
import type { Mention } from '../refresh/mentions.ts';
import type { Refreshed } from '../refresh/refresh.ts';
import { count, shownPath } from './terminal.ts';

const LONGEST = 90;

export const changeLines = ({ changes, files, isBeforeKnown }: Refreshed): string[] => [
  ...files.map(({ name, users, isFetched }) => {
    const state = users.every(({ data }) => data.sha256 === undefined)
      ? 'not taken yet'
      : isFetched
        ? 'fetched, and another than the one taken'
        : 'another than the one taken';
    return `${name}: ${state}${isBeforeKnown ? '' : '; what the values were is not known any more'}`;
  }),
  ...changes.flatMap(linesOf),
];

const linesOf = ({ id, label, period, before, after, mentions }: Change): string[] => [
  `  ${id}  ${label}, ${period}: ${before ?? '…'} → ${after ?? 'none'}`,
  ...mentions.map((mention) => `      ${placeOf(mention)}${wordsOf(mention)}`),
];

const placeOf = ({ file, line, column, slide }: Mention): string => {
  const place = file === undefined ? '' : [shownPath(file), line, column].join(':');
  return slide === undefined ? place : `${place} (slide ${slide})`;
};

const wordsOf = ({ kind, says }: Mention): string => {
  if (kind === 'block') return ' shows it';
  const words = says.replace(/\s+/g, ' ').trim();
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return kind === 'chart' ? ` chart “${short}”` : ` “${short}”`;
};

/** More are told by the next build, or by --json. */
const MOST_FAILS = 50;

export const failLines = ({ files, fails }: Refreshed): string[] =>
  files.length === 0 || fails.length === 0
    ? []
    : ['With the new values these checks fail:', ...fails.slice(0, MOST_FAILS).map(formatProblem)];

export const summaryLine = ({ files, changes, declared }: Refreshed, isAccepted: boolean): string => {
  const article = shownPath(declared.file);
  if (files.length === 0) return `${article}: no data file has changed.`;
  const said = `${count(changes.length, 'value')} of ${count(files.length, 'file')}`;
  return isAccepted
    ? `${article}: took ${said}.`
    : `${article}: ${said} to take; nothing is written. --accept takes ${files.length === 1 ? 'it' : 'them'}.`;
};
