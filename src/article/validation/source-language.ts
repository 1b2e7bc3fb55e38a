/** The languages that a source's phrases may be in. */
import { anyOf, type Lexicons, perReading, READ_LANGUAGES } from '../../figures/reading/lexicon.ts';
import { escapePattern } from '../../figures/vocabulary.ts';
import { MARKS } from '../../languages/recognise.ts';
import type { ArticleContent } from '../schema.ts';

/** The words by which a language says what is counted and which way it goes. */
const vocabulary = perReading((reading) => {
  const { units, scales, shortScales, parts, up, down, qualifiers, months } = reading;
  const words = [
    ...Object.values(units).flat(),
    ...Object.keys({ ...scales, ...parts }),
    ...Object.keys(shortScales).map(escapePattern),
    ...up,
    ...down,
    ...months,
  ];
  return new RegExp(anyOf([...words, ...Object.values(qualifiers.before).flat()]), 'giu');
});

const countOf = (text: string, pattern: RegExp | undefined) =>
  pattern ? [...text.matchAll(pattern)].length : 0;

/** `27,8` and `1.016.885` are written so in most languages, but not in English or Chinese. */
const CONTINENTAL = /\d,\d{1,2}(?!\d)|\d\.\d{3}(?:\.\d{3}|,\d)/u;

/** So many short words of one language, and none of another. */
const SURE = 2;

const LATIN = READ_LANGUAGES.filter((language) => language !== 'zh');

/**
 * One language where it is declared or plain from the words; several where it is open, of which a phrase has to
 * agree in one. `text` is what there is of the source's text.
 */
export const sourceLanguages = (
  content: ArticleContent,
  source: string,
  phrase: string,
  lexicons: Lexicons,
  text = phrase,
): readonly string[] => {
  const declared = content.sources[source]?.language;
  if (declared !== undefined) return [declared];
  if (/\p{Script=Han}/u.test(phrase)) return ['zh'];
  const marks = LATIN.map((language) => ({ language, score: countOf(text, MARKS[language]) }));
  const [plain, ...others] = marks.filter(({ score }) => score > 0);
  // No need to look for every word that each language has.
  if (plain && others.length === 0 && plain.score >= SURE) return [plain.language];
  const scores = marks.map(({ language, score }) => ({
    language,
    score: score + (text === phrase ? countOf(text, vocabulary(lexicons(language))) : 0),
  }));
  const most = Math.max(...scores.map(({ score }) => score));
  const best = scores.filter(({ score }) => score === most && score > 0).map(({ language }) => language);
  const own = content.languages.filter((language) => !language.startsWith('zh'));
  const isWordless = most === 0 && /\d/.test(phrase);
  const open = best.length === 1 ? best : [...own, 'en', ...(isWordless ? [] : most === 0 ? LATIN : best)];
  return [
    ...new Set([
      ...open,
      ...(CONTINENTAL.test(phrase) && !open.includes('de') && !open.includes('es') ? ['de'] : []),
    ]),
  ];
};
