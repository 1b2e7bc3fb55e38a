/** Takes the numbers that the content names in files: a series, or one figure, with the cell of each. */

import type { DataUse } from '../data/cells.ts';
import type { DataFile, FileProblem, FindData } from '../data/file.ts';
import { type DataRead, type DataValue, readCell, readSeries } from '../data/read.ts';
import type { Lexicons } from '../figures/reading/lexicon.ts';
import { memberId, type Time } from '../figures/series.ts';
import type { Locate } from '../formats/yaml.ts';
import { DeckError, type Problem } from '../problems.ts';
import type {
  DataContent,
  DeclaredArticle,
  FigureContent,
  FiguresWithData,
  SeriesContent,
} from './schema.ts';
import { MOST_VALUES } from './series-facts.ts';

export interface TakenData {
  readonly figures: FiguresWithData;
  /** By the id of a figure: `exports.xlsx, Monthly!B7`. */
  readonly cells: ReadonlyMap<string, string>;
  /** That leave the values as they are: a file that is another than the one taken, cells that are hidden. */
  readonly problems: readonly Problem[];
}

interface Taking {
  readonly content: DeclaredArticle;
  readonly locate: Locate;
  readonly find: FindData;
  readonly lexicons: Lexicons;
  readonly cells: Map<string, string>;
  readonly problems: Problem[];
}

/** Throws a DeckError with every problem of every file if one of them gives no values. */
export const takeData = (
  content: DeclaredArticle,
  locate: Locate,
  find: FindData,
  lexicons: Lexicons,
): TakenData => {
  const cells = new Map<string, string>();
  const taking: Taking = { content, locate, find, lexicons, cells, problems: [] };
  const failed: Problem[] = [];
  const figures = Object.entries(content.figures).flatMap(
    ([id, figure]): [string, FiguresWithData[string]][] => {
      if (!('data' in figure)) return [[id, figure]];
      const problems: Problem[] = [];
      const taken = takeOne(id, figure, { ...taking, problems });
      const isFailed = problems.some(({ severity, code }) => severity === 'error' && code !== CHANGED);
      (isFailed ? failed : taking.problems).push(...problems);
      return taken ? [[id, taken]] : [];
    },
  );
  if (failed.length > 0) throw new DeckError([...failed, ...taking.problems]);
  return { figures: Object.fromEntries(figures), cells, problems: taking.problems };
};

/** Told of a file with another hash; its values are read all the same. */
export const CHANGED = 'changed-file';
/** Told of a file without a hash. */
export const UNPINNED = 'unpinned-file';

const takeOne = (
  id: string,
  figure: DataContent,
  taking: Taking,
): FigureContent | SeriesContent | undefined => {
  const { locate, find, problems } = taking;
  const at = ['figures', id, 'data'];
  const found = find(figure.data.file);
  if (!('sheets' in found)) {
    problems.push(...problemsOf(found, (...said) => locate([...at, 'file'], ...said)));
    return undefined;
  }
  problems.push(...findChange(id, figure, found, locate));
  const use = useOf(figure, taking);
  if (figure.period !== undefined) return takeCell(id, figure, readCell(found, figure.data, use), taking);
  return takeSeries(id, figure, readSeries(found, figure.data, use), taking);
};

const problemsOf = (
  found: FileProblem,
  tell: (code: string, message: string, hint: string) => Problem,
): readonly Problem[] => ('said' in found ? [tell(...found.said)] : found.problems);

const useOf = ({ unit, source }: DataContent, { content, lexicons }: Taking): DataUse => {
  const { sources, languages } = content;
  const own = Object.hasOwn(sources, source) ? sources[source]?.language : undefined;
  return {
    unit: typeof unit === 'string' ? unit : 'a unit of its own',
    languages: own === undefined ? languages : [own],
    lexicons,
  };
};

const findChange = (id: string, { data }: DataContent, { sha256 }: DataFile, locate: Locate): Problem[] => {
  if (sha256 === undefined || data.sha256 === sha256) return [];
  if (data.sha256 === undefined)
    return [
      locate(
        ['figures', id, 'data'],
        UNPINNED,
        `Nothing would tell if \`${data.file}\` changed.`,
        '`briefdeck refresh --accept` writes its hash and the day.',
        'warning',
      ),
    ];
  const day = data.taken === undefined ? '' : ` on ${data.taken}`;
  const message = `\`${data.file}\` is no longer the file that was taken${day}.`;
  const hint = '`briefdeck refresh` shows what has changed, and with `--accept` takes the new numbers.';
  return [locate(['figures', id, 'data', 'sha256'], CHANGED, message, hint)];
};

const takeCell = (
  id: string,
  figure: DataContent,
  read: DataValue | DataRead,
  { locate, cells, problems }: Taking,
): FigureContent | undefined => {
  if ('values' in read) {
    tellFault(id, read, locate, problems);
    return undefined;
  }
  const { data, values, period, ...rest } = figure;
  cells.set(id, `${data.file}, ${read.cell}`);
  return { ...rest, period: period ?? '', value: read.value };
};

const takeSeries = (
  id: string,
  figure: DataContent,
  read: DataRead,
  { locate, cells, problems }: Taking,
): SeriesContent | undefined => {
  tellFault(id, read, locate, problems);
  if (read.fault) return undefined;
  const { data, values = {}, period, growth, printed, converted, ...rest } = figure;
  const at = ['figures', id, 'data'];
  const isTold = read.problems.some(({ severity }) => severity === 'error');
  if ((read.values.size === 0 && !isTold) || read.values.size > MOST_VALUES) {
    const found = read.values.size === 0 ? 'no values' : `${read.values.size} values`;
    const message = `\`${data.file}\` gives ${found} for \`${id}\`.`;
    problems.push(locate(at, 'unfit-range', message, `Name 1 to ${MOST_VALUES} of them by \`range\`.`));
  }
  for (const time of Object.keys(values).filter((own) => read.values.has(own))) {
    const message = `${time} is in \`${data.file}\` too, ${read.values.get(time)?.cell ?? 'as missing'}.`;
    problems.push(
      locate(['figures', id, 'values', time], 'duplicate-period', message, 'Keep one of the two.'),
    );
  }
  const taken = [...read.values].map(([time, value]): [Time, SeriesContent['values'][string]] => {
    if (!value) return [time, null];
    const { cell, ...own } = value;
    cells.set(memberId(id, time), `${data.file}, ${cell}`);
    return [time, own];
  });
  return { ...rest, values: { ...Object.fromEntries(taken), ...values } };
};

const tellFault = (id: string, { fault, problems: found }: DataRead, locate: Locate, problems: Problem[]) => {
  problems.push(...found);
  if (fault) problems.push(locate(['figures', id, 'data', fault.key], fault.code, fault.message, fault.hint));
};
