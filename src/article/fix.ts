/** Mends in the text of an article what is certain, and leaves all else, comments too, as it stands. */
import { isMap, isScalar, parseDocument } from 'yaml';
import { createLexicons } from '../figures/reading/lexicon.ts';
import { mergeUnits } from '../figures/unit.ts';
import { asksForQuotes, quotedLine } from '../formats/yaml/quotes.ts';
import { DeckError, type Problem } from '../problems.ts';
import { readArticle, readArticleText } from './article.ts';
import { slugOf } from './complete.ts';
import { readFigureLine } from './figure-line.ts';
import { articleSchema, type WrittenFigure } from './schema.ts';
import { createPhraseReader } from './validation/stated-unit.ts';

export interface Fix {
  readonly line: number;
  /** What was done, in words. */
  readonly what: string;
}

export interface FixedText {
  readonly text: string;
  readonly fixes: readonly Fix[];
}

type Step = (file: string, text: string) => FixedText;

/** Each step reads what the one before it has left. */
export const fixArticle = (file: string, text: string): FixedText =>
  STEPS.reduce<FixedText>(
    (done, step) => {
      const { text: next, fixes } = step(file, done.text);
      return { text: next, fixes: [...done.fixes, ...fixes] };
    },
    { text, fixes: [] },
  );

/** Those of the form, and where there are none, those of the texts. */
const problemsOf = (file: string, text: string): readonly Problem[] => {
  try {
    const article = readArticleText(file, text);
    return readArticle(article, article.data.languages[0] ?? 'en').problems;
  } catch (error) {
    if (error instanceof DeckError) return error.problems;
    throw error;
  }
};

/** Problems of texts that YAML takes for something else. */
const UNQUOTED = new Set(['broken-yaml', 'wrong-value', 'unquoted-text']);

/** A text that is told to need quotation marks gets them; what they do not mend stays as it is. One text may hide the next. */
const quoteTexts: Step = (file, text) => {
  const unquoted = problemsOf(file, text).filter(
    ({ code, hint }) => UNQUOTED.has(code) && asksForQuotes(hint),
  );
  for (const { line = 0, hint = '' } of unquoted) {
    const lines = text.split('\n');
    const own = lines[line - 1] ?? '';
    const quoted = quotedLine(own, hint);
    if (quoted === undefined) continue;
    const mended = lines.map((kept, i) => (i === line - 1 ? quoted : kept)).join('\n');
    if (problemsOf(file, mended).some((other) => other.line === line && UNQUOTED.has(other.code))) continue;
    const fix = { line, what: `quotation marks around the text: ${quoted.trim()}` };
    const { text: rest, fixes } = quoteTexts(file, mended);
    return { text: rest, fixes: [fix, ...fixes] };
  }
  return { text, fixes: [] };
};

interface Insertion {
  /** Its place in the text, and how many characters it takes the place of. */
  readonly at: number;
  readonly instead: number;
  readonly text: string;
  readonly what: string;
}

const insert = (text: string, insertions: readonly Insertion[]): FixedText => ({
  text: insertions
    .toReversed()
    .toSorted((a, b) => b.at - a.at)
    .reduce((left, { at, instead, text: own }) => left.slice(0, at) + own + left.slice(at + instead), text),
  fixes: insertions.map(({ at, what }) => ({ line: text.slice(0, at).split('\n').length, what })),
});

const ID = /^[A-Za-z][A-Za-z0-9-]{0,63}$/;

/** An id that is none becomes one. */
const fixIds: Step = (_file, text) => {
  const sections = parseDocument(text, { uniqueKeys: false }).get('sections', true);
  const items = sections && typeof sections === 'object' && 'items' in sections ? sections.items : [];
  const insertions = (Array.isArray(items) ? items : []).flatMap((item: unknown): Insertion[] => {
    const node = isMap(item) ? item.get('id', true) : undefined;
    if (!isScalar(node) || !node.range || ID.test(String(node.value))) return [];
    const id = slugOf(String(node.value));
    const [at, end] = node.range;
    return id === undefined
      ? []
      : [{ at, instead: end - at, text: id, what: `the id “${node.value}” is now \`${id}\`` }];
  });
  return insert(text, insertions);
};

/** A bound, a unit and a period that the quoted phrase tells, and the figure does not. */
const takeFromPhrases: Step = (_file, text) => {
  const document = parseDocument(text, { uniqueKeys: false });
  const parsed = articleSchema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (!parsed.success) return { text, fixes: [] };
  const written = parsed.data;
  const language = written.languages?.[0] ?? 'en';
  const units = mergeUnits(written.units);
  const context = { language, units, reader: createPhraseReader(units, createLexicons()), sources: [] };
  const insertions = Object.entries(written.figures).flatMap(([id, figure]): Insertion[] => {
    const printed = phraseOf(figure);
    const map = document.getIn(['figures', id], true);
    if (printed === undefined || !isMap(map)) return [];
    const said = readFigureLine(printed, context);
    const value = map.get('value', true);
    if (!isScalar(value) || !value.range || said.value !== value.value) return [];
    const at = value.range[1];
    const before = map.flow ? ', ' : `\n${' '.repeat(columnOf(map.items[0]?.key, text))}`;
    const missing = (['qualifier', 'unit', 'period'] as const).filter(
      (key) =>
        !map.has(key) && said[key] !== undefined && (key === 'qualifier' || !(key in written.defaults)),
    );
    return missing.map((key) => {
      const shown = key === 'period' ? JSON.stringify(said[key]) : String(said[key]);
      return {
        at,
        instead: 0,
        text: `${before}${key}: ${shown}`,
        what: `\`${id}\` has the ${key} of its phrase, ${shown}`,
      };
    });
  });
  return insert(text, insertions);
};

const phraseOf = (figure: WrittenFigure): string | undefined =>
  typeof figure === 'object' && 'value' in figure ? figure.printed : undefined;

const columnOf = (key: unknown, text: string): number => {
  const at = isScalar(key) && key.range ? key.range[0] : 0;
  return at - (text.lastIndexOf('\n', at - 1) + 1);
};

const STEPS: readonly Step[] = [quoteTexts, fixIds, takeFromPhrases];
