/** The languages that a source's phrases may be in. */
import type { ArticleContent } from '../schema.ts';

/** Words that no text of some length goes without, and that other languages do not have. */
const MARKS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|of|and|to|was|were|with|from|percent|than|year|billion|million)\b/giu,
  de: /\b(?:der|die|das|und|von|mit|auf|wurden|prozent|gegenüber|im|zum|mehr|ein|eine|milliarden|millionen)\b/giu,
  es: /\b(?:el|la|los|las|de|del|con|por|ciento|más|que|una|un|año|millones)\b/giu,
};

/**
 * One language where it is declared or plain; several where it is open, of which a phrase has to agree in one.
 * `text` is what there is of the source's text, or the phrase alone.
 */
export const sourceLanguages = (content: ArticleContent, source: string, text: string): readonly string[] => {
  const declared = content.sources[source]?.language;
  if (declared !== undefined) return [declared];
  if (/\p{Script=Han}/u.test(text)) return ['zh'];
  const counts = Object.entries(MARKS).map(
    ([language, words]) => [language, [...text.matchAll(words)].length] as const,
  );
  const [[best, most], [, next]] = counts.toSorted((a, b) => b[1] - a[1]) as [
    readonly [string, number],
    readonly [string, number],
  ];
  const own = content.languages.filter((language) => !language.startsWith('zh'));
  return most > next ? [best] : [...new Set([...own, 'en'])];
};
