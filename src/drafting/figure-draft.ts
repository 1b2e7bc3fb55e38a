/** What a draft knows of a figure, and of the sentence that it was found in. */
import type { Spread } from '../figures/reading/lexicon.ts';

export interface FigureDraft {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  /** The unit's words, where it is one of the article's own. */
  readonly unitWords: string | undefined;
  readonly qualifier: 'over' | 'under' | 'about' | undefined;
  readonly period: string;
  readonly status: 'reported' | 'target';
  /** In percent. */
  readonly growth: number | undefined;
  readonly paragraph: number;
  /** As printed, with the growth behind it. */
  readonly printed: string;
  readonly converted: { readonly value: number; readonly unit: string } | undefined;
  readonly sentence: string;
  /** What the writer has to look at. */
  readonly doubts: readonly string[];
}

/** A part of a sentence, and what stands for it in the draft: a figure, a number that is none, or nothing. */
export interface Replacement extends Spread {
  readonly by:
    | { readonly figure: string; readonly field?: 'growth' }
    | { readonly plain: true }
    | { readonly nothing: true };
}

export interface SentenceDraft {
  readonly text: string;
  readonly paragraph: number;
  readonly language: string;
  readonly replacements: readonly Replacement[];
  /** The year that it opens with, for a timeline. */
  readonly opening: { readonly date: string; readonly end: number } | undefined;
}

/** A number of the text that became no figure, and why. */
export interface Leftover {
  readonly text: string;
  readonly sentence: string;
  readonly why: string;
}

/** A value that the source prints in a second currency, which cannot be right. */
export interface MisprintDraft {
  readonly printed: string;
  readonly figure: string;
  readonly amount: string;
  /** What it is by the usual rates. */
  readonly expected: string;
  readonly factor: string;
}
