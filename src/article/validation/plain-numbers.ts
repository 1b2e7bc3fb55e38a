/** Numbers said to be plain, and ranks, against the text of the sources. */
import type { Lexicons } from '../../figures/reading/lexicon.ts';
import { readQuantities } from '../../figures/reading/quantities.ts';
import type { Locate } from '../../formats/yaml.ts';
import type { Problem } from '../../problems.ts';
import type { WrittenText } from '../texts.ts';
import type { SourceText } from './source-text.ts';

interface Counted {
  readonly value: number;
  /** What is counted, as it stands behind the number. */
  readonly noun: string;
  readonly printed: string;
}

const PLAIN = /\{plain:\s*([^{}]+)\}/g;
const HAN = /\p{Script=Han}/u;

/** The first word of some length behind a number, without its ending; two characters in Chinese. */
const nounBehind = (text: string): string | undefined => {
  const han = /^\s*[个項项张張大种家座条]?(\p{Script=Han}{2})/u.exec(text)?.[1];
  if (han !== undefined) return han;
  const word = /^[\s*_]*(?:[a-z]{1,4} )?([\p{Script=Latin}]{5,})/u.exec(text)?.[1];
  return word?.toLowerCase().replace(/(?:ies|es|s|y)$/, '');
};

const countedIn = (text: string, language: string, lexicons: Lexicons): Counted[] =>
  readQuantities(text, language, lexicons).flatMap(({ value, to, number, units }) => {
    const rest = text.slice(number.end, number.end + 60);
    const isMeasured = units.some((unit) => /^(?:percent|permille|times|[A-Z]{3})$/.test(unit));
    if (value === undefined || to !== undefined || isMeasured) return [];
    // `four key blueprints`: the noun may have an adjective before it.
    const nouns = [nounBehind(rest), nounBehind(rest.replace(/^\s*[\p{Script=Latin}-]+/u, ''))];
    return nouns.flatMap((noun) =>
      noun === undefined
        ? []
        : [{ value, noun, printed: text.slice(number.start, number.end + rest.search(/[,.;，。；]|$/u)) }],
    );
  });

const plainIn = (written: string, language: string, lexicons: Lexicons): Counted[] =>
  [...written.matchAll(PLAIN)].flatMap(({ 0: whole, 1: inside = '', index }) => {
    const [read] = readQuantities(inside.trim(), language, lexicons);
    const noun = nounBehind(written.slice(index + whole.length));
    return read?.value === undefined || noun === undefined
      ? []
      : [{ value: read.value, noun, printed: inside.trim() }];
  });

/** Ranks: the third largest, ranked third, 排名第三. */
const RANKS: readonly RegExp[] = [
  /\b(?<rank>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ](?<noun>largest|biggest|highest|busiest|most)\b/giu,
  /\brank(?:s|ed|ing)? (?<rank>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?<noun>)/giu,
  /(?<noun>位居|位列|排名|居)[\p{Script=Han}]{0,4}第(?<rank>[一二三四五六七八九十\d]+)/gu,
];

const ranksIn = (text: string) =>
  RANKS.flatMap((pattern, kind) =>
    [...text.matchAll(pattern)].map(({ 0: printed, groups }) => ({
      kind: `${kind} ${groups?.noun?.toLowerCase() ?? ''}`,
      rank: groups?.rank?.toLowerCase() ?? '',
      printed,
    })),
  );

const HINT = 'Mend whichever is wrong, or declare the number as a figure with its source.';

/** A plain number or a rank that no source prints, where the sources print another for the same noun. */
export const checkPlainNumbers = (
  texts: readonly WrittenText[],
  sources: ReadonlyMap<string, SourceText>,
  language: string,
  lexicons: Lexicons,
  locate: Locate,
): Problem[] => {
  const printed = [...sources.values()].map(({ text, file }) => ({ text, file }));
  if (printed.length === 0) return [];
  const counted = printed.flatMap(({ text, file }) =>
    countedIn(text, HAN.test(text) ? 'zh' : language, lexicons).map((row) => ({ ...row, file })),
  );
  const ranks = printed.flatMap(({ text, file }) => ranksIn(text).map((row) => ({ ...row, file })));
  return texts.flatMap(({ written, at }) => {
    const tell = (own: string, file: string, theirs: string) =>
      locate(at, 'plain-otherwise', `The text says “${own}”, but ${file} prints “${theirs.trim()}”.`, HINT);
    const plain = plainIn(written, language, lexicons).flatMap((own) => {
      const same = counted.filter(({ noun }) => noun === own.noun);
      const [other] = same;
      return other && same.every(({ value }) => value !== own.value)
        ? [tell(`${own.printed} ${own.noun}`, other.file, other.printed)]
        : [];
    });
    const ranked = ranksIn(written).flatMap((own) => {
      const same = ranks.filter(({ kind }) => kind === own.kind);
      const [other] = same;
      return other && same.every(({ rank }) => rank !== own.rank)
        ? [tell(own.printed, other.file, other.printed)]
        : [];
    });
    return [...plain, ...ranked];
  });
};
