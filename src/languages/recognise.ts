/** Which language a text is in, by its script and its short words. */

/** Short words that no text of some length goes without, and that the others do not have. */
export const MARKS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|of|and|were|was|with|from|percent|than|year|for|by)\b/giu,
  de: /\b(?:der|die|das|und|von|mit|auf|so|viele|aller|alle|als|sind|waren|nicht|wurden|prozent|gegenüber|im|zum|mehr|eine|für)\b/giu,
  es: /\b(?:el|la|los|las|de|del|con|por|ciento|más|que|una|un|año|hasta|en)\b/giu,
};

/** In this order: Japanese has Chinese characters too. */
const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];

/** A script's share of all letters from which on the text is in it: names stand in others. */
const TELLING_SHARE = 0.15;

const countOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

/** A language tag; English where nothing tells. */
export const recogniseLanguage = (text: string): string => {
  const letters = countOf(text, /\p{L}/gu);
  const script = SCRIPTS.find(([, own]) => countOf(text, own) > letters * TELLING_SHARE);
  if (script) return script[0];
  const scores = Object.entries(MARKS).map(([language, marks]) => ({
    language,
    score: countOf(text, marks),
  }));
  return scores.reduce((best, other) => (other.score > best.score ? other : best)).language;
};
