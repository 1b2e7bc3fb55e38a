/** The sentences of the texts, with the figures that each cites and what is said between them. */
import type { Figure } from '../../figures/figure.ts';
import { readMention, TOKEN } from '../../figures/mentions.ts';
import type { ContentPath } from '../../problems.ts';
import type { Known } from './rule.ts';

export interface Citation {
  readonly figure: Figure;
  /** `growth` of `{exports.growth}`; undefined for the value itself. */
  readonly field: string | undefined;
  /** As typed: `{exports.growth}`. */
  readonly token: string;
  /** What stands before it, back to the citation before or to the start of the sentence. */
  readonly before: string;
  /** What stands behind it, up to the next citation or the end of the sentence. */
  readonly after: string;
}

export interface Sentence {
  /** As typed. */
  readonly written: string;
  readonly at: ContentPath;
  readonly citations: readonly Citation[];
}

const SENTENCE = /[^.!?。！？;；]+(?:[.](?=\S)[^.!?。！？;；]*)*/gu;
const PLAIN = /\{plain:\s*([^{}]*)\}/gu;

export const sentencesOf = ({ texts, figures }: Known): Sentence[] =>
  texts.flatMap(({ written, at }) =>
    [...written.matchAll(SENTENCE)].map(([sentence]) => {
      const said = sentence.replace(PLAIN, '$1').replaceAll('**', '');
      return { written: said, at, citations: citationsIn(said, figures) };
    }),
  );

const citationsIn = (sentence: string, figures: ReadonlyMap<string, Figure>): Citation[] => {
  const tokens = [...sentence.matchAll(TOKEN)];
  return tokens.flatMap(({ 0: token, 1: inside = '', index }, i) => {
    const { id, field } = readMention(inside);
    const figure = figures.get(id);
    if (!figure) return [];
    const [last, next] = [tokens[i - 1], tokens[i + 1]];
    return [
      {
        figure,
        field,
        token,
        before: sentence.slice(last ? last.index + last[0].length : 0, index),
        after: sentence.slice(index + token.length, next?.index),
      },
    ];
  });
};

/** What a citation tells as a number: the value, or the growth in percent; undefined for a period or a label. */
export const amountOf = ({ figure, field }: Citation): { value: number; unit: string } | undefined => {
  if (field === undefined) return { value: figure.value, unit: figure.unit };
  return field === 'growth' && figure.growth !== undefined
    ? { value: figure.growth * 100, unit: 'growth' }
    : undefined;
};
