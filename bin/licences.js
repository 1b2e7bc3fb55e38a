// The licences of all libraries that are put into the bundle: whoever hands it on hands them on too.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)\b/i;

/** Of the files of a bundle, as paths from `home`: each package's name, version and licence, as text. */
export const licencesOf = (home, files) => {
  const folders = new Set(
    files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  );
  return [...folders]
    .sort()
    .map((folder) => describePackage(join(home, folder)))
    .join(`\n${'-'.repeat(80)}\n\n`);
};

const describePackage = (folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return `${[`${name} ${version} (${license})`, ...texts].join('\n\n')}\n`;
};
