/** What stands right beside a cited figure and does not go with it. */

import type { Figure } from '../../figures/figure.ts';
import { samePeriod } from '../../figures/period.ts';
import { comparisonWords } from './comparison-words.ts';
import { type Finding, type Known, type Rule, sameLabel } from './rule.ts';
import { type Citation, type Sentence, sentencesOf } from './sentences.ts';

/** Chinese units begin other words too: 家 and 家具. */
const OTHER_WORDS =
  /^(?:家[具电庭居禽政纺用]|人[口员民均次才工力类群士数大]|元[件素旦器]|台[湾州风]|天[然气津使]|个[人体性别]|人民币|辆次)/u;
const PERCENT = /^\s*(?:%|％|percent\b|per cent\b|Prozent(?!\p{L})|por ciento\b)/iu;

/** The words that a reader would see twice. */
const doubledUnit = (
  { figure, field, before, after }: Citation,
  { words, units }: Known,
): string | undefined => {
  if (field === 'growth' || (field === undefined && figure.unit === 'percent'))
    return PERCENT.exec(after)?.[0].trim();
  if (field !== undefined) return undefined;
  if (/[$€£¥￥]\s?$/u.test(before)) return before.trim().slice(-1);
  const own = [
    words.parts(figure).unit,
    ...Object.values(units[figure.unit] ?? {}).flatMap((forms) => Object.values(forms)),
  ];
  const rest = after.trimStart();
  return own.find((unit) => {
    if (!unit || !rest.toLowerCase().startsWith(unit.toLowerCase())) return false;
    return /\p{Script=Han}/u.test(unit)
      ? !OTHER_WORDS.test(rest)
      : !/^[\p{L}\p{N}-]/u.test(rest.slice(unit.length));
  });
};

/** Between a figure and the growth that is told of it: `, up`, `，同比增长`, `, a fall of`. */
const isJustDirection = (between: string, language: string): boolean => {
  const words = comparisonWords(language);
  if (!words || /[;；.。:：]/u.test(between)) return false;
  const global = ({ source }: RegExp) => new RegExp(source, 'giu');
  const rest = (between.split(/[,，]/u).at(-1) ?? '')
    .replace(global(words.rises), ' ')
    .replace(global(words.falls), ' ')
    .replace(/\b(?:an?|the|of|by|or|um|von|ein|eine|de|un|una|year on year|yoy)\b|同比|幅|了|长/giu, ' ');
  return !/[\p{L}\p{N}]/u.test(rest) && between.length < 60;
};

const findGrowths = (sentence: Sentence, { language }: Known): { figure: Figure; message: string }[] =>
  sentence.citations.flatMap((citation, i) => {
    const before = sentence.citations[i - 1];
    if (citation.field !== 'growth' || !before || before.field !== undefined) return [];
    const isTold = sentence.citations.some(
      ({ figure, field }) => field === undefined && sameLabel(figure, citation.figure),
    );
    const isOwn = isTold || before.after !== citation.before;
    if (isOwn || !isJustDirection(citation.before, language)) return [];
    const message = `The text gives \`${before.figure.id}\` the growth of another figure, \`${citation.token}\`.`;
    return [{ figure: citation.figure, message }];
  });

const WITHIN = /(?:^|[\s(（,，])(?:in|during|for|im|en|durante)(?: the| el)?\s*$/iu;
const COMPARED = /比|较|与|同|和|than|against|from|since|compared/iu;

const isAmount = ({ field }: Citation) => field === undefined || field === 'growth';

/** The figure that a period beside it is told of. */
const besidePeriod = ({ citations }: Sentence, i: number): Figure | undefined => {
  const [period, last, next] = [citations[i], citations[i - 1], citations[i + 1]];
  if (!period) return undefined;
  const isHead = period.before.trim() === '' || WITHIN.test(period.before);
  if (
    last &&
    isAmount(last) &&
    WITHIN.test(period.before) &&
    !/[,，;；]/u.test(period.before) &&
    period.before.length < 30
  )
    return last.figure;
  const isSameClause = next && isAmount(next) && period.after === next.before && !/[;；]/u.test(next.before);
  return isHead &&
    isSameClause &&
    !COMPARED.test(period.before) &&
    !COMPARED.test(next.before) &&
    next.before.length < 60
    ? next.figure
    : undefined;
};

const findPeriods = (sentence: Sentence, { words }: Known): { figure: Figure; message: string }[] =>
  sentence.citations.flatMap((citation, i) => {
    if (citation.field !== 'period') return [];
    const { figure: named } = citation;
    if (sentence.citations.some((other) => isAmount(other) && other.figure === named)) return [];
    const figure = besidePeriod(sentence, i);
    if (!figure || figure.status === 'target' || samePeriod(figure.period, named.period)) return [];
    const message = `The text tells \`${figure.id}\` for \`${citation.token}\`, ${words.period(named.period)}, but it is of ${words.period(figure.period)}.`;
    return [{ figure, message }];
  });

/** Says that what stands before it is the number behind it. */
const EQUALS =
  /^\s*(?:(?:has|have|had) )?(?:came?|comes?|coming|amount(?:ed|s|ing)?|total(?:led|ed|s|ling)?|reach(?:ed|es|ing)?|were|was|are|is|stood|st?ands?|hit|rose|rises?|risen|fell|falls?|fallen|gr[eo]w(?:s|n)?|climbed|dropped|shrank|narrowed|widened|generated|gave|g[ai]ves?|supplied|made up|remain(?:ed|s)?)(?: (?:to|at|from|by|up|down|about|only|again))*\s*$|^\s*(?:达到?|为|是|由|从|约|增至|升至|降至|增长到?|下降到?|共|同比(?:增长|下降)|合计|总额)?\s*$/iu;

/** The words of a label that begin a clause, in their order. */
const startOf = (clause: string, label: string): number => {
  const said = clause.toLowerCase().replace(/^\W*(?:(?:the|total|die|der|das|la|el|los|las)\s+)?/u, '');
  if (/\p{Script=Han}/u.test(label)) return said.startsWith(label) ? label.length : 0;
  const words = label
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const spoken = said.split(/[^\p{L}\p{N}]+/u);
  const end = words.findIndex((word, i) => spoken[i] !== word);
  return end === -1 ? words.length : end;
};

const labelLength = (label: string) =>
  /\p{Script=Han}/u.test(label) ? label.length : label.split(/[^\p{L}\p{N}]+/u).filter(Boolean).length;

/** The figure whose name is the subject of the clause, where another is cited. */
const findNamed = (sentence: Sentence, { figures }: Known): { figure: Figure; message: string }[] =>
  sentence.citations.flatMap(({ figure, field, before, token }) => {
    if (field !== undefined && field !== 'growth') return [];
    const clause = before.split(/[,，;；:：]/u).at(-1) ?? '';
    const own = startOf(clause, figure.label);
    const named = [...figures.values()].find((other) => {
      if (other.unit !== figure.unit || sameLabel(other, figure)) return false;
      const length = startOf(clause, other.label);
      if (length <= own || length < Math.min(2, labelLength(other.label))) return false;
      // The whole label, or all but its last word.
      return (
        length >= labelLength(other.label) - (labelLength(other.label) > 2 ? 1 : 0) &&
        EQUALS.test(behind(clause, length, other.label))
      );
    });
    return named
      ? [
          {
            figure,
            message: `The text speaks of “${named.label}”, \`${named.id}\`, but cites \`${token}\`, “${figure.label}”.`,
          },
        ]
      : [];
  });

/** What of the clause follows so many words, or characters, of its start. */
const behind = (clause: string, length: number, label: string): string => {
  const said = clause.replace(/^\W*(?:(?:the|total|die|der|das|la|el|los|las)\s+)?/iu, '');
  if (/\p{Script=Han}/u.test(label)) return said.slice(length);
  return said.replace(new RegExp(`^(?:[\\p{L}\\p{N}]+[^\\p{L}\\p{N}]*){${length}}`, 'u'), '');
};

const inSentences =
  (find: (sentence: Sentence, known: Known) => { figure: Figure; message: string }[]) =>
  (known: Known): Finding[] =>
    sentencesOf(known).flatMap((sentence) =>
      find(sentence, known).map(({ figure, message }) => ({ figure, at: sentence.at, message })),
    );

export const CITATION_RULES: readonly Rule[] = [
  {
    code: 'unit-twice',
    hint: 'Leave the unit out: the figure brings its own.',
    find: inSentences((sentence, known) =>
      sentence.citations.flatMap((citation) => {
        const unit = doubledUnit(citation, known);
        const shown =
          citation.field === 'growth'
            ? known.words.growth(citation.figure.growth ?? 0)
            : known.words.value(citation.figure);
        const message = `\`${citation.token}\` is shown as “${shown}”, and “${unit}” stands beside it once more.`;
        return unit === undefined ? [] : [{ figure: citation.figure, message }];
      }),
    ),
  },
  {
    code: 'other-growth',
    hint: 'Cite the growth of the same figure.',
    find: inSentences(findGrowths),
  },
  {
    code: 'other-period',
    hint: 'Cite the period of the same figure.',
    find: inSentences(findPeriods),
  },
  {
    code: 'other-figure',
    hint: 'Cite the figure that the text names, or name the one that it cites.',
    find: inSentences(findNamed),
  },
];
