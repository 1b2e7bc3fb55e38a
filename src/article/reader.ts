/** What reads the parts of an article: texts in the deck's language, figures, charts and files, at their place in the content. */
import { dirname } from 'node:path';
import type { BlockReader } from '../blocks/kind.ts';
import type { Chart } from '../charts/kinds.ts';
import { findContentFile } from '../content-file.ts';
import type { Figure } from '../figures/figure.ts';
import type { RichText } from '../figures/rich-text.ts';
import type { Text } from '../figures/text.ts';
import type { ContentPath } from '../problems.ts';
import { readLabel } from './labels.ts';
import { findUndeclared, readRichText, type TextContext } from './texts.ts';
import { unknown } from './unknown.ts';

export interface ArticleReader {
  rich(text: Text, path: ContentPath): RichText;
  optional(text: Text | undefined, path: ContentPath): RichText | undefined;
  /** A text without markup. */
  label(text: Text, path: ContentPath): string;
  /** The same, whose numbers come from figures too. */
  counted(text: Text, path: ContentPath): string;
  figure(id: string, path: ContentPath): Figure | undefined;
  /** For the parts of a block, whose paths begin at the block. */
  at(path: ContentPath): BlockReader;
}

export interface ReaderFacts {
  readonly file: string;
  readonly context: TextContext;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly charts: Readonly<Record<string, Chart>>;
}

export const findFigure = (
  id: string,
  path: ContentPath,
  figures: ReadonlyMap<string, Figure>,
  { locate, problems, used }: TextContext,
): Figure | undefined => {
  const figure = figures.get(id);
  used.add(id);
  if (!figure) problems.push(unknown(locate, path, 'figure', id, [...figures.keys()]));
  return figure;
};

export const createReader = (facts: ReaderFacts): ArticleReader => {
  const { context, figures } = facts;
  const rich = (text: Text, path: ContentPath) => readRichText(text, path, figures, context);
  const counted = (text: Text, path: ContentPath) => {
    const { shown, bare } = readLabel(text, path, context);
    findUndeclared(bare, path, figures, context, false);
    return shown;
  };
  return {
    rich,
    optional: (text, path) => (text === undefined ? undefined : rich(text, path)),
    label: (text, path) => readLabel(text, path, context).shown,
    counted,
    figure: (id, path) => findFigure(id, path, figures, context),
    at: (at) => ({
      at,
      rich: (text, path) => rich(text, [...at, ...path]),
      plain: (text, path) => counted(text, [...at, ...path]),
      figure: (id, path) => findFigure(id, [...at, ...path], figures, context),
      chart: (id, path) => findChart(id, [...at, ...path], facts),
      file: (name, path) => findFile(name, [...at, ...path], facts),
      tell: (path, code, message, hint) =>
        context.problems.push(context.locate([...at, ...path], code, message, hint)),
    }),
  };
};

const findChart = (id: string, path: ContentPath, { charts, context }: ReaderFacts): Chart | undefined => {
  if (Object.hasOwn(charts, id)) return charts[id];
  context.problems.push(unknown(context.locate, path, 'chart', id, Object.keys(charts)));
  return undefined;
};

/** Pictures may not leave the folder of the article. */
const findFile = (name: string, path: ContentPath, { file, context }: ReaderFacts): string | undefined => {
  const found = findContentFile(dirname(file), name);
  if ('path' in found) return found.path;
  context.problems.push(context.locate(path, ...found.problem));
  return undefined;
};
