/** What a sentence says of two figures that it cites: which is more, which came first, which is a part of which. */
import { lastDay } from '../../figures/period.ts';
import { type ComparisonWords, comparisonWords } from './comparison-words.ts';
import { equal, type Finding, type Known, type Rule, sameLabel } from './rule.ts';
import { amountOf, type Citation, type Sentence, sentencesOf } from './sentences.ts';

interface Pair {
  readonly sentence: Sentence;
  readonly first: Citation;
  readonly second: Citation;
  /** Values of one unit. */
  readonly values: readonly [number, number];
}

/** How a pair may be told, and whether its values bear that out. */
interface Claim {
  readonly applies: (pair: Pair, words: ComparisonWords) => boolean;
  readonly holds: (first: number, second: number) => boolean;
  readonly says: string;
}

/** Another clause, in which a word compares something else. */
const CLAUSE = /[;；:：]|\b(?:and|but|while|whereas|with which|und|aber|während|pero|mientras)\b|而|但/iu;
/** `with more than {b}`, `including over {b}`: a bound, not a comparison. */
const BOUND =
  /(?:\b(?:with|including|of which|to|by|from|for|at|in|on|among them|mit|auf|von)|[，,]?(?:达|至|到|为|有|其中|近))\s*$/iu;

const isBound = (start: string, rest: string) => rest.trim() === '' && BOUND.test(start);

const compares =
  (key: 'more' | 'less') =>
  ({ sentence, first, second }: Pair, words: ComparisonWords): boolean => {
    const between = first.after;
    const match = words[key].exec(between);
    if (!match || between !== second.before) return false;
    const [start, rest] = [between.slice(0, match.index), between.slice(match.index + match[0].length)];
    if (CLAUSE.test(start) || CLAUSE.test(rest) || /[,，]/u.test(rest) || rest.length > 60) return false;
    if (words.unsure.test(between) || words.unsure.test(first.before.slice(-40))) return false;
    if (words.hasPart.test(start) || isBound(start, rest)) return false;
    // Not “up to more than”, which names the later of two values.
    return !words.to.test(start) && !isSpan(sentence, first, words);
  };

const isSpan = (_: Sentence, { before }: Citation, words: ComparisonWords) => words.from.test(before);

const CLAUSE_END = /[,，;；]/u;
const lastClause = (text: string) => text.split(CLAUSE_END).at(-1) ?? '';

const spans =
  (key: 'rises' | 'falls') =>
  ({ first, second }: Pair, words: ComparisonWords): boolean => {
    if (!words.from.test(first.before) || !words.to.test(first.after)) return false;
    if (first.after !== second.before || words.unsure.test(first.before)) return false;
    const said = `${lastClause(first.before)} ${first.after} ${second.after.split(CLAUSE_END)[0] ?? ''}`;
    const other = key === 'rises' ? 'falls' : 'rises';
    return words[key].test(said) && !words[other].test(said);
  };

const runsBack = ({ first, second }: Pair, words: ComparisonWords): boolean =>
  words.from.test(first.before) &&
  words.to.test(first.after) &&
  first.after === second.before &&
  sameLabel(first.figure, second.figure) &&
  lastDay(first.figure.period) > lastDay(second.figure.period);

const comesFrom =
  (key: 'upFrom' | 'downFrom') =>
  ({ first, second }: Pair, words: ComparisonWords): boolean =>
    first.after === second.before && !/[;；]/u.test(first.after) && words[key].test(first.after);

const isPart = ({ first, second }: Pair, words: ComparisonWords): boolean =>
  first.after === second.before && words.partOf.test(first.after);

const hasPart = ({ first, second }: Pair, words: ComparisonWords): boolean =>
  first.after === second.before &&
  first.after.length < 60 &&
  (words.hasPart.test(first.after) ||
    (words.ofWhole.test(first.before) && /^[^.;]*[,，]/u.test(first.after)));

const ranks =
  (key: 'most' | 'least') =>
  ({ first, second }: Pair, words: ComparisonWords): boolean => {
    const said = first.before;
    return (
      words[key].test(said) &&
      first.after === second.before &&
      words.next.test(first.after) &&
      !words.unsure.test(said) &&
      !words.unsure.test(first.after)
    );
  };

const more = (a: number, b: number) => a > b;
const less = (a: number, b: number) => a < b;
const never = () => false;

/** The first that applies is the one that is looked at. */
const CLAIMS: readonly Claim[] = [
  { applies: ranks('least'), holds: less, says: 'is told as the least, but is more than' },
  { applies: ranks('most'), holds: more, says: 'is told as the most, but is less than' },
  { applies: comesFrom('upFrom'), holds: more, says: 'is told as up from, but is less than' },
  { applies: comesFrom('downFrom'), holds: less, says: 'is told as down from, but is more than' },
  { applies: runsBack, holds: never, says: 'is told as coming before, but is later than' },
  { applies: spans('rises'), holds: less, says: 'is told as rising to, but is more than' },
  { applies: spans('falls'), holds: more, says: 'is told as falling to, but is less than' },
  { applies: isPart, holds: (a, b) => a <= b, says: 'is told as a part of, but is more than' },
  { applies: hasPart, holds: (a, b) => a >= b, says: 'is told as the whole of, but is less than' },
  { applies: compares('less'), holds: less, says: 'is told as less than, but is more than' },
  { applies: compares('more'), holds: more, says: 'is told as more than, but is less than' },
];

const pairsOf = (sentence: Sentence): Pair[] =>
  sentence.citations.flatMap((first, i): Pair[] => {
    const second = sentence.citations[i + 1];
    const [a, b] = [amountOf(first), second && amountOf(second)];
    if (!second || !a || !b || a.unit !== b.unit || first.figure === second.figure) return [];
    return [{ sentence, first, second, values: [a.value, b.value] }];
  });

const check = (pair: Pair, words: ComparisonWords, known: Known): Finding[] => {
  const { sentence, first, second } = pair;
  const claim = CLAIMS.find(({ applies }) => applies(pair, words));
  if (!claim || claim.holds(...pair.values)) return [];
  const [a, b] = [first, second].map((cited) => `\`${cited.token}\`, ${show(cited, known)},`);
  const says =
    equal(...pair.values) && claim.holds !== never
      ? claim.says.replace(/but is .*/, 'but equals')
      : claim.says;
  return [{ figure: first.figure, at: sentence.at, message: `${a} ${says} ${b?.replace(/,$/, '')}.` }];
};

const show = ({ figure, field }: Citation, { words }: Known) =>
  field === 'growth' && figure.growth !== undefined ? words.change(figure) : words.value(figure);

export const COMPARISON_RULES: readonly Rule[] = [
  {
    code: 'comparison-off',
    hint: 'Look whether the two are exchanged, or the word between them is.',
    find: (known) => {
      const words = comparisonWords(known.language);
      return words
        ? sentencesOf(known).flatMap((sentence) =>
            pairsOf(sentence).flatMap((pair) => check(pair, words, known)),
          )
        : [];
    },
  },
];
