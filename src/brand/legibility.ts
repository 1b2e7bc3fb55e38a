/** Whether the colours of a brand can be told from the grounds that they stand on. */
import type { Locate } from '../formats/yaml.ts';
import type { Problem } from '../problems.ts';
import { contrast, neededContrast } from './color.ts';
import type { ThemeColor } from './roles.ts';
import type { Theme } from './theme.ts';

/** A colour, what it stands on, and how it is used: the smallest text, large text only, or graphics. */
interface Pairing {
  readonly color: ThemeColor;
  readonly on: ThemeColor;
  readonly use: 'text' | 'large' | 'graphics';
}

const pairs = (use: Pairing['use'], on: ThemeColor, colors: readonly ThemeColor[]): Pairing[] =>
  colors.map((color) => ({ color, on, use }));

/** Every pairing that a kind of slide makes use of; a kind that needs another adds its row. */
const PAIRINGS: readonly Pairing[] = [
  ...pairs('text', 'background', ['text', 'muted', 'primary', 'link']),
  ...pairs('text', 'tile', ['text', 'muted', 'primary']),
  ...pairs('text', 'deep', ['onDeep', 'onDeepMuted']),
  ...pairs('large', 'deep', ['sun']),
  ...pairs('text', 'field', ['onField']),
  ...pairs('text', 'hero', ['onHero', 'onHeroMuted']),
  ...pairs('graphics', 'hero', ['sun']),
  ...pairs('text', 'heroBar', ['onHeroBar']),
  ...pairs('text', 'sun', ['onSun']),
  ...pairs('graphics', 'background', ['primary', 'secondary', 'context']),
];

const NEEDED: Readonly<Record<Pairing['use'], number>> = {
  text: neededContrast(0, false),
  large: neededContrast(24, true),
  graphics: 3,
};

export const findFaintColors = (theme: Theme, locate: Locate): Problem[] =>
  PAIRINGS.flatMap(({ color, on, use }) => {
    const ratio = contrast(theme.colors[color], theme.colors[on]);
    const needed = NEEDED[use];
    if (ratio >= needed) return [];
    const message = `The colour \`${color}\` on \`${on}\` (${use}) has a contrast of ${ratio.toFixed(2)}:1; ${needed}:1 is needed.`;
    return [locate(['color'], 'low-contrast', message, 'Darken one or lighten the other in the palette.')];
  });
