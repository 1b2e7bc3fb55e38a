/** Names of figures, series, categories and charts, against what they name. */
import { lastDay } from '../../figures/period.ts';
import { readingFor, readTimes, type Time } from '../../figures/reading/quantities.ts';
import { USUAL_RATES } from '../../figures/usual-rates.ts';
import { barsOf } from './bars.ts';
import { isTimeOfPeriod } from './period-agreement.ts';
import { readQuantities } from './printed-phrase.ts';
import { at, declaredFigures, type Finding, type Known, type Rule } from './rule.ts';

/** A year of prices, a base year or a plan is no year of the figure. */
const NAMED_FOR =
  /(?:\b(?:since|prices?|base|made in china|agenda|vision|plan|euro|target|goal)\b|不变价|目标|规划|=\s*100)/iu;

const timesIn = (text: string, { language, reader }: Known): Time[] =>
  NAMED_FOR.test(text)
    ? []
    : readTimes(text, readingFor(text, language, reader.lexicons)).filter(
        ({ isBase, isFiscal }) => !isBase && !isFiscal,
      );

/** Words of some length, and pairs of characters where a script puts no spaces. */
export const wordsIn = (text: string): ReadonlySet<string> => {
  const spaced = [...text.toLowerCase().matchAll(/[\p{L}]{3,}/gu)].flatMap(([word]) =>
    /\p{Script=Han}/u.test(word) ? [] : [word],
  );
  const runs = [...text.matchAll(/\p{Script=Han}{2,}/gu)].flatMap(([run]) =>
    Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  );
  return new Set([...spaced, ...runs]);
};

/** One word is a form of the other: `SUV` and `SUVs`, `sedan` and `sedans`. */
const isForm = (a: string, b: string) =>
  a === b || (Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a)));

const hasWord = (words: ReadonlySet<string>, word: string) => [...words].some((other) => isForm(word, other));

const findLabels = (known: Known): Finding[] =>
  declaredFigures(known).flatMap(({ figure }) => {
    const times = timesIn(figure.label, known);
    const other = times.find((time) => !isTimeOfPeriod(time, figure.period));
    if (!other || times.some((time) => isTimeOfPeriod(time, figure.period))) return [];
    const named = figure.label.slice(other.start, other.end);
    const message = `The label of \`${figure.id}\` says “${named}”, but its period is ${known.words.period(figure.period)}.`;
    return [{ figure, at: at(figure, 'label'), message }];
  });

/** Series and categories that are named for a time: one finding for each name. */
const findTimes = (known: Known): Finding[] =>
  Object.entries(known.charts).flatMap(([id, chart]) => {
    const named = barsOf(id, chart, known).flatMap(({ figure, name, seriesName, path }) =>
      [name, seriesName].map((said) => ({ figure, said, path })),
    );
    return [...new Set(named.map(({ said }) => said))].flatMap((said): Finding[] => {
      const times = timesIn(said, known);
      const other = named.find(
        (bar) => bar.said === said && !times.some((time) => isTimeOfPeriod(time, bar.figure.period)),
      );
      if (times.length === 0 || !other) return [];
      const { figure, path } = other;
      const message = `The chart names \`${figure.id}\` “${said}”, but it is of ${known.words.period(figure.period)}.`;
      return [{ figure, at: path, message }];
    });
  });

const findTitles = (known: Known): Finding[] =>
  Object.entries(known.charts).flatMap(([id, chart]): Finding[] => {
    const figures = barsOf(id, chart, known).map(({ figure }) => figure);
    const [figure] = figures;
    if (!figure) return [];
    const told = (message: string): Finding[] => [{ figure, at: ['charts', id, 'title'], message }];
    const times = timesIn(chart.title, known);
    const fits = figures.some((each) => times.some((time) => isTimeOfPeriod(time, each.period)));
    const [first] = times;
    if (
      first &&
      !fits &&
      !isSpanned(
        times,
        figures.map(({ period }) => lastDay(period)),
      )
    )
      return told(
        `The title says “${chart.title.slice(first.start, first.end)}”, but the chart shows ${known.words.period(figure.period)}.`,
      );
    const money = currencyIn(chart.title, known);
    return money !== undefined && isMoney(figure.unit) && figures.every(({ unit }) => unit !== money)
      ? told(`The title says ${money}, but the chart shows ${figure.unit}.`)
      : [];
  });

/** `Exports, 2020 to 2024` over some of the years between. */
const isSpanned = (times: readonly Time[], days: readonly string[]) => {
  const years = times.flatMap(({ year }) => year ?? []);
  return (
    new Set(years).size > 1 &&
    days.every(
      (day) => Number(day.slice(0, 4)) >= Math.min(...years) && Number(day.slice(0, 4)) <= Math.max(...years),
    )
  );
};

const isMoney = (unit: string) => Object.hasOwn(USUAL_RATES, unit);

/** The currency that a title such as `Exports, billion yuan` ends with. */
const currencyIn = (title: string, { reader, language }: Known): string | undefined => {
  const words = title.replace(/[()（）]/gu, ' ').trim();
  const tails = [
    words
      .split(/[,，\s]+/u)
      .slice(-1)
      .join(' '),
    words
      .split(/[,，\s]+/u)
      .slice(-2)
      .join(' '),
  ];
  const found = tails
    .flatMap((tail) => readQuantities(`2 ${tail}`, reader, language))
    .flatMap(({ units: read }) => read);
  const money = [...new Set(found.filter(isMoney))];
  return money.length === 1 ? money[0] : undefined;
};

/** Categories whose name is in the label of another one's figure, and not in that of their own. */
const findCategories = (known: Known): Finding[] =>
  Object.entries(known.charts).flatMap(([id, chart]) => {
    const bars = barsOf(id, chart, known);
    return bars.flatMap(({ figure, name, path }): Finding[] => {
      const names = [...wordsIn(name)];
      const own = wordsIn(figure.label);
      if (names.length === 0 || isNamedBy(names, own, name)) return [];
      const rival = [...known.figures.values()].find(
        (other) =>
          other.unit === figure.unit &&
          other !== figure &&
          !bars.some((bar) => bar.figure === other && bar.name === name) &&
          sharesShape(wordsIn(other.label), own) &&
          names.every((word) => hasWord(wordsIn(other.label), word)),
      );
      if (!rival) return [];
      const message = `The chart names “${name}” what is \`${figure.id}\`, “${figure.label}”; \`${rival.id}\` is “${rival.label}”.`;
      return [{ figure, at: path, message }];
    });
  });

/** By any word, or by most pairs of characters: 第一产业 and 第三产业 have some alike. */
const isNamedBy = (names: readonly string[], own: ReadonlySet<string>, name: string) =>
  /\p{Script=Han}/u.test(name)
    ? names.filter((pair) => own.has(pair)).length > names.length / 2
    : names.some((word) => hasWord(own, word));

/** Labels of one family: `Wind power share`, `Gas share`. */
const sharesShape = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((word) => b.has(word));

export const NAME_RULES: readonly Rule[] = [
  {
    code: 'label-otherwise',
    hint: 'Mend the label or the period.',
    find: findLabels,
  },
  {
    code: 'series-otherwise',
    hint: 'Name the series or category for the period of its figures, or exchange them.',
    find: findTimes,
  },
  {
    code: 'title-otherwise',
    hint: 'Mend the title of the chart, or show the figures that it speaks of.',
    find: findTitles,
  },
  {
    code: 'categories-exchanged',
    hint: 'Look whether the figures of two categories are exchanged.',
    find: findCategories,
  },
];
