/** Texts of the content in one language, with `{figureId}` replaced by the figure's words. */
import { readDirections, type Told } from '../figures/direction.ts';
import type { WordFinder } from '../figures/direction-patterns.ts';
import { endsOf, type Figure } from '../figures/figure.ts';
import { readMention, TOKEN } from '../figures/mentions.ts';
import type { FindNumbers } from '../figures/numbers.ts';
import { endsWithBound } from '../figures/reading/context.ts';
import { readingFor } from '../figures/reading/quantities.ts';
import type { RichText } from '../figures/rich-text.ts';
import type { Text } from '../figures/text.ts';
import type { Words } from '../figures/words.ts';
import type { Locate } from '../formats/yaml.ts';
import type { ContentPath, Problem } from '../problems.ts';
import { cleanText } from '../text/clean.ts';
import { parseInline, replaceAddresses } from '../text/inline.ts';
import { setQuotes } from '../text/quotes.ts';
import { strayBrace } from './braces.ts';
import { unknown } from './unknown.ts';
import type { PhraseReader } from './validation/stated-unit.ts';

/** A text that is given per language, and where it stands. */
export interface Translated {
  readonly path: ContentPath;
  readonly text: Readonly<Record<string, string>>;
}

export interface TextContext {
  readonly language: string;
  readonly words: Words;
  readonly findNumbers: FindNumbers;
  readonly reader: PhraseReader;
  readonly directionWords: WordFinder;
  /** What `{recipient.…}` stands for, in the decks that have one. */
  readonly recipient: Readonly<Record<string, string>> | undefined;
  readonly locate: Locate;
  readonly problems: Problem[];
  /** Collects what was read, to be compared across languages. */
  readonly translated: Translated[];
  /** Collects every text of a slide or its notes. */
  readonly written: WrittenText[];
  /** Collects the ids of the figures that something uses. */
  readonly used: Set<string>;
}

/** A text as typed, with the figures that it mentions, if any. */
export interface WrittenText {
  readonly written: string;
  readonly at: ContentPath;
  readonly figures: readonly Figure[];
}

/** The string for the language, or whatever there is: that it is missing is told of all texts at once. */
export const pickLanguage = (text: Text, path: ContentPath, context: TextContext): string => {
  if (typeof text === 'string') return readWhole(text, path, context);
  const { language } = context;
  context.translated.push({ path, text });
  const picked = Object.hasOwn(text, language) ? text[language] : Object.values(text)[0];
  return readWhole(picked ?? '', [...path, language], context);
};

const readWhole = (text: string, path: ContentPath, { language, locate, problems }: TextContext): string => {
  if (text.includes('\ufffd')) {
    const message = 'This text has “\ufffd”, where a character was lost on the way here.';
    problems.push(locate(path, 'lost-character', message, 'Type the character again.', 'warning'));
  }
  return setQuotes(cleanText(text), language);
};

/** Reports the quantities that a text states without a figure behind them. */
export const findUndeclared = (
  text: string,
  at: ContentPath,
  figures: ReadonlyMap<string, Figure>,
  { locate, problems, words, findNumbers }: TextContext,
  takesFigures = true,
) => {
  // What is clicked on is read, where it leads is not.
  for (const { text: number, value, isVague } of findNumbers(replaceAddresses(text, () => ''))) {
    const plain = `write \`{plain: ${number}}\`, and the whole text in quotation marks.`;
    if (isVague) {
      const settle = `Say how many, by a figure, if a source does; if it is enough, ${plain}`;
      const message = `“${number}” is an amount that nobody can look up.`;
      problems.push(locate(at, 'undeclared-number', message, settle, 'warning'));
      continue;
    }
    const near = value === undefined || !takesFigures ? undefined : nearestMention(value, figures, words);
    const way = takesFigures
      ? 'Declare it under `figures` and write `{id}`.'
      : 'No figure is filled in here: say it without the number.';
    const hint = near ? `Did you mean \`${near.mention}\`, which is ${near.shown}?` : way;
    problems.push(
      locate(at, 'undeclared-number', `“${number}” comes from no figure.`, `${hint} If it is none, ${plain}`),
    );
  }
};

/** What a text may have meant by a number: a figure's value, or its growth. */
interface NearMention {
  readonly mention: string;
  readonly shown: string;
  /** In powers of ten. */
  readonly distance: number;
}

const distanceOf = (value: number, own: number): number => {
  const distance = Math.abs(Math.log10(Math.abs(value / own)));
  return Number.isFinite(distance) ? distance : Number.POSITIVE_INFINITY;
};

/** The mention whose number is nearest; none if all are far off, and of a small count none but its own. */
const nearestMention = (
  value: number,
  figures: ReadonlyMap<string, Figure>,
  words: Words,
): NearMention | undefined => {
  const mentions = [...figures.values()].flatMap((figure): NearMention[] => [
    {
      mention: `{${figure.id}}`,
      shown: words.value(figure),
      distance: Math.min(...endsOf(figure).map((end) => distanceOf(value, end))),
    },
    ...(figure.growth === undefined
      ? []
      : [
          {
            mention: `{${figure.id}.growth}`,
            shown: words.signedGrowth(figure.growth),
            distance: distanceOf(value, figure.growth * 100),
          },
        ]),
  ]);
  const [best] = mentions.sort((a, b) => a.distance - b.distance);
  const isSmall = Number.isInteger(value) && Math.abs(value) <= SMALL_COUNT;
  return best && best.distance < (isSmall ? 1e-9 : FAR) ? best : undefined;
};

/** In powers of ten. */
const FAR = 0.1;
/** Any two of them are near each other. */
const SMALL_COUNT = 12;

export const emptyText = (locate: Locate, at: ContentPath): Problem =>
  locate(at, 'empty-text', 'This text is empty.', 'Write it, or remove the entry.');

const FIELDS = ['growth', 'abs', 'period', 'label'] as const;

/** What `{plain: 4}` shows; undefined for what names a figure. */
export const plainWords = (inside: string, words: Words): string | undefined => {
  const plain = /^plain:\s*(\S.*)$/.exec(inside.trim())?.[1];
  return plain !== undefined && /^-?\d+(\.\d+)?$/.test(plain) ? words.plain(Number(plain)) : plain;
};

/** Replaces figures, then reads bold, italic and links. */
export const readRichText = (
  text: Text,
  path: ContentPath,
  figures: ReadonlyMap<string, Figure>,
  context: TextContext,
): RichText => {
  const at = typeof text === 'string' ? path : [...path, context.language];
  const mentioned: Figure[] = [];
  const report = (code: string, message: string, hint?: string) =>
    context.problems.push(context.locate(at, code, message, hint));
  const written = pickLanguage(text, path, context);
  findUndeclared(written.replace(TOKEN, ' '), at, figures, context);
  const brace = strayBrace(written);
  if (brace !== undefined)
    report('stray-braces', `“${brace}” has a brace without its partner.`, 'Figures are written as `{id}`.');
  const told = toldAt(written, context.directionWords);
  const filled = written.replace(TOKEN, (whole, inside: string, start: number) => {
    const plain = plainWords(inside, context.words);
    if (plain !== undefined) return plain;
    const { id, field } = readMention(inside);
    if (id === 'recipient' && context.recipient) return recipientField(field, at, context) ?? whole;
    const figure = figures.get(id);
    if (!figure) {
      context.problems.push(unknown(context.locate, at, 'figure', id, [...figures.keys()]));
      return whole;
    }
    mentioned.push(figure);
    context.used.add(figure.id);
    // `over {makers}` of over 600 makers says it once.
    const isBound =
      figure.qualifier !== undefined &&
      endsWithBound(
        written.slice(0, start),
        figure.qualifier,
        readingFor(written, context.language, context.reader.lexicons),
      );
    const shown = isBound ? { ...figure, qualifier: undefined } : figure;
    const words = figureField(shown, field, told.get(start), context.words);
    if (words === undefined) {
      report(
        'unknown-field',
        `\`${id}\` has no \`${field}\` to show.`,
        `Known: ${FIELDS.join(', ')}; growth only where it is declared.`,
      );
      return whole;
    }
    return words.replace(/[*[\]\\]/g, '\\$&');
  });
  context.written.push({ written, at, figures: mentioned });
  const { runs, problems } = parseInline(filled);
  for (const message of problems)
    report('bad-link', message, 'Links start with https://, http:// or mailto:.');
  if (runs.length === 0) context.problems.push(emptyText(context.locate, at));
  return { runs, at, figures: mentioned };
};

/** A name of the list, whatever signs it has. */
const recipientField = (
  field: string | undefined,
  at: ContentPath,
  { recipient = {}, locate, problems }: TextContext,
): string | undefined => {
  if (field !== undefined && Object.hasOwn(recipient, field))
    return recipient[field]?.replace(MARKUP, '\\$&');
  problems.push(unknown(locate, at, 'column', field ?? '', Object.keys(recipient)));
  return undefined;
};

const MARKUP = /[!-/:-@[-`{-~]/g;

/** By where each mention starts. */
const toldAt = (written: string, finder: WordFinder): ReadonlyMap<number, Told> =>
  written.includes('{')
    ? new Map(readDirections(written, finder).map(({ mention, told }) => [mention.start, told]))
    : new Map();

const figureField = (
  figure: Figure,
  field: string | undefined,
  told: Told | undefined,
  words: Words,
): string | undefined => {
  const { value, growth } = figure;
  if (field === undefined)
    return saysSign(value, told) && value < 0 ? words.size(figure) : words.value(figure);
  if (field === 'abs') return words.size(figure);
  if (field === 'period') return words.period(figure.period);
  if (field === 'label') return figure.label;
  if (field !== 'growth' || growth === undefined) return undefined;
  return saysSign(growth, told) ? words.growth(growth) : words.signedGrowth(growth);
};

/** Whether the words around a number say what its sign would. */
const saysSign = (value: number, told: Told | undefined): boolean =>
  (value > 0 && (told?.way === 'up' || told?.way === 'rate')) || (value < 0 && told?.way === 'down');
