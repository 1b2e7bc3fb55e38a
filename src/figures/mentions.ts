/** The amounts that a text mentions by their figures' names. */
import { replaceAddresses } from '../text/inline.ts';

/** A figure by its name, or a number said to be plain. */
export const TOKEN = /\{([^{}]*)\}/g;

/** A name, the time that follows it in a series, and what is asked of it: `output.2024-06.growth`. */
const NAME = /^([^.]*(?:\.\d[\dQ.-]*)?)(?:\.(\D.*))?$/s;

/** What stands between the braces: the id of a figure, and the field that is asked of it, if any. */
export const readMention = (inside: string): { readonly id: string; readonly field: string | undefined } => {
  const [, id = inside.trim(), field] = NAME.exec(inside.trim()) ?? [];
  return { id, field };
};

export interface Mention {
  readonly id: string;
  /** `abs` is the value without its minus. */
  readonly field: 'value' | 'abs' | 'growth';
  readonly start: number;
  readonly end: number;
}

export interface Mentions {
  /** Of the same length: amounts are AMOUNT, other names, markup and addresses are spaces. */
  readonly text: string;
  readonly all: readonly Mention[];
}

/** Stands for what is an amount; no text has it. */
export const AMOUNT = '\ue000';

export const readMentions = (written: string): Mentions => {
  const all: Mention[] = [];
  const text = replaceAddresses(written, (address) => ' '.repeat(address.length))
    .replace(TOKEN, (whole, inside: string, start: number) => {
      const { id, field = 'value' } = readMention(inside);
      if (!/^[A-Za-z][\w.-]*$/.test(id) || !isField(field)) return ' '.repeat(whole.length);
      all.push({ id, field, start, end: start + whole.length });
      return AMOUNT.repeat(whole.length);
    })
    .replace(/[*_[\]]/g, ' ');
  return { text, all };
};

const isField = (field: string): field is Mention['field'] =>
  field === 'value' || field === 'abs' || field === 'growth';
