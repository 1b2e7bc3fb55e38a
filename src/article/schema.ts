/** The form of `article.yaml`: zod checks it, and the editor schema is generated from it. */
import * as z from 'zod';
import { blockShape } from '../blocks/kinds.ts';
import { DEFAULT_BRAND } from '../brand/theme.ts';
import { chartSchema } from '../charts/kinds.ts';
import { dataSchema } from '../data/declared.ts';
import { PERIOD_FORMS, parsePeriod } from '../figures/period.ts';
import { text } from '../figures/text.ts';
import { PHRASE_KEYS } from '../languages/writing/writing.ts';
import { OVERFLOWS } from '../pages/facts.ts';
import { pageShape } from '../pages/kinds.ts';
import { cleanPhrase } from '../text/clean.ts';
import { editions } from './editions-schema.ts';
import { type AllSeries, MOST_VALUES, NOT_YET_REPORTED } from './series-facts.ts';

const id = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/, 'Expected letters, digits and hyphens, starting with a letter');
/** A figure, or one value of a series: `exports`, `output.2024-06`. */
const figureId = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9-]{0,63}(?:\.\d[\dQ.-]*)?$/,
    'Expected the name of a figure, such as `exports` or, of a series, `output.2024-06`',
  );
const day = z
  .string()
  .refine((value) => parsePeriod(value)?.kind === 'day', 'Expected a day such as "2024-11-12"');
const period = z
  .string()
  .refine((value) => parsePeriod(value) !== undefined, `Expected a period: ${PERIOD_FORMS}`);
const url = z
  .url({ protocol: /^https?$/i, error: 'Expected an address starting with http:// or https://' })
  // Percent-encoded and in punycode: a package holds no other addresses.
  .transform((address) => new URL(address).href);
const finite = z.number({ error: 'Expected a number' });

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
};
const language = z.string().refine(isLanguage, 'Expected a language such as en, zh or zh-Hant');

const source = z.strictObject({
  publisher: text,
  title: text,
  date: day,
  url: url.optional(),
  /** The language in which it is published, if it is not plain from its words. */
  language: language.optional(),
  /** A file with the text as published, against which `printed` phrases are checked. */
  text: z.string().optional(),
});

/** Findings of validation that are right as they are: the code and the reason. */
const accept = z.record(z.string(), z.string().min(8, 'Expected a reason')).optional();

const decimals = z.int().min(0).max(6).optional();

/** In one line, as `figure-line.ts` reads it. */
const figureLine = z.string();

const status = z.enum(['reported', 'target']);

/** A word or two that are set among others. */
const phrase = z.string().transform(cleanPhrase);

const pluralForms = z.strictObject({
  zero: phrase.optional(),
  one: phrase.optional(),
  two: phrase.optional(),
  few: phrase.optional(),
  many: phrase.optional(),
  other: phrase,
});

/** A unit by its name, or what is counted in words of the figure's own. */
const unit = z.union([z.string(), z.record(z.string(), z.union([phrase, pluralForms]))], {
  error: 'Expected a unit such as CNY or tonne, or what is counted: { en: electric cars }',
});

/** Percent against the same period a year before, or against what is named. */
const growth = z.union(
  [
    finite,
    z.strictObject({ value: finite, against: z.union([z.enum(['previous', 'year-before']), period]) }),
  ],
  { error: 'Expected a number of percent, or { value: 3.1, against: previous }' },
);

/** What is known, or both ends of a range. */
const amount = z.union(
  [
    finite,
    z.tuple([finite, finite]).refine(([low, high]) => low < high, 'Expected the lower end first: [18, 20]'),
  ],
  { error: 'Expected a number, or both ends of a range: [18, 20]' },
);

const declaredFigure = z.strictObject({
  label: text.optional(),
  value: amount,
  unit: unit.optional(),
  qualifier: z.enum(['over', 'under', 'about']).optional(),
  period: period.optional(),
  status: status.optional(),
  growth: growth.optional(),
  /** Shows the value rounded, where it is declared more finely. */
  decimals,
  source: id.optional(),
  paragraph: z.int().positive().optional(),
  printed: z.string().optional(),
  /** What the source says it is in another currency, checked with the rate under `rates`. */
  converted: z.strictObject({ value: finite, unit: z.string() }).optional(),
  /** Of a target: the figure that says how far it has been reached. */
  reached: figureId.optional(),
  /** The figure that this one is a part of. */
  partOf: figureId.optional(),
  /** The figures that it is the sum of. */
  parts: z.array(figureId).min(2).max(20).optional(),
  accept,
});

/** What one value of a series may say for itself. */
const ownFacts = declaredFigure
  .pick({
    growth: true,
    qualifier: true,
    source: true,
    paragraph: true,
    printed: true,
    converted: true,
    accept: true,
  })
  .partial();
const seriesValue = z.union(
  [
    finite,
    z.null(),
    z.literal(NOT_YET_REPORTED),
    ownFacts.extend({ value: finite, status: declaredFigure.shape.status }),
  ],
  { error: `Expected a number, null or “${NOT_YET_REPORTED}”, or { value: … } with what is said of it` },
);

/** One thing at several times, each value citable as `{output.2024-06}`. */
const seriesFigure = z.strictObject({
  ...declaredFigure.omit({ value: true, period: true, growth: true, printed: true, converted: true }).shape,
  /** By period; null where none is reported. */
  values: z
    .record(period, seriesValue)
    .refine((values) => Object.keys(values).length <= MOST_VALUES, `Expected at most ${MOST_VALUES} values`),
});

/** The same, its values from a file; or one figure, from one cell, where a period is given. */
const dataFigure = z
  .strictObject({
    ...declaredFigure.omit({ value: true }).shape,
    data: dataSchema,
    /** Those that the file does not have, such as a target. */
    values: seriesFigure.shape.values.optional(),
  })
  .refine(
    ({ period: own, growth, printed, converted }) =>
      own !== undefined || (growth ?? printed ?? converted) === undefined,
    { path: ['data'], error: 'Growth and what is printed belong to one value, and not to all of a series.' },
  );

/** Twenty sources slides: more than anyone looks up. */
const MOST_FIGURES = 300;

const pair = z.tuple([figureId, figureId]);
const derivedFigure = z.strictObject({
  label: text,
  derive: z.union([
    z.strictObject({ previous: figureId }),
    z.strictObject({ share: pair }),
    z.strictObject({ growth: pair }),
    z.strictObject({ difference: pair }),
    z.strictObject({ sum: z.array(figureId).min(2).max(20) }),
  ]),
  decimals,
  accept,
});

/** What a divider says before the sections of a part: its name, and a sentence. */
const part = z.union([text, z.strictObject({ name: text, message: text.optional() })], {
  error: 'Expected the name of a part, or { name, message }',
});

const section = z.strictObject({
  /** Made of its topic or message if not given. */
  id: id.optional(),
  /** The part of the deck that begins here, up to the next section with one. */
  part: part.optional(),
  topic: text.optional(),
  message: text,
  ...blockShape(),
  /** A look for its blocks, such as `cards` or `rows`; chosen from what the section holds if not given. */
  layout: z.string().optional(),
  /** What is done with what does not fit; as the article says if not given. */
  overflow: z.enum(OVERFLOWS).optional(),
  notes: text.optional(),
  /** In one's own words: a source is cited for its figures only. */
  own: z.literal(true).optional(),
});

/** The article as it is written: what has a sensible default may be left out (`complete.ts`). */
export const articleSchema = z.strictObject({
  title: text,
  subtitle: text.optional(),
  date: day.optional(),
  languages: z
    .array(language)
    .min(1)
    .refine((all) => new Set(all).size === all.length, 'Expected each language once')
    .optional(),
  /** A brand in `templates/`; the neutral one if not given. */
  brand: id.default(DEFAULT_BRAND),
  author: text.optional(),
  organisation: text.optional(),
  keywords: z.array(text).default([]),
  event: z.strictObject({ name: text, place: text, date: day }).optional(),
  /** For scripts that our own fonts lack: installed packages such as `@expo-google-fonts/noto-sans-thai`, or files beside the article. */
  fonts: z.array(z.string()).max(10).default([]),
  /** For whom the deck is made; stands on the cover. */
  recipient: text.optional(),
  sources: z.record(id, source).default({}),
  /** What figures are that say nothing else. */
  defaults: z
    .strictObject({
      unit: unit.optional(),
      period: period.optional(),
      status: status.optional(),
      source: id.optional(),
    })
    .default({}),
  units: z.record(id, z.record(z.string(), pluralForms)).default({}),
  /** What a deck says of its own, for languages beyond ours or in other words. */
  words: z.record(z.string(), z.partialRecord(z.enum(PHRASE_KEYS), phrase)).default({}),
  /** What the rules read a further language by: see `docs/figures.md`. */
  vocabulary: z
    .record(
      z.string(),
      z.strictObject({
        numbers: z.record(z.string(), finite).default({}),
        reached: z.array(phrase).default([]),
        aimed: z.array(phrase).default([]),
        rising: z.array(phrase).default([]),
        falling: z.array(phrase).default([]),
      }),
    )
    .default({}),
  figures: z
    .record(id, z.union([declaredFigure, derivedFigure, seriesFigure, dataFigure, figureLine]))
    .refine(
      (figures) => Object.keys(figures).length <= MOST_FIGURES,
      `Expected at most ${MOST_FIGURES} figures: the sources slides list every one`,
    )
    .default({}),
  /** What one unit of another currency is worth, such as `USD: 7.19`. */
  rates: z.record(z.string(), finite.positive()).default({}),
  misprints: z.array(z.strictObject({ printed: z.string(), text, source: id, figure: figureId })).default([]),
  method: z.array(text).default([]),
  ...pageShape(),
  charts: z.record(id, chartSchema).default({}),
  /** Whether each part begins with a slide of its own; decks of more than twelve slides have them if not given. */
  dividers: z.boolean().optional(),
  /** What is done with what does not fit its slide, where a section does not say it; a problem if not given. */
  overflow: z.enum(OVERFLOWS).default('error'),
  /** True: PowerPoint draws all charts itself, but for those that say `native: false`. */
  nativeCharts: z.boolean().default(false),
  /** A slide before the key figures. */
  opening: section.optional(),
  sections: z.array(section).min(1),
  editions: editions.optional(),
});

/** As the file says it. */
export type WrittenArticle = z.infer<typeof articleSchema>;
export type WrittenFigure = WrittenArticle['figures'][string];
export type WrittenSection = WrittenArticle['sections'][number];

type Complete<Written, Key extends keyof Written> = Written & {
  [K in Key]-?: Exclude<Written[K], undefined>;
};
type DeclaredFigure = Omit<
  Complete<z.infer<typeof declaredFigure>, 'label' | 'unit' | 'period' | 'status' | 'source'>,
  'value'
> & { value: number; to?: number };

export type FigureContent = DeclaredFigure | z.infer<typeof derivedFigure>;
export type SeriesContent = Complete<z.infer<typeof seriesFigure>, 'label' | 'unit' | 'status' | 'source'>;
export type DataContent = Complete<z.infer<typeof dataFigure>, 'label' | 'unit' | 'status' | 'source'>;
export type SectionContent = Complete<WrittenSection, 'id'>;

/** With the values of files in place of what names them. */
export type FiguresWithData = Readonly<Record<string, FigureContent | SeriesContent>>;

/** With everything in its place that the file leaves to defaults. */
export interface DeclaredArticle
  extends Omit<Complete<WrittenArticle, 'languages'>, 'figures' | 'sections' | 'opening' | 'defaults'> {
  readonly figures: Readonly<Record<string, FigureContent | SeriesContent | DataContent>>;
  sections: SectionContent[];
  opening?: SectionContent | undefined;
}

/** With a figure for every value of its series. */
export interface ArticleContent extends Omit<DeclaredArticle, 'figures'> {
  readonly figures: Readonly<Record<string, FigureContent>>;
  readonly series: AllSeries;
}
