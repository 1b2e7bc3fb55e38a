/** A point as it is laid out: its lead-in apart from its text. */
import type { Figure } from '../../figures/figure.ts';
import type { RichText } from '../../figures/rich-text.ts';
import { type Paragraph, type Run, textOf } from '../../text/runs.ts';
import { splitSentences } from '../../text/sentences.ts';

export interface Point {
  readonly lead: RichText | undefined;
  readonly text: RichText;
  /** Everything in one, for where it is shown as a line of a list. */
  readonly whole: RichText;
  readonly icon: string | undefined;
  /** Says that it wants none. */
  readonly noIcon?: true;
  /** Shown large, if it says so. */
  readonly figure?: Figure;
}

/** The lead-in, if there is one, on the level above the text. */
export const paragraphsOf = ({ lead, text }: Point): Paragraph[] =>
  lead
    ? [
        { runs: lead.runs, level: 1 },
        { runs: text.runs, level: 2 },
      ]
    : [{ runs: text.runs, level: 1 }];

/** `**One purpose:** match what …` is a lead-in and a text. */
export const splitLead = (whole: RichText): Point => {
  const [first, ...rest] = whole.runs;
  const plain: Point = { lead: undefined, text: whole, whole, icon: undefined };
  if (!first?.bold || first.href !== undefined || textOf(rest).trim() === '') return plain;
  const endsInColon = /[:：]\s*$/.test(first.text) || /^\s*[:：]/.test(textOf(rest));
  const lead = first.text.replace(/\s*[:：]\s*$/, '').trim();
  const runs = trimStart(
    rest.map((run, i) => (i === 0 ? { ...run, text: run.text.replace(/^\s*[:：]/, '') } : run)),
  );
  if (lead === '' || textOf(runs).trim() === '') return plain;
  return {
    ...plain,
    lead: { runs: [{ text: lead }], at: whole.at, figures: [] },
    text: { runs: endsInColon ? capitalised(runs) : runs, at: whole.at, figures: whole.figures },
  };
};

/** A point for each of its sentences; the first one keeps the lead-in, the icon and the figure. */
export const splitPoint = (point: Point): Point[] => {
  const parts = splitSentences(point.text.runs);
  if (parts.length < 2) return [point];
  return parts.map((runs, i) => {
    const text = { ...point.text, runs };
    if (i > 0) return { lead: undefined, text, whole: text, icon: undefined };
    const lead = point.lead
      ? [...point.lead.runs.map((run) => ({ ...run, bold: true as const })), { text: ' ' }]
      : [];
    return { ...point, text, whole: { ...text, runs: [...lead, ...runs] } };
  });
};

const trimStart = (runs: readonly Run[]): Run[] => {
  const [first, ...rest] = runs;
  if (!first) return [];
  const text = first.text.trimStart();
  return text === '' ? trimStart(rest) : [{ ...first, text }, ...rest];
};

/** What follows a colon begins a sentence once it stands alone. */
const capitalised = (runs: readonly Run[]): Run[] => {
  const [first, ...rest] = runs;
  if (!first) return [];
  const [letter = '', ...others] = first.text;
  return [{ ...first, text: `${letter.toLocaleUpperCase()}${others.join('')}` }, ...rest];
};
