import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { run } from './command.ts';

const work = mkdtempSync(join(tmpdir(), 'briefdeck-brand-'));
const brandNew = (...args: readonly string[]) => run(work, ['brand', 'new', ...args]);
const LOGO = resolve('templates/henan/logo.svg');

it('makes a brand that the next build takes by its name, with a sample deck and its picture', async () => {
  const { code, out } = await brandNew('acme', '--primary', '#ff0', '--logo', LOGO);
  expect(code).toBe(0);
  expect(out).toContain('brand: acme');
  expect(readdirSync(join(work, 'templates', 'acme')).sort()).toEqual([
    '_brand.yml',
    'logo.svg',
    'sample.png',
    'sample.pptx',
  ]);
  const sample = resolve('templates/sample');
  const built = await run(work, ['build', sample, '--brand', 'acme', '--out', 'out', '--format', 'html']);
  expect(built.code).toBe(0);
});

it('leaves what is there as it is, and tells all that is wrong at once', async () => {
  const file = join(work, 'templates', 'acme', '_brand.yml');
  const before = readFileSync(file, 'utf8');
  const { code, err } = await brandNew(
    'acme',
    '--primary',
    '#123456',
    '--font',
    'Arrial',
    '--logo',
    'nowhere.svg',
  );
  expect(code).toBe(1);
  expect(err).toMatch(/acme error existing-brand/);
  expect(err).toMatch(/error unknown-font: [^\n]*`Arrial`[\s\S]*Did you mean `Arial`/);
  expect(err).toMatch(/nowhere\.svg error missing-file/);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

it('takes no name that would lead elsewhere', async () => {
  const { code, err } = await brandNew('../evil', '--primary', '#123456');
  expect([code, err]).toEqual([1, expect.stringContaining('error unusable-name')]);
  expect(existsSync(join(work, 'evil'))).toBe(false);
});

it('takes no logo that is more than a drawing', async () => {
  const logo = join(work, 'live.svg');
  writeFileSync(logo, '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
  const { code, err } = await brandNew('other', '--primary', '#123456', '--logo', logo);
  expect([code, err]).toEqual([1, expect.stringMatching(/live\.svg error broken-logo/)]);
  expect(existsSync(join(work, 'templates', 'other'))).toBe(false);
});

it.each([
  [['--primary', 'teal'], /Expected a colour such as #0A6E6A/],
  [[], /required option '--primary <colour>'/],
] as const)('says what %j lacks', async (args, expected) => {
  const { code, err } = await brandNew('third', ...args);
  expect(code).toBe(2);
  expect(err).toMatch(expected);
});

it('is in the help', async () => {
  const { out } = await run(work, ['--help']);
  expect(out).toMatch(/brand +Make a brand of your own/);
});
