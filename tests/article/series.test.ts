import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle, readArticleFile } from '../../src/article/article.ts';
import { chartFigureIds, describeChart, planChart } from '../../src/charts/kinds.ts';
import { DeckError, type Problem } from '../../src/problems.ts';

interface Parts {
  readonly figures?: string;
  readonly charts?: string;
  readonly message?: string;
  readonly language?: string;
}

const FIGURES = `
  output:
    label: { en: Vehicles built, zh: 汽车产量 }
    unit: vehicle
    source: survey
    values: { 2021: 310000, 2022: 350000, 2023: 380000, 2024: 401000 }
  exports:
    label: { en: Vehicles exported, zh: 汽车出口 }
    unit: vehicle
    source: survey
    partOf: output
    values:
      2021: 21000
      2022: not yet reported
      2024: { value: 82000, growth: 22.3, printed: "82,000 vehicles, up 22.3 percent" }
      2023: ~
      2025: { value: 90000, status: target }
  share: { label: { en: Export share, zh: 出口占比 }, derive: { share: [exports, output] } }`;

const write = ({ figures = FIGURES, charts = '', message = '{output.2024}', language = 'en' }: Parts) => {
  const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-series-')), 'article.yaml');
  writeFileSync(
    file,
    `title: Cars
date: "2024-12-31"
languages: [${language}]
brand: henan
sources: { survey: { publisher: Office, title: Survey, date: "2025-01-20" } }
figures:${figures}
charts:${charts === '' ? ' {}' : charts}
sections: [{ id: one, topic: Topic, message: "${message}", points: [A point] }]
`,
  );
  return file;
};

const read = (parts: Parts = {}) => {
  const { language = 'en' } = parts;
  return readArticle(readArticleFile(write(parts)), language);
};

const problemsOf = (parts: Parts): readonly Problem[] => {
  try {
    return read(parts).problems;
  } catch (error) {
    if (error instanceof DeckError) return error.problems;
    throw error;
  }
};

const lineOf = (file: string, text: string) => file.split('\n').findIndex((line) => line.includes(text)) + 1;

const said = (parts: Parts) => {
  const { article } = read(parts);
  return article.sections[0]?.message.runs
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00a0', ' ');
};

describe('a series', () => {
  it('is a figure for each of its values', () => {
    const { article, problems } = read();
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([...article.figures.keys()]).toEqual([
      'output.2021',
      'output.2022',
      'output.2023',
      'output.2024',
      'exports.2021',
      'exports.2024',
      'exports.2025',
      'share.2021',
      'share.2024',
    ]);
    expect(article.figures.get('exports.2024')).toMatchObject({
      value: 82_000,
      growth: 0.223,
      status: 'reported',
    });
    expect(article.figures.get('exports.2025')).toMatchObject({ value: 90_000, status: 'target' });
    expect(article.figures.get('share.2024')?.value).toBeCloseTo(20.449);
  });

  it.each([
    ['{output.2024}', '401,000 vehicles'],
    ['{exports.2024.growth}', '+22.3%'],
    ['{exports.2024.label} in {exports.2024.period}', 'Vehicles exported in 2024'],
    ['A share of {share.2024}', 'A share of 20.4%*'],
  ])('is cited value by value: %s', (message, words) => {
    expect(said({ message })).toBe(words);
  });

  it.each(['2024-06', '2024-Q3', '2024-Q1..Q3', '2024-01..09', '2024-11-12'])(
    'takes every form of a period: %s',
    (time) => {
      const figures = `\n  output: { label: Output, unit: vehicle, source: survey, values: { ${time}: { value: 1200, growth: 5 } } }`;
      expect(said({ figures, message: `{output.${time}}, {output.${time}.growth}` })).toBe(
        '1,200 vehicles, +5%',
      );
    },
  );

  it('is told by its name alone that a time is missing', () => {
    const [problem] = problemsOf({ message: '{output} were built' });
    expect(problem).toMatchObject({
      code: 'unknown-figure',
      message: '`output` has 4 values, and none of them is named.',
      hint: 'Name the time, as in `output.2024`.',
    });
  });

  it('is not unused if one of its values is shown', () => {
    expect(problemsOf({ message: '{share.2024} of {output.2024}' }).map(({ code }) => code)).toEqual([]);
    const unused = problemsOf({ message: 'Nothing' }).filter(({ code }) => code === 'unused-figure');
    expect(unused.map(({ message }) => message)).toEqual([
      '`share.2021` is shown nowhere but in the list of sources.',
    ]);
  });
});

describe('what is wrong with a series', () => {
  const figures = (values: string, rest = '') =>
    `\n  output:\n    label: Output\n    unit: vehicle\n    source: survey\n${rest}    values:\n${values}`;

  it.each([
    ['a wrong value', '      2023: 380000\n      2024: many', 'wrong-value', '2024: many'],
    ['no period', '      last: 380000', 'wrong-value', 'last: 380000'],
    [
      'a slip of scale',
      '      2022: 350123\n      2023: 3801230\n      2024: 380123',
      'scale-slip',
      '2023: 3801230',
    ],
    ['a fraction', '      2023: 380000\n      2024: 401.5', 'fractional-count', '2024: 401.5'],
    [
      'what is printed',
      '      2024: { value: 401000, printed: "410,000 vehicles" }',
      'printed-otherwise',
      '2024: {',
    ],
    ['a time to come', '      2024: 401000\n      2026: 450000', 'reported-ahead', '2026: 450000'],
  ])('is told at its value: %s', (_, values, code, text) => {
    const parts = { figures: figures(values) };
    const problem = problemsOf(parts).find((one) => one.code === code);
    expect(problem?.line).toBe(lineOf(readLines(parts), text));
  });

  it('is told once where its values share it', () => {
    const parts = {
      figures: figures('      2023: 380000\n      2024: 401000').replace('unit: vehicle', 'unit: cart'),
    };
    const problems = problemsOf({ ...parts, message: 'Up to {output.2024}' });
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['unknown-unit', lineOf(readLines(parts), 'unit: cart')],
    ]);
  });

  it('is accepted at the series or at the value', () => {
    const values = '      2022: 350123\n      2023: 3801230\n      2024: 380123';
    const accept = '    accept: { scale-slip: "A plant was built" }\n';
    expect(problemsOf({ figures: figures(values, accept) }).map(({ code }) => code)).not.toContain(
      'scale-slip',
    );
  });

  const readLines = (parts: Parts) => {
    const { figures: own = '' } = parts;
    return `title\ndate\nlanguages\nbrand\nsources\nfigures:${own}`;
  };
});

describe('a chart of series', () => {
  const planned = (chart: string, language = 'en') => {
    const { article, problems } = read({ charts: `\n  one: { ${chart}, title: Cars }`, language });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const own = article.charts.one;
    if (!own) throw new Error('There is no chart');
    const figure = (id: string) => {
      const found = article.figures.get(id);
      if (!found) throw new Error(id);
      return found;
    };
    const context = { figure, words: article.words };
    return { plan: planChart(own, context), ids: chartFigureIds(own), alt: describeChart(own, context) };
  };

  it.each([
    'kind: columns, series: output',
    'kind: line, series: output',
    'kind: area, series: [output]',
    'kind: bar, series: output',
    'kind: lollipop, series: output',
  ])('has a mark at each time: %s', (chart) => {
    const { plan, ids } = planned(chart);
    expect(plan.categories.map(({ label }) => label)).toEqual(['2021', '2022', '2023', '2024']);
    expect(plan.series.map(({ values }) => values.map(({ value }) => value))).toEqual([
      [310_000, 350_000, 380_000, 401_000],
    ]);
    expect(ids).toEqual(['output.2021', 'output.2022', 'output.2023', 'output.2024']);
  });

  it.each(['columns', 'line', 'heat', 'stacked'])('sets series side by side, with gaps: %s', (kind) => {
    const { plan, alt } = planned(`kind: ${kind}, series: [exports, output], times: [2021, 2022, 2024]`);
    const rows =
      kind === 'heat'
        ? plan.categories.map((_, i) => plan.series.map(({ values }) => values[i]?.value))
        : plan.series.map(({ values }) => values.map(({ value }) => value));
    expect(rows).toEqual([
      [21_000, null, 82_000],
      [310_000, 350_000, 401_000],
    ]);
    expect(alt).toContain('Vehicles exported');
    expect(alt).toMatch(/not reported|no figure/i);
  });

  it('names the time of a gap, also at the end', () => {
    const { plan } = planned('kind: line, series: exports, times: [2021, 2022, 2023]');
    expect(plan.categories).toMatchObject([{ label: '2021' }, { label: '2022' }, { label: '2023' }]);
    expect(plan.categories.every(({ at }) => at !== undefined)).toBe(true);
  });

  it('shows a line of growth, or of a derived series, over columns', () => {
    const { plan } = planned(
      'kind: combo, series: output, line: { label: Share, values: share, axis: Share }, times: [2021, 2024]',
    );
    expect(plan.series.at(-1)?.values.map(({ label }) => label)).toEqual(['6.8%*', '20.4%*']);
    const grown = planned('kind: bar, series: exports.growth, times: [2024]');
    expect(grown.plan.series[0]?.values[0]?.label).toBe('+22.3%');
  });

  it('ranks series at one time, and compares them at two', () => {
    const ranked = planned('kind: bar, series: [exports, output], times: [2024]');
    expect(ranked.plan.categories.map(({ label }) => label)).toEqual(['Vehicles built', 'Vehicles exported']);
    const slopes = planned('kind: slope, series: [exports, output]');
    expect(slopes.ids).toEqual(['exports.2021', 'exports.2024', 'output.2021', 'output.2024']);
    const panels = planned('kind: multiples, series: [exports, output]');
    expect(panels.ids).toEqual(['exports.2021', 'exports.2024', 'output.2021', 'output.2024']);
  });

  it('is in the words of the language', () => {
    const { plan } = planned('kind: columns, series: [exports, output]', 'zh');
    expect(plan.categories[0]?.label).toBe('2021年');
    expect(plan.series.map(({ name }) => name)).toEqual(['汽车出口', '汽车产量']);
  });

  it.each([
    ['kind: columns, series: outputs', 'unknown-series'],
    ['kind: line, series: [output, outputs]', 'unknown-series'],
    ['kind: line, series: output, times: [2019, 2024]', 'unknown-time'],
    ['kind: columns', 'wrong-value'],
    ['kind: line, series: [output, { values: [output.2021, output.2022] }]', 'wrong-value'],
    ['kind: slope, series: [exports, output], times: [2021, 2022]', 'missing-ends'],
  ])('tells what it cannot show: %s', (chart, code) => {
    const problems = problemsOf({ charts: `\n  one: { ${chart}, title: Cars }` });
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.find((problem) => problem.code === code)?.line).toBeGreaterThan(20);
  });
});
