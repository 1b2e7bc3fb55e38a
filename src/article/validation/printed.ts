/** A figure against the phrase that it quotes: value, unit, qualifier, growth, comparison and period. */
import type { Figure } from '../../figures/figure.ts';
import type { Lexicon } from '../../figures/reading/lexicon.ts';
import type { Quantity } from '../../figures/reading/quantities.ts';
import { readingFor, readText } from '../../figures/reading/quantities.ts';
import type { Words } from '../../figures/words.ts';
import type { ArticleContent, FigureContent } from '../schema.ts';
import { againstWords, disagreeOnGrowth } from './growth-agreement.ts';
import { disagreesOnPeriod } from './period-agreement.ts';
import { at, type Finding, type Known, type Rule } from './rule.ts';
import { sourceLanguages } from './source-language.ts';
import type { Aspect, Disagreement, Stated } from './stated.ts';
import { isFallLabel } from './stated-fall.ts';
import type { PhraseReader } from './stated-unit.ts';
import { disagreeOnValue } from './value-agreement.ts';

type Declared = Extract<FigureContent, { value: unknown }>;

interface Quotation {
  readonly figure: Figure;
  readonly printed: string;
  /** The phrase and where it stands, for messages. */
  readonly told: string;
  readonly disagreements: readonly Disagreement[];
  /** The quantity that the figure is, if there is one. */
  readonly own: Quantity | undefined;
}

/** Read once for all rules. */
const quotations = (known: Known): readonly Quotation[] => known.facts.get(readQuotations);

const readQuotations = (known: Known): Quotation[] =>
  [...known.figures.values()].flatMap((figure) => {
    const declared = known.content.figures[figure.id];
    const printed = declared && 'value' in declared ? declared.printed : undefined;
    if (printed === undefined || !declared || !('value' in declared)) return [];
    const place = known.places.get(figure.id);
    const read = readPhrase(printed, place !== undefined, figure, declared, known);
    return [{ figure, printed, told: `${place ?? 'its source'} prints “${printed}”`, ...read }];
  });

/** In the language in which it agrees most, where several are possible. */
const readPhrase = (
  printed: string,
  hasText: boolean,
  figure: Figure,
  declared: Declared,
  { content, reader, sourceTexts, language }: Known,
): Pick<Quotation, 'disagreements' | 'own'> => {
  const stated = statedBy(figure, declared, reader, language);
  const text = sourceTexts.get(declared.source)?.text ?? printed;
  const readings = sourceLanguages(content, declared.source, printed, reader.lexicons, text).map((tongue) =>
    compare(printed, readingFor(printed, tongue, reader.lexicons), hasText, stated),
  );
  return readings.reduce((best, other) =>
    other.disagreements.length < best.disagreements.length ? other : best,
  );
};

const compare = (printed: string, reading: Lexicon, hasText: boolean, stated: Stated) => {
  const { quantities, times } = readText(printed, reading);
  // Of a language without rows only numbers are known, not the words around them.
  const hasWords = reading.tag !== undefined;
  const { own, told } = disagreeOnValue(
    quantities,
    stated,
    hasWords && !BARE_NUMBER.test(printed),
    hasWords || !UNREAD_SCRIPT.test(printed),
  );
  const period: Disagreement[] = disagreesOnPeriod(times, own, printed, stated)
    ? [{ aspect: 'period', read: undefined }]
    : [];
  return {
    own,
    disagreements: [
      ...told,
      ...disagreeOnGrowth(quantities, stated, hasText && hasWords, own, HAN.test(printed)),
      ...period,
    ],
  };
};

/** Their words for scales are written together with what follows. */
const UNREAD_SCRIPT =
  /[\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
const HAN = /\p{Script=Han}/u;
const BARE_NUMBER = /^[\s\d.,]+$/;

const statedBy = (figure: Figure, declared: Declared, reader: PhraseReader, language: string): Stated => ({
  value: figure.value,
  to: figure.to,
  unit: reader.meaningOf(figure.unit),
  qualifier: declared.qualifier,
  growth: figure.growth === undefined ? undefined : Number((figure.growth * 100).toPrecision(12)),
  against: figure.against ?? 'year-before',
  period: figure.period,
  isFall: isFallLabel(declared.label, language, reader.lexicons),
});

/** The bound that a phrase prints, for a figure that declares none. */
export const printedQualifier = (
  declared: Declared,
  figure: Figure,
  content: ArticleContent,
  reader: PhraseReader,
): Figure['qualifier'] => {
  if (declared.printed === undefined || declared.qualifier !== undefined) return undefined;
  const stated = statedBy(figure, declared, reader, content.languages[0] ?? 'en');
  for (const tongue of sourceLanguages(content, declared.source, declared.printed, reader.lexicons)) {
    const { own, disagreements } = compare(
      declared.printed,
      readingFor(declared.printed, tongue, reader.lexicons),
      false,
      stated,
    );
    const [only, ...more] = own?.qualifiers ?? [];
    if (own && disagreements.length === 0) return more.length === 0 ? only : undefined;
  }
  return undefined;
};

const KEYS: Readonly<Record<Aspect, string>> = {
  value: 'value',
  unit: 'unit',
  qualifier: 'qualifier',
  growth: 'growth',
  direction: 'value',
  comparison: 'growth',
  period: 'period',
  digits: 'value',
};

/** What a figure declares of an aspect, in words. */
const declaredAs = ({ value, to, unit, qualifier, growth }: Figure, aspect: Aspect): string => {
  if (aspect === 'unit') return unit;
  if (aspect === 'qualifier') return qualifier ?? 'none';
  if (aspect === 'growth' || aspect === 'comparison') return percentWords(growth);
  const shown = (number: number) => number.toLocaleString('en', { maximumFractionDigits: 12 });
  return to === undefined ? shown(value) : `${shown(value)} to ${shown(to)}`;
};

const percentWords = (growth: number | undefined) => `${Number(((growth ?? 0) * 100).toFixed(6))}`;

/** `read as about 18.27 million, no unit`. */
const readAs = ({ value, to, units, qualifiers, direction, sign }: Quantity): string => {
  const shown = (number: number) => number.toLocaleString('en', { maximumFractionDigits: 6 });
  const amount =
    value === undefined ? 'no number' : `${shown(value)}${to === undefined ? '' : ` to ${shown(to)}`}`;
  const unit = units.length === 0 ? 'no unit' : units.slice(0, 3).join(' or ');
  const minus = sign === '-' ? '−' : '';
  return `read as ${[...qualifiers, `${minus}${amount}`].join(' ')}, ${unit}${direction ? `, ${direction}` : ''}`;
};

const messageOf = ({ figure, told }: Quotation, { aspect, read }: Disagreement, words: Words): string => {
  const reading = read ? ` (${readAs(read)})` : '';
  const isChange =
    read !== undefined && aspect === 'direction' && figure.growth !== undefined && read.rates.length > 0;
  if (aspect === 'period') return `The period of \`${figure.id}\` is another: ${told}.`;
  if (aspect === 'digits') return `\`${figure.id}\` has more digits than its source: ${told}${reading}.`;
  if (aspect === 'comparison')
    return `The growth of \`${figure.id}\` is ${declaredAs(figure, aspect)} percent against ${againstWords(figure, words)}, but ${told}${reading}, compared with something else.`;
  const key = isChange ? 'growth' : KEYS[aspect];
  return `The ${key} of \`${figure.id}\` is ${declaredAs(figure, isChange ? 'growth' : aspect)}, but ${told}${reading}.`;
};

const toFinding = (quotation: Quotation, told: Disagreement, words: Words): Finding => {
  const { figure } = quotation;
  const isChange =
    told.aspect === 'direction' && figure.growth !== undefined && (told.read?.rates.length ?? 0) > 0;
  return {
    figure,
    at: at(figure, isChange ? 'growth' : KEYS[told.aspect]),
    message: messageOf(quotation, told, words),
  };
};

export const PRINTED_RULES: readonly Rule[] = [
  {
    code: 'printed-otherwise',
    hint: 'Mend whichever is wrong; a misprint of the source belongs under `misprints`.',
    find: (known) =>
      quotations(known).flatMap((quotation) =>
        quotation.disagreements
          .filter(({ aspect }) => aspect !== 'digits')
          .map((told) => toFinding(quotation, told, known.words)),
      ),
  },
  {
    code: 'printed-otherwise',
    hint: 'Declare it as `qualifier`, so that whoever reads the content sees it.',
    severity: 'warning',
    find: (known) =>
      quotations(known).flatMap(({ figure, told, own, disagreements }) => {
        const declared = known.content.figures[figure.id];
        const isOpen = declared && 'value' in declared && declared.qualifier === undefined;
        if (!isOpen || !own || own.qualifiers.length !== 1 || disagreements.length > 0) return [];
        const message = `\`${figure.id}\` is shown with “${own.qualifiers.join(' or ')}”, which it does not declare: ${told}.`;
        return [{ figure, at: at(figure, 'value'), message }];
      }),
  },
  {
    code: 'more-digits',
    hint: 'Give the value as it is printed: nobody knows the further digits.',
    find: (known) =>
      quotations(known).flatMap((quotation) =>
        quotation.disagreements
          .filter(({ aspect }) => aspect === 'digits')
          .map((told) => toFinding(quotation, told, known.words)),
      ),
  },
];
