/** LibreOffice with only the fonts that are ours, so that pages look the same wherever it runs. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeRecipientFonts } from './as-powerpoint.ts';

export interface LibreOffice {
  /** All files in one go: starting takes longer than a deck. `to` is an ending, such as `pdf`, or a filter. */
  convert(files: readonly string[], to: string, folder: string): void;
}

/** Keeps its fonts and its profile in `work`. */
export const openLibreOffice = (work: string): LibreOffice => {
  const env = { ...process.env, FONTCONFIG_FILE: writeFontConfig(work) };
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  return {
    convert: (files, to, folder) =>
      void execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', to, '--outdir', folder, ...files],
        {
          env,
          stdio: 'ignore',
        },
      ),
  };
};

const writeFontConfig = (work: string): string => {
  const fonts = join(work, 'fonts');
  mkdirSync(fonts);
  writeRecipientFonts(fonts);
  const alias = (family: string, to: string) =>
    `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="assign" binding="strong"><string>${to}</string></edit></match>`;
  const file = join(work, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${join(work, 'cache')}</cachedir>${alias('Arial', 'Arimo')}${alias('Microsoft YaHei', 'Noto Sans SC')}</fontconfig>`,
  );
  return file;
};

/** Every page of a PDF as a picture, in a folder of its own. */
export const drawPages = (pdf: string, folder: string, width: number): string[] => {
  mkdirSync(folder);
  const size = ['-scale-to-x', String(width), '-scale-to-y', '-1'];
  execFileSync('pdftoppm', ['-png', ...size, pdf, join(folder, 'page')]);
  return readdirSync(folder).sort();
};
