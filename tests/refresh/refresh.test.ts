import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticleFile } from '../../src/article/article.ts';
import { DeckError } from '../../src/problems.ts';
import { acceptFiles } from '../../src/refresh/accept.ts';
import { findRefreshed } from '../../src/refresh/refresh.ts';

const ARTICLE = `title: Cars
date: "2024-12-31"
languages: [en] # one
brand: henan
sources: { survey: { publisher: Office, title: Survey, date: "2024-12-20" } }
figures:
  output: # by month
    label: Vehicles built
    unit: vehicle
    source: survey
    data: { file: out.csv } # from the office
  exports: { label: Exported, unit: vehicle, source: survey, data: { file: exports.csv } }
  share: { label: Share, derive: { share: [exports.2024-02, output.2024-02] } }
charts:
  months: { kind: columns, title: Vehicles by month, series: output }
sections:
  - id: one
    topic: Output
    message: "Output rose to {output.2024-02}"
    points: ["A share of {share}"]
    chart: months
`;
const OUTPUT = '2024-01,26000\n2024-02,48000\n';

const contentOf = (article = ARTICLE) => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-refresh-'));
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  put('article.yaml', article);
  put('out.csv', OUTPUT);
  put('exports.csv', '2024-01,2000\n2024-02,6000\n');
  const file = join(folder, 'article.yaml');
  const find = () => findRefreshed({ file, fetch: false, brands: 'templates', strict: false });
  return { folder, file, put, find, text: () => readFileSync(file, 'utf8') };
};

const accepted = async () => {
  const content = contentOf();
  acceptFiles(await content.find(), '2024-12-24');
  return content;
};

const brief = (changes: Awaited<ReturnType<typeof findRefreshed>>['changes']) =>
  changes.map(({ id, before, after }) => [id, before, after]);

describe('refresh', () => {
  it('takes files for the first time: hash and day, and every other character stays', async () => {
    const content = contentOf();
    const first = await content.find();
    expect(first.files.map(({ name }) => name)).toEqual(['out.csv', 'exports.csv']);
    expect(first.isBeforeKnown).toBe(false);
    acceptFiles(first, '2024-12-24');
    const text = content.text();
    expect(text.replace(/, sha256: "[0-9a-f]{64}", taken: "2024-12-24"/g, '')).toBe(ARTICLE);
    expect(readArticleFile(content.file).warnings).toEqual([]);
    expect((await content.find()).files).toEqual([]);
  });

  it('tells old and new values, those derived from them too, and who says them', async () => {
    const content = await accepted();
    content.put('out.csv', '2024-01,26000\n2024-02,40000\n2024-03,50000\n');
    const { changes, fails, isBeforeKnown } = await content.find();
    expect(isBeforeKnown).toBe(true);
    expect(brief(changes)).toEqual([
      ['output.2024-02', '48,000 vehicles', '40,000 vehicles'],
      ['output.2024-03', undefined, '50,000 vehicles'],
      ['share', '12.5%*', '15%*'],
    ]);
    expect(changes[0]?.mentions).toMatchObject([
      { kind: 'text', says: 'Output rose to {output.2024-02}', line: 19, slide: 2 },
      { kind: 'chart', says: 'Vehicles by month', line: 15, slide: 2 },
    ]);
    expect(changes[2]?.mentions).toMatchObject([{ kind: 'text', says: 'A share of {share}', line: 20 }]);
    expect(fails).toEqual([]);
  });

  it('tells which checks would fail, and only those', async () => {
    const content = await accepted();
    content.put('out.csv', '2024-01,26000\n2024-02,5000\n');
    const { fails } = await content.find();
    expect(fails.map(({ code }) => code)).toEqual(['share-over-whole']);
    content.put('out.csv', '2024-01,26000\n');
    const gone = await content.find();
    expect(gone.fails.map(({ code }) => code)).toContain('unknown-figure');
    expect(gone.changes.find(({ id }) => id === 'output.2024-02')).toMatchObject({ after: undefined });
  });

  it('says that the old values are not known where nothing is left of them', async () => {
    const content = await accepted();
    content.put('out.csv', '2024-01,27000\n2024-02,48000\n');
    rmSync(join(content.folder, '.taken'), { recursive: true });
    const { changes, isBeforeKnown } = await content.find();
    expect(isBeforeKnown).toBe(false);
    expect(brief(changes)).toEqual([
      ['output.2024-01', undefined, '27,000 vehicles'],
      ['output.2024-02', undefined, '48,000 vehicles'],
    ]);
  });

  it('takes nothing of a file that cannot be read', async () => {
    const content = await accepted();
    const before = content.text();
    content.put('out.csv', '2024-01,many\n');
    await expect(content.find()).rejects.toThrow(DeckError);
    expect(content.text()).toBe(before);
  });

  it('writes nothing where the article cannot be edited', async () => {
    const content = contentOf(
      ARTICLE.replace('data: { file: out.csv }', 'data: &out { file: out.csv }').replace(
        'data: { file: exports.csv }',
        'data: *out',
      ),
    );
    const refreshed = await content.find();
    const before = content.text();
    expect(() => acceptFiles(refreshed, '2024-12-24')).toThrow(/sha256: "/);
    expect(content.text()).toBe(before);
    expect(existsSync(join(content.folder, '.taken'))).toBe(false);
  });

  it('tells each of several figures of one file', async () => {
    const content = contentOf(ARTICLE.replaceAll('exports.csv', 'out.csv'));
    const { files } = await content.find();
    expect(files.map(({ name, users }) => [name, users.map(({ id }) => id)])).toEqual([
      ['out.csv', ['output', 'exports']],
    ]);
    acceptFiles(await content.find(), '2024-12-24');
    expect(content.text().match(/sha256/g)).toHaveLength(2);
  });
});
