/** Growth with what it is told against, where that is not the year before. */
import { languageToWrite } from '../languages/languages.ts';
import type { GrowthPatterns } from '../languages/writing/writing.ts';
import type { Figure } from './figure.ts';
import { baseOf, lengthOf, type Period, samePeriod, yearBefore } from './period.ts';
import { fill } from './phrases.ts';

/** Of languages without rows: the time compared with stands in brackets. */
const ANY: GrowthPatterns = {
  quarter: '{growth} ({period})',
  month: '{growth} ({period})',
  before: '{growth} ({period})',
  named: '{growth} ({period})',
};

const patternOf = ({ against, period }: Figure): keyof GrowthPatterns => {
  if (against !== 'previous') return 'named';
  const months = lengthOf(period);
  return months === 3 ? 'quarter' : months === 1 ? 'month' : 'before';
};

/** `growth` as it is where it is against the year before; `+5% quarter on quarter`, `环比+5%` elsewhere. */
export const withBase = (
  figure: Figure,
  growth: string,
  style: 'long' | 'short',
  language: string,
  periodWords: (period: Period) => string,
): string => {
  const base = baseOf(figure.period, figure.against);
  if (!base || samePeriod(base, yearBefore(figure.period))) return growth;
  const patterns = languageToWrite(language)?.writing.growth[style] ?? ANY;
  return fill(patterns[patternOf(figure)], { growth, period: periodWords(base) });
};
