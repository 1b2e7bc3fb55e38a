/** How the time of one build grows with the slides of its deck. */
import { readPlainDeck, writeLargeArticle, writeShortArticle } from './articles.ts';
import { ANY_SIZE, briefdeck } from './contenders.ts';
import type { Usage } from './measure.ts';
import { measureByTurns, type Rounds } from './rounds.ts';

const SIZES = [200, 400, 800, 1600, 3200];

/** Enough, for each size is a point of the line. */
const MOST_RUNS = 3;

export const GROWTH_AIM = 1.05;

export interface Growth {
  readonly points: readonly { readonly slides: number; readonly usage: Usage }[];
  /** Of slides in wall seconds, without what a deck of one section takes: 1 is in proportion. */
  readonly exponent: number | undefined;
  /** The same of CPU seconds, which suffer less from what else the machine does. */
  readonly cpuExponent: number | undefined;
}

export const measureGrowth = async (rounds: Rounds): Promise<Growth> => {
  const short = writeShortArticle(rounds.work);
  const least = readPlainDeck(short).slides.length;
  const write = (slides: number) =>
    writeLargeArticle(rounds.work, { slides, charts: slides / 2, isTerse: true });
  const decks = [
    { slides: least, article: short },
    ...SIZES.map((slides) => ({ slides, article: write(slides) })),
  ];
  const contenders = decks.map(({ slides, article }) => ({
    ...briefdeck(`${slides} slides`, [article], ...ANY_SIZE),
    warmUp: briefdeck('', [short]).command,
  }));
  const runs = Math.min(MOST_RUNS, rounds.runs);
  const results = await measureByTurns(contenders, { ...rounds, runs });
  const points = results.map(({ usage }, i) => ({ slides: decks[i]?.slides ?? 0, usage }));
  return { points, exponent: exponentOf(points, 'wall'), cpuExponent: exponentOf(points, 'cpu') };
};

/** The slope between the logarithms of what comes on top of the first point, by least squares. */
const exponentOf = ([first, ...points]: Growth['points'], quantity: 'wall' | 'cpu'): number | undefined => {
  const start = first?.usage[quantity];
  if (first === undefined || start === undefined) return undefined;
  const logs = points.map(({ slides, usage }) => ({
    x: Math.log(slides - first.slides),
    y: Math.log((usage[quantity] ?? Number.NaN) - start),
  }));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middleX, middleY] = [mean(logs.map(({ x }) => x)), mean(logs.map(({ y }) => y))];
  const covariance = mean(logs.map(({ x, y }) => (x - middleX) * (y - middleY)));
  return covariance / mean(logs.map(({ x }) => (x - middleX) ** 2));
};
