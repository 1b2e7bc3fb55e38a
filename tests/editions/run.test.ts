import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPackage } from '../../src/check/package.ts';
import { createBuilder } from '../../src/editions/builder.ts';
import { mergeReports } from '../../src/editions/merge.ts';
import { readReport } from '../../src/editions/report.ts';
import { type RunOptions, runEditions } from '../../src/editions/run.ts';
import { type Shard, WHOLE } from '../../src/editions/shard.ts';
import { foldName } from '../../src/output/names.ts';
import { DeckError } from '../../src/problems.ts';
import { newFolder, optionsFor, writeList } from './list.ts';

const PEOPLE = ['CATL,Li Na,zh,policy,,,', 'Rhine,Anna Weber,en,exports,,,', 'Nordic,,en,base,Hello,,'];

const run = (list: string, out: string, more: Partial<RunOptions> = {}) => {
  const options = { ...optionsFor(list), out };
  const builder = createBuilder(options);
  return runEditions({
    ...options,
    shard: WHOLE,
    buildersFor: async () => ({ build: builder, concurrency: 2 }),
    ...more,
  });
};

const outcomes = ({ editions }: Awaited<ReturnType<typeof runEditions>>) =>
  editions.map(({ outcome, entry }) => `${entry.name} ${outcome}`).sort();

const decksIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.pptx'));

describe('a run of editions', () => {
  it('makes what is missing or changed, and nothing else', async () => {
    const [list, out] = [writeList(PEOPLE), newFolder()];
    const names = ['henan-nev.CATL.Li-Na.zh', 'henan-nev.Nordic.en', 'henan-nev.Rhine.Anna-Weber.en'];
    expect(outcomes(await run(list, out))).toEqual(names.map((name) => `${name} made`));
    expect(decksIn(out)).toEqual(names.map((name) => `${name}.pptx`));
    for (const name of decksIn(out)) expect(checkPackage(readFileSync(join(out, name)))).toEqual([]);
    expect(outcomes(await run(list, out))).toEqual(names.map((name) => `${name} unchanged`));

    rmSync(join(out, `${names[0]}.pptx`));
    writeFileSync(list, readFileSync(list, 'utf8').replace('Hello', 'Hello again'));
    expect(outcomes(await run(list, out))).toEqual(
      names.map((name, i) => `${name} ${i === 2 ? 'unchanged' : 'made'}`),
    );

    expect(outcomes(await run(list, out, { modified: '2024-12-24T00:00:00Z' }))).toEqual(
      names.map((name) => `${name} made`),
    );
  });

  it('gives the same bytes from another order of the list', async () => {
    const [one, other] = [newFolder(), newFolder()];
    await run(writeList(PEOPLE), one);
    await run(writeList([...PEOPLE].reverse()), other);
    expect(decksIn(other)).toEqual(decksIn(one));
    for (const name of decksIn(one))
      expect(readFileSync(join(other, name)).equals(readFileSync(join(one, name)))).toBe(true);
  });

  it('is the same run wherever the article lies, so that shares of several machines fit together', async () => {
    const elsewhere = newFolder();
    cpSync('content/henan-nev', join(elsewhere, 'henan-nev'), { recursive: true });
    cpSync('templates', join(elsewhere, 'templates'), { recursive: true });
    const list = writeList(PEOPLE.slice(0, 1));
    const [here, there] = [newFolder(), newFolder()];
    const first = await run(list, here);
    const content = join(elsewhere, 'henan-nev');
    const second = await run(list, there, { content, brands: join(elsewhere, 'templates') });
    const inputs = [first, second].map(({ report }) => readReport(report)?.head.inputs);
    expect(inputs[0]).toBe(inputs[1]);
  });

  it('goes on past a bad row, and leaves what stood there before', async () => {
    const out = newFolder();
    const list = writeList(PEOPLE);
    await run(list, out);
    const before = readFileSync(join(out, 'henan-nev.Nordic.en.pptx'));
    writeFileSync(list, readFileSync(list, 'utf8').replace('Hello', 'Hello 24 billion times'));
    const { editions, leftovers } = await run(list, out);
    const failed = editions.filter(({ outcome }) => outcome === 'failed');
    expect(failed).toMatchObject([
      { entry: { line: 4, problems: [{ code: 'undeclared-number', line: 4 }] } },
    ]);
    expect(editions).toHaveLength(3);
    expect(leftovers).toEqual([]);
    expect(readFileSync(join(out, 'henan-nev.Nordic.en.pptx')).equals(before)).toBe(true);
  });

  it('names the files of rows that are gone, and keeps them', async () => {
    const out = newFolder();
    await run(writeList(PEOPLE), out);
    const { leftovers } = await run(writeList(PEOPLE.slice(1)), out);
    expect(leftovers).toEqual([join(out, 'henan-nev.CATL.Li-Na.zh.pptx')]);
    expect(existsSync(leftovers[0] ?? '')).toBe(true);
  });

  it('ends with whole files only when it is interrupted, and goes on from there', async () => {
    const [list, out] = [writeList(PEOPLE), newFolder()];
    let begun = 0;
    await run(list, out, { isInterrupted: () => ++begun > 1 });
    expect(decksIn(out)).toHaveLength(1);
    for (const name of decksIn(out)) expect(checkPackage(readFileSync(join(out, name)))).toEqual([]);
    const again = await run(list, out);
    expect(again.editions.map(({ outcome }) => outcome).sort()).toEqual(['made', 'made', 'unchanged']);
  });

  it('keeps what somebody has edited and says so, until it is told to make it anew', async () => {
    const [list, out] = [writeList(PEOPLE), newFolder()];
    await run(list, out);
    const file = join(out, 'henan-nev.Nordic.en.pptx');
    appendFileSync(file, 'edited');
    const edited = readFileSync(file);
    const told = async (more: Partial<RunOptions> = {}) => {
      const { editions } = await run(list, out, more);
      return editions.flatMap(({ outcome, entry: { name, problems } }) =>
        name.includes('Nordic')
          ? [outcome, ...problems.map(({ code, severity }) => `${severity} ${code}`)]
          : [],
      );
    };
    expect(await told()).toEqual(['kept', 'warning edited-edition']);
    const now = readFileSync(list, 'utf8');
    // Also over runs in which the row asks for something else, cannot be made, cannot be read or is gone.
    writeFileSync(list, now.replace('Hello', 'Hello again'));
    expect(await told()).toEqual(['kept', 'error edited-edition']);
    writeFileSync(list, now.replace('Nordic,,en', 'Nordic,,French'));
    expect((await run(list, out)).leftovers).toEqual([]);
    writeFileSync(list, now.replace('Nordic,,en,base,Hello,,\n', ''));
    expect((await run(list, out)).leftovers).toEqual([file]);
    writeFileSync(list, now);
    expect(await told()).toEqual(['kept', 'warning edited-edition']);
    expect(readFileSync(file).equals(edited)).toBe(true);
    expect(await told({ overwrite: true })).toEqual(['made']);
    expect(await told()).toEqual(['unchanged']);
  });

  it('still knows what somebody has edited when its row could not be made for a while', async () => {
    const [list, out] = [writeList(PEOPLE), newFolder()];
    await run(list, out);
    const good = readFileSync(list, 'utf8');
    writeFileSync(list, good.replace('Hello', 'Hello 24 billion times'));
    await run(list, out);
    appendFileSync(join(out, 'henan-nev.Nordic.en.pptx'), 'edited');
    writeFileSync(list, good);
    expect(outcomes(await run(list, out))).toContain('henan-nev.Nordic.en kept');
  });

  it('refuses a report that it cannot read, and a list without rows', async () => {
    const [list, out] = [writeList(PEOPLE), newFolder()];
    const { report } = await run(list, out);
    const whole = readFileSync(report, 'utf8');
    for (const broken of ['', 'no report', whole.replace('"files"', '"fles"')]) {
      writeFileSync(report, broken);
      await expect(run(list, out)).rejects.toThrow(/error no-report/);
    }
    rmSync(report);
    mkdirSync(report);
    await expect(run(list, out)).rejects.toThrow(/error unreadable-file/);
    const none = newFolder();
    await expect(run(writeList([]), none)).rejects.toThrow(/people\.csv:1:1 error no-rows/);
    expect(readdirSync(none)).toEqual([]);
  });

  it('goes on past a fault of ours in one edition, and names it', async () => {
    const [list, out] = [writeList(PEOPLE), newFolder()];
    const real = createBuilder({ ...optionsFor(list), out });
    const { editions } = await run(list, out, {
      buildersFor: async () => ({
        concurrency: 2,
        build: async (planned) => {
          if (planned.name.includes('Nordic')) throw new TypeError('x is not a function');
          return real(planned);
        },
      }),
    });
    expect(editions.map(({ outcome }) => outcome).sort()).toEqual(['failed', 'made', 'made']);
    expect(editions.flatMap(({ entry }) => entry.problems)).toMatchObject([{ code: 'fault', line: 4 }]);
  });

  it('gives every row files of its own, also where systems take two names for one', async () => {
    const names = [
      'Acme,,',
      'Acme,,',
      'Acme,2,',
      'ACME,,',
      'acme,2,',
      'Z,,',
      'z,,',
      'e\u0301,,',
      '\u00e9,,',
      'CON,,',
    ];
    const out = newFolder();
    const { editions } = await run(writeList(names.map((start) => `${start},exports,,,`)), out);
    expect(editions.map(({ outcome }) => outcome)).toEqual(names.map(() => 'made'));
    expect(new Set(decksIn(out).map(foldName)).size).toBe(names.length);
  });

  it('clears away what a run that was killed has left half-written', async () => {
    const [list, out] = [writeList(PEOPLE), newFolder()];
    // No process has this number.
    const left = join(out, 'henan-nev.CATL.Li-Na.zh.pptx.999999999.tmp');
    writeFileSync(left, 'half');
    await run(list, out);
    expect(existsSync(left)).toBe(false);
  });

  it('takes a report whose last line was cut off for what it is', async () => {
    const [list, out] = [writeList(PEOPLE), newFolder()];
    const { report } = await run(list, out);
    writeFileSync(report, readFileSync(report, 'utf8').slice(0, -40));
    const again = await run(list, out);
    expect(again.editions.filter(({ outcome }) => outcome === 'made')).toHaveLength(1);
  });

  it('makes nothing where the article itself is unfit', async () => {
    const out = newFolder();
    await expect(run(writeList(PEOPLE), out, { brand: 'nobody' })).rejects.toThrow(DeckError);
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('shares of a run', () => {
  const shares: readonly Shard[] = [1, 2, 3].map((index) => ({ index, count: 3 }));
  const rows = ['A', 'B', 'C', 'D', 'E', 'F'].map((company) => `${company},,,exports,,,`);
  let whole: string;
  let folders: string[];
  beforeAll(async () => {
    whole = newFolder();
    await run(writeList(rows), whole);
    folders = [];
    for (const shard of shares) {
      const out = newFolder();
      folders.push(out);
      // On another machine, with the list in another order.
      await run(writeList([...rows].sort(() => (shard.index % 2) - 0.5)), out, { shard });
    }
  });

  it('are together what one run makes', () => {
    const made = folders.flatMap(decksIn);
    expect(made.sort()).toEqual(decksIn(whole));
    for (const folder of folders)
      for (const name of decksIn(folder))
        expect(readFileSync(join(folder, name)).equals(readFileSync(join(whole, name)))).toBe(true);
  });

  it('are joined into one report, by which the next run knows what is done', async () => {
    const out = newFolder();
    const { report, entries, problems } = mergeReports(folders, out);
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(6);
    for (const { files } of readReport(report)?.entries.values() ?? [])
      for (const { file } of files) expect(existsSync(join(out, file))).toBe(true);
  });

  it('are missed when one is not there, is there twice, or was interrupted', () => {
    const codes = (named: readonly string[]) =>
      mergeReports(named, newFolder()).problems.map(({ code }) => code);
    expect(codes(folders.slice(1))).toEqual(['missing-share']);
    const [first = '', ...others] = folders;
    expect(codes([first, first, ...others])).toEqual(['duplicate-share']);
    const cut = newFolder();
    const name = 'henan-nev.editions.1-of-3.jsonl';
    writeFileSync(join(cut, name), readFileSync(join(first, name), 'utf8').split('\n').slice(0, 1).join(''));
    expect(codes([cut, ...others])).toEqual(['unfinished-share']);
  });

  it('of another list, or what is no report, are refused', async () => {
    const other = newFolder();
    await run(writeList(['Z,,,exports,,,']), other, { shard: { index: 1, count: 3 } });
    expect(() => mergeReports([...folders.slice(1), other], newFolder())).toThrow(/mixed-shares/);
    expect(() => mergeReports(['package.json'], newFolder())).toThrow(/no-report/);
    expect(() => mergeReports([newFolder()], newFolder())).toThrow(/no-reports/);
  });
});
