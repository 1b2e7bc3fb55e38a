/** The unit that a number is counted in, as an article names it. */
import { fold } from '../figures/reading/lexicon.ts';
import type { Quantity } from '../figures/reading/quantities.ts';
import { usualUnit } from '../figures/usual-units.ts';

export interface UnitDraft {
  readonly unit: string;
  /** Where it is one of the article's own. */
  readonly words: string | undefined;
  readonly kind: 'count' | 'money' | 'share' | 'bare';
  /** Where its words end in the sentence. */
  readonly end: number;
}

const isMoney = (unit: string) => /^[A-Z]{3}$/.test(unit);

/** Units that are shown by their own names and signs. */
const MEASURES =
  /^(?:percent|permille|pp|bp|times|kilogram|gram|tonne|kilometer|meter|mile|square\w+|cubicmeter|hectare|acre|liter|barrel|\w*watthour|\w*watt|celsius|volt|second|minute|hour|day|week|month|year)$/;

/** Behind a number that the reader knows no unit of. */
const NOUN =
  /^\s((?:[\p{L}'’-]+\s){0,2}?(?:[\p{L}'’-]+(?:s|en|er)|people)(?:\s(?:of|de)\s[\p{L}'’-]+)?)(?![\p{L}\d])/u;
const CLASSIFIER =
  /^(?:个|种|项|条|座|所|件|份|次|台|套|辆|家|户|名|人|位|万?亩|公里|平方米|吨|款|支|批|场|届|类|只|栋|间|处)/u;
const NO_NOUN = /^\s(?:is|was|as|has|this|its|vs|plus|versus|des|der|dieser|unter|über|wurden|waren)\b/iu;

export const unitOf = (sentence: string, quantity: Quantity): UnitDraft | undefined => {
  const { units, number, end } = quantity;
  const [first] = units;
  if (first !== undefined && units.every(isMoney))
    return { unit: first, words: undefined, kind: 'money', end };
  if (first === 'percent') return { unit: 'percent', words: undefined, kind: 'share', end };
  if (first !== undefined && MEASURES.test(first) && usualUnit(first) !== undefined)
    return { unit: first, words: undefined, kind: 'bare', end };
  const printed = sentence
    .slice(number.end, end)
    .trim()
    .replace(/^(?:多|余|餘)/u, '');
  if (printed !== '' && /\p{L}/u.test(printed)) return own(printed, end);
  const rest = fold(sentence).slice(number.end);
  const [classifier] = CLASSIFIER.exec(rest) ?? [];
  if (classifier !== undefined) return own(classifier, number.end + classifier.length);
  const [whole, noun] = NO_NOUN.test(rest) ? [] : (NOUN.exec(rest) ?? []);
  return noun === undefined || whole === undefined ? undefined : own(noun, number.end + whole.length);
};

/** Of units that have no letters of the alphabet. */
const CLASSIFIERS: Readonly<Record<string, string>> = {
  家: 'companies',
  辆: 'vehicles',
  人: 'people',
  名: 'persons',
  座: 'sites',
  个: 'items',
  项: 'projects',
  台: 'sets',
  户: 'households',
  种: 'kinds',
  条: 'lines',
  件: 'pieces',
};

/** A name that no other word has. */
const codeOf = (words: string): string =>
  `unit${[...words].map((sign) => (sign.codePointAt(0) ?? 0).toString(16)).join('')}`.slice(0, 60);

const own = (words: string, end: number): UnitDraft => ({
  unit: idOf(words, CLASSIFIERS[words] ?? codeOf(words)),
  words,
  kind: 'count',
  end,
});

/** `Automobile parts enterprises` → `automobilePartsEnterprises`; what has no letters of the alphabet is called by its kind. */
export const idOf = (words: string, otherwise: string): string => {
  const parts = words
    .normalize('NFKD')
    .replace(/[’']s\b|\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .split(/[^A-Za-z]+/)
    .filter((word) => word.length > 1 || /^[A-Z]$/.test(word))
    .filter((word) => !/^(?:the|of|and|in|for|by|a|an|its|der|die|das|und|von|de|la|el)$/i.test(word))
    .slice(0, 4);
  const [first = '', ...more] = parts.map((word) => word.toLowerCase());
  const id = [first, ...more.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
  return id.length >= 2 ? id.slice(0, 40) : otherwise;
};
