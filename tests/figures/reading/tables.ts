/** The tables beside this file, read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PhraseRow {
  /** The heading above it. */
  readonly kind: string;
  readonly phrase: string;
  /** What of the figure the phrase contradicts; undefined where they agree. */
  readonly wrong: string | undefined;
  readonly value: number;
  readonly to: number | undefined;
  readonly unit: string;
  /** Further details by their keys: q, g, p, l. */
  readonly more: Readonly<Record<string, string>>;
}

const linesOf = (file: string) => {
  let kind = '';
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('## ')) kind = line.slice(3);
      return /^[-+!?=] /.test(line) ? [{ kind, sign: line[0] ?? '', rest: line.slice(2) }] : [];
    });
};

export const phrasesOf = (language: string): PhraseRow[] =>
  linesOf(`phrases.${language}.txt`).map(({ kind, sign, rest }) => {
    const [phrase = '', figure = '', wrong] = rest.split(' | ');
    const [value = '', unit = '', ...details] = figure.trim().split(' ');
    const [from, to] = value.split('..').map(Number);
    return {
      kind,
      phrase,
      wrong: sign === '-' ? (wrong ?? '?').trim() : undefined,
      value: from ?? Number.NaN,
      to,
      unit,
      more: Object.fromEntries(details.map((detail) => detail.split('=') as [string, string])),
    };
  });

export interface TextRow {
  readonly text: string;
  readonly is: 'quantity' | 'vague' | 'name';
}

export const textsOf = (language: string): TextRow[] =>
  linesOf(`texts.${language}.txt`).map(({ sign, rest }) => ({
    text: rest,
    is: sign === '!' ? 'quantity' : sign === '?' ? 'vague' : 'name',
  }));
