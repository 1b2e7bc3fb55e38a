/** The amounts that a text mentions by their figures' names. */
import { replaceAddresses } from '../text/inline.ts';

/** A figure by its name, or a number said to be plain. */
export const TOKEN = /\{([^{}]*)\}/g;

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
      const [, id, field = 'value'] = /^\s*([A-Za-z][\w-]*)(?:\.(abs|growth))?\s*$/.exec(inside) ?? [];
      if (id === undefined || !isField(field)) return ' '.repeat(whole.length);
      all.push({ id, field, start, end: start + whole.length });
      return AMOUNT.repeat(whole.length);
    })
    .replace(/[*_[\]]/g, ' ');
  return { text, all };
};

const isField = (field: string): field is Mention['field'] =>
  field === 'value' || field === 'abs' || field === 'growth';
