/** What can be wrong with a CSV file, in sentences for who wrote it. */
import { DeckError, type Problem } from '../../problems.ts';
import type { LostRecord } from './records.ts';

/** About the file as a whole. */
export const fileFault = (file: string, code: string, message: string, hint: string): DeckError =>
  new DeckError([{ code, severity: 'error', message, hint, file }]);

const LOST = {
  'open-quote': {
    message: 'A quote opens in this row and is not closed where its cell ends.',
    hint: 'Close it there; within quotes, a quote that is meant as text is written twice: "".',
  },
  'row-too-long': {
    message: 'This row does not end within 1 MB.',
    hint: 'Look for a missing line break, and whether the file is a table at all.',
  },
} as const;

export const lostRow = (file: string, { line, fault }: LostRecord): Problem => ({
  code: fault,
  severity: 'error',
  ...LOST[fault],
  file,
  line,
  column: 1,
});

/** For a row with more cells than the header. */
export const raggedRow = (
  file: string,
  row: { readonly line: number; readonly cells: readonly string[] },
  expected: number,
  delimiter: string,
): Problem => {
  const count = row.cells.findLastIndex((cell) => cell !== '') + 1;
  const name = NAMES.get(delimiter) ?? `“${delimiter}”`;
  return {
    code: 'ragged-row',
    severity: 'error',
    message: `This row has ${count} cells; the header has ${expected}.`,
    hint: `A cell that holds a ${name} needs quotes around it.`,
    file,
    line: row.line,
    column: 1,
  };
};

const NAMES = new Map([
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
]);
