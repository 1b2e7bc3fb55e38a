/** What stands behind each figure: its line in the content, and the phrase of its source, found in the source's text. */
import type { ArticleFile } from '../article/article.ts';
import type { SourceText } from '../article/validation/source-text.ts';

export interface Evidence {
  readonly line: number | undefined;
  readonly printed: string | undefined;
  /** The id of its source, if the text of that is known. */
  readonly source: string | undefined;
  /** Where the phrase stands in the text, from and to, in characters. */
  readonly found: readonly [from: number, to: number] | undefined;
}

export const findEvidence = (
  id: string,
  { data, problem }: ArticleFile,
  texts: ReadonlyMap<string, SourceText>,
): Evidence => {
  const declared = Object.hasOwn(data.figures, id) ? data.figures[id] : undefined;
  const line = problem(['figures', id], 'place', '').line;
  if (!declared || !('value' in declared))
    return { line, printed: undefined, source: undefined, found: undefined };
  const { printed, source } = declared;
  const text = texts.get(source)?.text;
  return {
    line,
    printed,
    source: text === undefined ? undefined : source,
    found: text === undefined || printed === undefined ? undefined : findPhrase(text, printed),
  };
};

/** Spaces, quotes and dashes differ between a text and who copies from it. */
const ALIKE: readonly (readonly [pattern: RegExp, any: string])[] = [
  [/\s+/gu, '\\s+'],
  [/['’‘]/gu, "['’‘]"],
  [/["“”]/gu, '["“”]'],
  [/[-‐‑–—−]/gu, '[-‐‑–—−]'],
];

const findPhrase = (text: string, phrase: string): readonly [number, number] | undefined => {
  const escaped = phrase.trim().replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  if (escaped === '') return undefined;
  const pattern = ALIKE.reduce((made, [from, any]) => made.replace(from, any), escaped);
  const found = new RegExp(pattern, 'u').exec(text);
  return found ? [found.index, found.index + found[0].length] : undefined;
};
