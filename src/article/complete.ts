/** Puts in place what an article leaves out: languages, ids, and what its figures share. */
import { PERIOD_FORMS } from '../figures/period.ts';
import type { Lexicons } from '../figures/reading/lexicon.ts';
import type { Text } from '../figures/text.ts';
import { type CountingUnits, mergeUnits } from '../figures/unit.ts';
import type { Locate, YamlFile } from '../formats/yaml.ts';
import { recogniseLanguage } from '../languages/recognise.ts';
import { DeckError, type Problem } from '../problems.ts';
import { type FigureLine, LINE_EXAMPLE, readFigureLine } from './figure-line.ts';
import type {
  DataContent,
  DeclaredArticle,
  FigureContent,
  SectionContent,
  SeriesContent,
  WrittenArticle,
  WrittenFigure,
  WrittenSection,
} from './schema.ts';
import { createPhraseReader, type PhraseReader } from './validation/stated-unit.ts';

/** Throws a DeckError with every part of a figure that neither it nor the defaults tell. */
export const completeArticle = (
  file: YamlFile<WrittenArticle>,
  lexicons: Lexicons,
): YamlFile<DeclaredArticle> => {
  const { defaults, ...written } = file.data;
  const problems: Problem[] = [];
  const languages = written.languages ?? languagesOf(written);
  const units = mergeUnits(written.units);
  const reader = createPhraseReader(units, lexicons);
  const context = { written: file.data, languages, units, reader, locate: file.problem, problems };
  const figures = Object.fromEntries(
    Object.entries(written.figures).flatMap(([id, figure]) => {
      const complete = completeFigure(id, figure, context);
      return complete ? [[id, complete]] : [];
    }),
  );
  if (problems.length > 0) throw new DeckError([...file.warnings, ...problems]);
  const date = written.date ?? written.event?.date ?? latest(written);
  return {
    ...file,
    data: {
      ...written,
      ...(date === undefined ? {} : { date }),
      languages,
      figures,
      opening: written.opening && { ...written.opening, id: written.opening.id ?? 'opening' },
      sections: nameSections(written.sections),
    },
  };
};

/** Of the sources. */
const latest = ({ sources }: Pick<WrittenArticle, 'sources'>): string | undefined =>
  Object.values(sources)
    .map(({ date }) => date)
    .sort()
    .at(-1);

/** Those that texts are given in; where they are given in none, the one that they are in. */
const languagesOf = ({
  title,
  subtitle,
  sections,
}: Pick<WrittenArticle, 'title' | 'subtitle' | 'sections'>): string[] => {
  const texts = [
    title,
    subtitle,
    ...sections.flatMap(({ topic, message, notes }) => [topic, message, notes]),
  ];
  const tags = texts.flatMap((text) => (typeof text === 'object' ? Object.keys(text) : []));
  const known = [...new Set(tags.filter((tag) => /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(tag)))];
  return known.length > 0 ? known : [recogniseLanguage(JSON.stringify([texts, sections]))];
};

const LONGEST_ID = 40;

/** `Exports and outlook` → `exports-and-outlook`; undefined where a text has no letters of the alphabet. */
export const slugOf = (text: string): string | undefined => {
  const slug = text
    .normalize('NFKD')
    .replace(/\{[^}]*\}|\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-\d]+|-+$/g, '')
    .slice(0, LONGEST_ID)
    .replace(/-+$/, '');
  return slug.length >= 2 ? slug : undefined;
};

const nameSections = (sections: readonly WrittenSection[]): SectionContent[] => {
  const taken = new Set<string>([
    'cover',
    'key-figures',
    'sources',
    ...sections.flatMap(({ id }) => id ?? []),
  ]);
  return sections.map((section, i) => {
    if (section.id !== undefined) return { ...section, id: section.id };
    const first = slugOf(inLatin(section.topic ?? section.message)) ?? `section-${i + 1}`;
    let id = first;
    for (let n = 2; taken.has(id); n += 1) id = `${first}-${n}`;
    taken.add(id);
    return { ...section, id };
  });
};

const inLatin = (text: Text): string =>
  typeof text === 'string' ? text : (text.en ?? Object.values(text)[0] ?? '');

interface CompleteContext {
  readonly written: WrittenArticle;
  readonly languages: readonly string[];
  readonly units: CountingUnits;
  readonly reader: PhraseReader;
  readonly locate: Locate;
  readonly problems: Problem[];
}

const completeFigure = (
  id: string,
  figure: WrittenFigure,
  context: CompleteContext,
): FigureContent | SeriesContent | DataContent | undefined => {
  if (typeof figure !== 'string') {
    if ('derive' in figure) return figure;
    if ('data' in figure) return completeData(id, figure, context);
    return 'values' in figure ? completeSeries(id, figure, context) : completeDeclared(id, figure, context);
  }
  const { value, to, ...line } = readLine(figure, context);
  if (value !== undefined)
    return completeDeclared(id, { ...line, value: to === undefined ? value : [value, to] }, context);
  context.problems.push(
    context.locate(
      ['figures', id],
      'wrong-value',
      `\`figures.${id}\`: no number can be read in “${figure}”.`,
      `Write it as ${LINE_EXAMPLE}, or as a map with \`value\`.`,
    ),
  );
  return undefined;
};

const readLine = (line: string, { written, languages, units, reader }: CompleteContext): FigureLine => {
  const [language = 'en'] = languages;
  return readFigureLine(line, {
    language,
    units,
    reader,
    sources: Object.keys(written.sources),
  });
};

type Declared = Extract<WrittenFigure, { value: unknown }>;
type Data = Extract<WrittenFigure, { data: unknown }>;
type Series = Exclude<Extract<WrittenFigure, { values: unknown }>, Data>;

const completeDeclared = (
  id: string,
  figure: Declared,
  context: CompleteContext,
): FigureContent | undefined => {
  const { defaults } = context.written;
  const said = figure.printed === undefined ? {} : readLine(figure.printed, context);
  const period = figure.period ?? said.period ?? defaults.period;
  if (period === undefined) tellMissing(id, 'period', context);
  const shared = completeShared(id, { ...figure, unit: figure.unit ?? said.unit }, context);
  const [value, to] = Array.isArray(figure.value) ? figure.value : [figure.value];
  if (!shared || period === undefined) return undefined;
  return { ...figure, ...shared, period, value, ...(to === undefined ? {} : { to }) };
};

const completeSeries = (id: string, figure: Series, context: CompleteContext): SeriesContent | undefined => {
  const shared = completeShared(id, figure, context);
  return shared && { ...figure, ...shared };
};

const completeData = (id: string, figure: Data, context: CompleteContext): DataContent | undefined => {
  const shared = completeShared(id, figure, context);
  return shared && { ...figure, ...shared };
};

/** What figures and series have in common. */
const completeShared = (
  id: string,
  figure: Pick<Declared, 'label' | 'unit' | 'source' | 'status'>,
  context: CompleteContext,
) => {
  const { defaults, sources } = context.written;
  const [only, ...others] = Object.keys(sources);
  const unit = figure.unit ?? defaults.unit;
  const source = figure.source ?? defaults.source ?? (others.length === 0 ? only : undefined);
  if (unit === undefined) tellMissing(id, 'unit', context);
  if (source === undefined) tellMissing(id, 'source', context);
  if (unit === undefined || source === undefined) return undefined;
  const status = figure.status ?? defaults.status ?? 'reported';
  return { label: figure.label ?? humanise(id), unit, source, status };
};

const tellMissing = (
  id: string,
  key: keyof typeof EXPECTED,
  { written, locate, problems }: CompleteContext,
) => {
  const isSourceless = key === 'source' && Object.keys(written.sources).length === 0;
  const way = isSourceless
    ? NO_SOURCE
    : `Add \`${key}: …\` to it, or for all figures \`defaults: { ${key}: … }\`.`;
  const message = `\`figures.${id}.${key}\` is missing: expected ${EXPECTED[key]}.`;
  problems.push(locate(['figures', id, key], 'missing-key', message, way));
};

const EXPECTED = {
  unit: 'what is counted, such as CNY, vehicle or percent',
  period: `a time such as ${PERIOD_FORMS}`,
  source: 'the id of one of the `sources`',
} as const;

const NO_SOURCE =
  'Say where figures come from: `sources: { report: { publisher: …, title: …, date: "2024-11-12" } }`.';

/** `evExports` → `Ev exports`. */
const humanise = (id: string): string => {
  const words = id
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .replace(/-/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
