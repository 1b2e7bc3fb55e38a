/** What figures say before and after other files are taken: those declared, and those derived from them. */
import type { Article } from '../article/article.ts';
import type { Figure } from '../figures/figure.ts';
import type { Mention } from './mentions.ts';

export interface Change {
  readonly id: string;
  readonly label: string;
  readonly period: string;
  /** In the words of the deck, with growth; undefined where there was none, or it is not known any more. */
  readonly before: string | undefined;
  /** Undefined where there is none any more. */
  readonly after: string | undefined;
  readonly mentions: readonly Mention[];
}

const wordsOf = (figure: Figure | undefined, { words }: Article): string | undefined => {
  if (!figure) return undefined;
  const growth =
    figure.growth === undefined ? '' : `${words.phrase('comma')}${words.signedGrowth(figure.growth)}`;
  return `${words.value(figure)}${growth}`;
};

/** Values that are read out alike may differ in what is not shown. */
const isSame = (a: Figure | undefined, b: Figure | undefined): boolean =>
  a !== undefined && b !== undefined && a.value === b.value && a.growth === b.growth;

/** In the order of the figures; `before` is undefined where nothing is left of what was taken. */
export const findChanges = (
  before: Article | undefined,
  after: Article,
  concerned: (id: string) => boolean,
  mentionsOf: (id: string) => readonly Mention[],
): Change[] => {
  const ids = new Set([...after.figures.keys(), ...(before?.figures.keys() ?? [])]);
  return [...ids].flatMap((id): Change[] => {
    const [old, now] = [before?.figures.get(id), after.figures.get(id)];
    const known = now ?? old;
    if (!known || isSame(old, now) || (!before && !concerned(id))) return [];
    return [
      {
        id,
        label: known.label,
        period: after.words.shortPeriod(known.period),
        before: before && wordsOf(old, before),
        after: wordsOf(now, after),
        mentions: mentionsOf(id),
      },
    ];
  });
};
