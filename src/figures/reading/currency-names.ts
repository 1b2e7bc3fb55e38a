/** The names of currencies as CLDR has them, for those that a language's rows do not name. */
import { CURRENCY_CODES } from '../../languages/reading/symbols.ts';
import { type Lexicon, perReading } from './lexicon.ts';

interface CurrencyName {
  readonly name: string;
  readonly code: string;
}

const LONGEST_NAME = 40;

/** By their first two letters, the longest first: nearly every text is told apart by them. */
const namesOf = perReading(({ tag }): ReadonlyMap<string, readonly CurrencyName[]> => {
  const names = tag === undefined ? undefined : new Intl.DisplayNames(tag, { type: 'currency' });
  const found = new Map<string, CurrencyName[]>();
  for (const code of names ? CURRENCY_CODES : []) {
    const name = names?.of(code)?.toLowerCase() ?? '';
    const key = name.slice(0, 2);
    found.set(
      key,
      [...(found.get(key) ?? []), { name, code }].sort((a, b) => b.name.length - a.name.length),
    );
  }
  return found;
});

/** `500 million Kenyan shillings`: the currency whose name starts at a place, and where it ends. */
export const currencyNameAt = (
  text: string,
  index: number,
  reading: Lexicon,
): { readonly code: string; readonly end: number } | undefined => {
  if (!/^\p{Lu}|^\p{Script=Han}|^\p{Ll}{3}/u.test(text.slice(index, index + 3))) return undefined;
  const rest = text.slice(index, index + LONGEST_NAME).toLowerCase();
  const found = namesOf(reading)
    .get(rest.slice(0, 2))
    ?.find(({ name }) => rest.startsWith(name));
  if (!found) return undefined;
  const ending = /^(?:e?s)?(?!\p{Script=Latin})/u.exec(rest.slice(found.name.length));
  return ending ? { code: found.code, end: index + found.name.length + ending[0].length } : undefined;
};
