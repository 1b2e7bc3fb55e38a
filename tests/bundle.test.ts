import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';

const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } =
  JSON.parse(readFileSync('package.json', 'utf8'));

/** `@scope/name` or `name` of what a module path belongs to. */
const packageOf = (path: string) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? '';

const requiredBy = (code: string): string[] =>
  [...code.matchAll(/\brequire\("([\w@][\w@./-]*)"\)/g)].map(([, path = '']) => packageOf(path));

/** Those of the libraries for development that a source imports, which is how they come into the bundle. */
const bundledLibraries = (): string[] => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`src/${file}`, 'utf8'));
  return Object.keys(manifest.devDependencies).filter((name) =>
    sources.some((code) => code.includes(`'${name}'`) || code.includes(`'${name}/`)),
  );
};

beforeAll(() => {
  execFileSync(process.execPath, ['bin/bundle.js']);
});

describe('the bundle', () => {
  it('asks for nothing that is not installed with the package', () => {
    const files = ['dist/briefdeck.cjs', 'dist/documents.cjs'];
    const outside = files
      .flatMap((file) => requiredBy(readFileSync(file, 'utf8')))
      .filter((name) => !isBuiltin(name));
    expect(outside).toContain('canvas');
    expect(outside.filter((name) => !(name in manifest.dependencies))).toEqual([]);
  });

  it('has the licence of every library in it beside it', () => {
    const licences = readFileSync('dist/LICENCES.txt', 'utf8');
    const told = [...licences.matchAll(/^(\S+ \S+) \(/gm)].map(([, library]) => library);
    const bundled = bundledLibraries();
    expect(bundled).toContain('pptxgenjs');
    for (const name of bundled) expect(told).toContain(`${name} ${manifest.devDependencies[name]}`);
  });

  it('is plain ASCII, which is run as it is read', () => {
    expect(readFileSync('dist/briefdeck.cjs', 'latin1')).not.toMatch(/[\u0080-\u00ff]/);
  });
});
