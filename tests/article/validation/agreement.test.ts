import { afterAll, describe, expect, it } from 'vitest';
import { disagreeOnGrowth } from '../../../src/article/validation/growth-agreement.ts';
import { disagreesOnPeriod } from '../../../src/article/validation/period-agreement.ts';
import type { Stated } from '../../../src/article/validation/stated.ts';
import { isFallLabel } from '../../../src/article/validation/stated-fall.ts';
import { createPhraseReader } from '../../../src/article/validation/stated-unit.ts';
import { disagreeOnValue } from '../../../src/article/validation/value-agreement.ts';
import { parsePeriod } from '../../../src/figures/period.ts';
import { createLexicons } from '../../../src/figures/reading/lexicon.ts';
import { readingFor, readText } from '../../../src/figures/reading/quantities.ts';
import type { CountingUnits } from '../../../src/figures/unit.ts';
import { type PhraseRow, phrasesOf } from '../../figures/reading/tables.ts';

/** As an article's own units are declared: the reader knows most of their words, but none of things. */
const UNITS: CountingUnits = Object.fromEntries(
  Object.entries({
    thing: 'thingumabobs',
    percent: '%',
    pp: 'percentage points',
    bp: 'basis points',
    times: 'times',
    vehicle: 'vehicles',
    company: 'companies',
    person: 'people',
    job: 'jobs',
    tonne: 'tonnes',
    kilogram: 'kg',
    kilometre: 'km',
    km2: 'km²',
    hectare: 'hectares',
    mu: 'mu',
    jin: '斤',
    kW: 'kW',
    MW: 'MW',
    kWh: 'kWh',
    MWh: 'MWh',
    GWh: 'GWh',
    TWh: 'TWh',
    hour: 'hours',
    day: 'days',
    celsius: '°C',
  }).map(([unit, other]) => [unit, { [/\p{Script=Han}/u.test(other) ? 'zh' : 'en']: { other } }]),
);

const periodOf = (text: string) => {
  const period = parsePeriod(text);
  if (!period) throw new Error(`no period: ${text}`);
  return period;
};

const reader = createPhraseReader(UNITS, createLexicons());

const statedBy = ({ value, to, unit, more }: PhraseRow): Stated => {
  const [growth, against] = (more.g ?? '').split('/');
  const { q } = more;
  return {
    value,
    to,
    unit: reader.meaningOf(unit),
    qualifier: q === 'over' || q === 'under' || q === 'about' ? q : undefined,
    growth: growth ? Number(growth) : undefined,
    against: against === undefined ? 'year-before' : against === 'previous' ? against : periodOf(against),
    period: periodOf(more.p ?? '2024'),
    isFall: isFallLabel((more.l ?? 'Chargers').replaceAll('_', ' '), 'en', reader.lexicons),
  };
};

/** What of the figure the phrase contradicts, as read in the language. */
const contradictions = (row: PhraseRow, language: string): string[] => {
  const stated = statedBy(row);
  const { quantities, times } = readText(row.phrase, readingFor(row.phrase, language, reader.lexicons));
  const { own, told } = disagreeOnValue(quantities, stated, !/^[\s\d.,]+$/.test(row.phrase));
  const named = row.more.p !== undefined && disagreesOnPeriod(times, own, row.phrase, stated);
  return [
    ...[...told, ...disagreeOnGrowth(quantities, stated, false, own, /\p{Script=Han}/u.test(row.phrase))].map(
      ({ aspect }) => aspect,
    ),
    ...(named ? ['period'] : []),
  ];
};

const tally = new Map<string, { passed: number; right: number; told: number; wrong: number }>();

const count = (language: string, { kind, wrong }: PhraseRow, isTold: boolean) => {
  const key = `${language} ${kind}`;
  const row = tally.get(key) ?? { passed: 0, right: 0, told: 0, wrong: 0 };
  if (wrong === undefined)
    tally.set(key, { ...row, right: row.right + 1, passed: row.passed + (isTold ? 0 : 1) });
  else tally.set(key, { ...row, wrong: row.wrong + 1, told: row.told + (isTold ? 1 : 0) });
};

describe.each(['en', 'zh', 'de', 'es'])('phrases in %s', (language) => {
  const rows = phrasesOf(language);
  const titleOf = ({ phrase, value, unit, more }: PhraseRow) =>
    [`${phrase} | ${value} ${unit} ${JSON.stringify(more)}`] as const;

  it.each(rows.filter(({ wrong }) => wrong === undefined).map((row) => [...titleOf(row), row] as const))(
    'pass where they are true: %s',
    (_, row) => {
      const told = contradictions(row, language);
      count(language, row, told.length > 0);
      expect(told).toEqual([]);
    },
  );

  it.each(rows.filter(({ wrong }) => wrong !== undefined).map((row) => [...titleOf(row), row] as const))(
    'are told where they are wrong: %s',
    (_, row) => {
      const told = contradictions(row, language);
      count(language, row, told.length > 0);
      expect(told).not.toEqual([]);
    },
  );
});

it('are three hundred true and a hundred and fifty wrong ones in English and in Chinese, and sixty in others', () => {
  for (const [language, right, wrong] of [
    ['en', 300, 150],
    ['zh', 300, 150],
    ['de', 60, 40],
    ['es', 60, 40],
  ] as const) {
    const rows = phrasesOf(language);
    expect(rows.filter((row) => row.wrong === undefined).length).toBeGreaterThanOrEqual(right);
    expect(rows.filter((row) => row.wrong !== undefined).length).toBeGreaterThanOrEqual(wrong);
  }
});

afterAll(() => {
  const lines = [...tally].map(
    ([key, { passed, right, told, wrong }]) =>
      `${key}: ${passed} of ${right} true passed, ${told} of ${wrong} wrong told`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
});
