/** A theme with the fonts that a brand or an article names for what the theme's own lack. */
import type { FileFault } from '../content-file.ts';
import { recordOf } from '../records.ts';
import { addFont } from '../text/added-fonts.ts';
import type { Theme } from './theme.ts';

/** `folder` is that of the file which names them; `tell` is called with the place of a name that is no font. */
export const withFonts = (
  theme: Theme,
  names: readonly string[],
  folder: string,
  tell: (index: number, fault: FileFault) => void,
): Theme => {
  const families = names.flatMap((name, i) => {
    const found = addFont(name, folder);
    if ('family' in found) return [found.family];
    tell(i, found.problem);
    return [];
  });
  if (families.length === 0) return theme;
  const fonts = recordOf(['heading', 'body'] as const, (role) => {
    const font = theme.fonts[role];
    return { ...font, added: [...new Set([...(font.added ?? []), ...families])] };
  });
  return { ...theme, fonts };
};
