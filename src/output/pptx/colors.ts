/** The theme's colours under the names that Office gives them. */
import type { ThemeColor } from '../../brand/theme.ts';

/** The slots of a slide master's colour map. */
export const SCHEME: Readonly<Record<ThemeColor, string>> = {
  text: 'tx1',
  background: 'bg1',
  muted: 'tx2',
  panel: 'bg2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  link: 'hlink',
  visitedLink: 'folHlink',
};
