/** Series of the content → a figure for every value, told at the place where the value stands. */

import type { FindData } from '../data/file.ts';
import type { Lexicons } from '../figures/reading/lexicon.ts';
import { inOrder, memberId, type Time } from '../figures/series.ts';
import type { Locate, YamlFile } from '../formats/yaml.ts';
import type { ContentPath } from '../problems.ts';
import { takeData } from './data.ts';
import type {
  ArticleContent,
  DeclaredArticle,
  FigureContent,
  FiguresWithData,
  SeriesContent,
} from './schema.ts';
import { derivedMembers, withDerived } from './series-derived.ts';
import {
  type AllSeries,
  type Member,
  NOT_YET_REPORTED,
  type SeriesFacts,
  seriesOfMembers,
} from './series-facts.ts';

const isSeries = (figure: FigureContent | SeriesContent): figure is SeriesContent => 'values' in figure;

/** The article with its series as figures; `{output.2024}` is one of them like any other. Throws a DeckError if a file gives no values. */
export const expandSeries = (
  { data, problem, warnings, file }: YamlFile<DeclaredArticle>,
  find: FindData,
  lexicons: Lexicons,
): YamlFile<ArticleContent> => {
  const taken = takeData(data, problem, find, lexicons);
  const all = taken.figures;
  const declared = Object.entries(all).flatMap(([id, figure]) =>
    isSeries(figure) ? [[id, factsOf(id, figure)] as const] : [],
  );
  const series = withDerived(all, Object.fromEntries(declared));
  const figures = Object.entries(all).flatMap(([id, figure]) => {
    if (isSeries(figure)) return Object.entries(membersOf(id, figure, series));
    const facts = series[id];
    return facts && 'derive' in figure
      ? Object.entries(derivedMembers(facts, figure, series))
      : [[id, figure] as const];
  });
  return {
    file,
    warnings: [...warnings, ...taken.problems],
    data: { ...data, figures: Object.fromEntries(figures), series },
    problem: locateMembers(problem, all, series, taken.cells),
  };
};

const factsOf = (id: string, { label, values }: SeriesContent): SeriesFacts => ({
  label,
  values: new Map(
    inOrder(Object.keys(values)).map((time) => [time, valueAt(values, time) ? memberId(id, time) : null]),
  ),
});

/** With its value and what it says of itself; undefined where it is missing. */
const valueAt = (values: SeriesContent['values'], time: Time) => {
  const own = values[time];
  if (own === undefined || own === null || own === NOT_YET_REPORTED) return undefined;
  return typeof own === 'number' ? { value: own } : own;
};

const membersOf = (id: string, declared: SeriesContent, series: AllSeries): Record<string, FigureContent> => {
  const { values, partOf, parts, ...common } = declared;
  return Object.fromEntries(
    Object.keys(values).flatMap((time) => {
      const own = valueAt(values, time);
      if (!own) return [];
      // A part of a series is, at each time, a part of its value then.
      const then = (name: string) => (series[name] ? (series[name].values.get(time) ?? undefined) : name);
      const whole = partOf === undefined ? undefined : then(partOf);
      const others = parts?.flatMap((part) => then(part) ?? []);
      const figure = {
        ...common,
        ...own,
        status: own.status ?? common.status,
        source: own.source ?? common.source,
        period: time,
        accept: { ...common.accept, ...own.accept },
        ...(whole === undefined ? {} : { partOf: whole }),
        ...(others !== undefined && others.length === parts?.length ? { parts: others } : {}),
      };
      return [[memberId(id, time), figure]];
    }),
  );
};

/** Tells of a value where it stands, and of what all values share at the series. */
const locateMembers = (
  locate: Locate,
  figures: FiguresWithData,
  series: AllSeries,
  cells: ReadonlyMap<string, string>,
): Locate => {
  const places = seriesOfMembers(series);
  return (path, code, message, ...more) => {
    const [first, id = '', ...rest] = path;
    const member = first === 'figures' ? places.get(String(id)) : undefined;
    const cell = first === 'figures' && isOfCell(rest) ? cells.get(String(id)) : undefined;
    if (cell !== undefined)
      return locate(
        ['figures', member?.name ?? id, 'data'],
        code,
        `${message} It stands in ${cell}.`,
        ...more,
      );
    return locate(member ? placeOf(member, rest, figures[member.name]) : path, code, message, ...more);
  };
};

/** Whether it is of the value itself, not of what the content says beside it. */
const isOfCell = ([key = 'value']: ContentPath) => ['value', 'period', 'growth'].includes(String(key));

const placeOf = (
  { name, time }: Member,
  rest: ContentPath,
  declared: FigureContent | SeriesContent | undefined,
): ContentPath => {
  if (!declared || !isSeries(declared)) return ['figures', name, ...rest];
  const own = declared.values[time];
  const [key = 'value'] = rest;
  const isOwn = typeof own === 'object' && own !== null && Object.hasOwn(own, key);
  if (isOwn) return ['figures', name, 'values', time, ...rest];
  return Object.hasOwn(declared, key) ? ['figures', name, ...rest] : ['figures', name, 'values', time];
};
