import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle, readArticleFile } from '../../src/article/article.ts';
import { formatProblem } from '../../src/problems.ts';

const problemsOf = (message: string, points: readonly string[], language = 'zh') => {
  const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-languages-')), 'article.yaml');
  writeFileSync(
    file,
    `title: { en: Chargers, zh: 充电桩 }
date: "2024-11-12"
languages: [en, zh]
brand: henan
sources: { survey: { publisher: Office, title: Survey, date: "2024-11-01" } }
figures:
  made: { label: Made, value: 9e6, unit: CNY, period: "2024", status: reported, growth: 5, source: survey }
sections:
  - id: one
    topic: Topic
    message: ${message}
    points:
${points.map((point) => `      - ${point}`).join('\n')}
`,
  );
  const { problems } = readArticle(readArticleFile(file), language);
  return problems.map((problem) => formatProblem(problem).replace(/^.*article\.yaml/, ''));
};

const FIXTURE = 'tests/fixtures/languages/article.yaml';

const WHOLE = '{ en: "Made: {made}", zh: "产值{made}" }';

describe('an article in two languages', () => {
  it('has no problem where both say the same, in any order and wording of periods and labels', () => {
    const point =
      '{ en: "{made.label}: {made}, up {made.growth} in {made.period}", zh: "{made.growth}，{made}" }';
    expect(problemsOf(WHOLE, [point])).toEqual([]);
  });

  it('lists all missing translations at once, with their lines', () => {
    const [problem, ...others] = problemsOf('{ en: Message }', ['{ en: First }', WHOLE, '{ en: Third }']);
    expect(others).toEqual([]);
    expect(problem).toMatch(/^:11:\d+ error missing-translation: 3 texts have no `zh`\./);
    expect(problem).toContain('Add `zh: …` beside the other languages, in lines 11, 13, 15.');
  });

  it('says nothing of a translation that the language asked for does not need', () => {
    expect(problemsOf('{ en: Message }', [WHOLE], 'en')).toEqual([]);
  });

  it.each([
    ['a value', '{ en: "Made: {made}", zh: 产值稳定 }', /`en` mentions `\{made\}`, but `zh` does not/],
    [
      'growth',
      '{ en: "Made: {made}", zh: "产值{made}，增长{made.growth}" }',
      /`zh` mentions `\{made\.growth\}`, but `en` does not/,
    ],
  ])('tells that only one of them mentions %s', (_, message, told) => {
    expect(problemsOf(message, [WHOLE])).toEqual([expect.stringMatching(/^:11:\d+ error uneven-figures: /)]);
    expect(problemsOf(message, [WHOLE]).join()).toMatch(told);
  });
});

describe('a language that comes with the content alone', () => {
  const said = (language: string) => {
    const { article, problems } = readArticle(readArticleFile(FIXTURE), language);
    expect(problems).toEqual([]);
    const { words, figures } = article;
    return ['goal', 'makers', 'plants', 'exports', 'exportsPrior', 'partsPrior'].map((id) => {
      const figure = figures.get(id);
      return figure ? `${words.value(figure)}, ${words.period(figure.period)}`.replaceAll('\u00a0', ' ') : id;
    });
  };

  it('is spoken in its own scales, plural forms, spaces and dates: Traditional Chinese', () => {
    expect(said('zh-Hant')).toEqual([
      '超過150萬輛, 2025年',
      '17家, 2024年11月12日',
      '3家, 2024年',
      '230億元, 2024年第1至3季',
      '188.1億元*, 2023年第1至3季',
      '7.2億元*, 2023年第1至3季',
    ]);
  });

  it('is spoken in its own scales, plural forms, spaces and dates: Russian', () => {
    expect(said('ru')).toEqual([
      'более 1,5 миллиона автомобилей, 2025 г.',
      '17 заводов, 12 ноября 2024 г.',
      '3 завода, 2024 г.',
      '23 миллиарда юаней, 1–3-й кварталы 2024 г.',
      '18,8 миллиарда юаней*, 1–3-й кварталы 2023 г.',
      '720 миллионов юаней*, 1–3-й кварталы 2023 г.',
    ]);
  });

  it('is spoken in its own scales, plural forms, marks of direction and dates: Hebrew', () => {
    expect(said('he').map((words) => words.replaceAll('\u200f', ''))).toEqual([
      'מעל 1.5 מיליון כלי רכב, 2025',
      '17 מפעלים, 12 בנובמבר 2024',
      '3 מפעלים, 2024',
      '23 מיליארד יואן, רבעונים 1–3 של 2024',
      '18.8 מיליארד יואן*, רבעונים 1–3 של 2023',
      '720 מיליון יואן*, רבעונים 1–3 של 2023',
    ]);
  });

  /** The codes of problems in the fixture with one text of it in other words. */
  const codesWith = (language: string, text: string, instead: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'briefdeck-languages-'));
    const article = readFileSync(FIXTURE, 'utf8');
    expect(article).toContain(text);
    writeFileSync(join(folder, 'article.yaml'), article.replace(text, instead));
    return readArticle(readArticleFile(join(folder, 'article.yaml')), language).problems.map(
      ({ code, message }) => `${code}: ${message}`,
    );
  };

  it.each([
    ['he', 'הספקים קרובים', 'מיליון ספקים קרובים', /^undeclared-number: “מיליון”/],
    ['ru', 'Поставщики рядом', 'Семнадцать поставщиков рядом', /^undeclared-number: “Семнадцать”/],
    ['zh-Hant', '企業相距不遠', '三萬家企業相距不遠', /^undeclared-number: “三萬”/],
    ['he', '"היעד: {goal} ואשכול', '"הייצור הגיע: {goal} ואשכול', /^target-as-actual: The target `goal`/],
    ['ru', '"Цель — {goal} и', '"Провинция выпустила {goal} и', /^target-as-actual: The target `goal`/],
  ])('is read by its own words: %s, “%s” as “%s”', (language, text, instead, told) => {
    expect(codesWith(language, text, instead)[0]).toMatch(told);
  });

  it.each([
    ['he', 'הספקים קרובים', 'ב־9 בנובמבר הספקים קרובים'],
    ['ru', 'Поставщики рядом', 'С 9 ноября 2024 г. поставщики рядом'],
  ])('has dates of its own that are no quantities: %s', (language, text, instead) => {
    expect(codesWith(language, text, instead)).toEqual([]);
  });

  it('is warned of as unread without a vocabulary', () => {
    const file = readArticleFile(FIXTURE);
    const { problems } = readArticle({ ...file, data: { ...file.data, vocabulary: {} } }, 'he');
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning missing-vocabulary',
    ]);
  });

  it('lists all words that are missing at once, and all units', () => {
    const folder = mkdtempSync(join(tmpdir(), 'briefdeck-languages-'));
    const article = readFileSync(FIXTURE, 'utf8')
      .replace(/^ {4}(?:over|basis): [а-я].*\n/gimu, '')
      .replace(/ru: \{ one: автомобиль[^}]*\},/, '')
      .replace(/ru: \{ one: завод,[^}]*\},/, '');
    writeFileSync(join(folder, 'article.yaml'), article);
    const { problems } = readArticle(readArticleFile(join(folder, 'article.yaml')), 'ru');
    expect(problems.map(({ code, message, hint }) => `${code}: ${message} ${hint}`)).toEqual([
      expect.stringMatching(/^missing-words: .*`words: \{ ru: … \}`: over, basis\.$/),
      expect.stringMatching(/^missing-units: These units have no `ru`: maker, vehicle\./),
    ]);
  });

  it('is not taken for its neighbour in another script', () => {
    const file = readArticleFile(FIXTURE);
    const { problems } = readArticle({ ...file, data: { ...file.data, words: {} } }, 'zh-Hant');
    expect(problems.map(({ code }) => code)).toEqual(['missing-words']);
  });
});
