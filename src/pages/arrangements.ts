/** How the blocks of a section share the room below its title: the first arrangement that suits them is taken. */
import type { Block } from '../blocks/kind.ts';
import type { Theme } from '../brand/theme.ts';
import { type Box, bottom, box, columns } from '../geometry.ts';
import { gridBox } from '../slides/frame.ts';

export interface Placed {
  readonly block: Block;
  readonly area: Box;
  /** Whether the area reaches the right edge of the slide. */
  readonly bleeds: boolean;
}

interface Arrangement {
  readonly name: string;
  suits(keys: readonly string[]): boolean;
  place(
    area: Box,
    theme: Theme,
    count: number,
    keys: readonly string[],
  ): readonly (Box & { readonly bleeds?: true })[];
}

const part = (area: Box, theme: Theme, from: number, to: number): Box =>
  gridBox(theme, from, to, area.y, area.h);

const TILES_SHARE = 0.48;
const PANELS = ['chart'];
const LOW = ['figures'];
/** They run over the whole width. */
const WIDE = ['timeline', 'chain'];
/** Of the height below the title: what stands above another. */
const ABOVE_SHARE = 0.6;

/** The blocks come in the order of the table of kinds: points first. */
const ARRANGEMENTS: readonly Arrangement[] = [
  { name: 'alone', suits: (keys) => keys.length === 1, place: (area) => [area] },
  {
    name: 'points above, figures below',
    suits: ([first, second, ...others]) =>
      first === 'points' && LOW.includes(second ?? '') && others.length === 0,
    place: (area, theme) => {
      const tiles = box(area.x, area.y, area.w, area.h * TILES_SHARE);
      const below = bottom(tiles) + 2 * theme.gutter;
      return [box(area.x, below, area.w, bottom(area) - below), tiles];
    },
  },
  {
    name: 'points beside a panel',
    suits: ([first, second, ...others]) =>
      first === 'points' && PANELS.includes(second ?? '') && others.length === 0,
    place: (area, theme) => [part(area, theme, 1, 4), { ...part(area, theme, 5, 12), bleeds: true }],
  },
  {
    name: 'points beside another',
    suits: ([first, ...others]) => first === 'points' && others.length === 1,
    place: (area, theme) => [part(area, theme, 1, 5), part(area, theme, 6, 12)],
  },
  {
    name: 'a wide one above another',
    suits: (keys) => keys.length === 2 && keys.some((key) => WIDE.includes(key)),
    place: (area, theme, _, keys) => {
      const above = box(area.x, area.y, area.w, area.h * ABOVE_SHARE - theme.gutter);
      const top = bottom(above) + 2 * theme.gutter;
      const below = box(area.x, top, area.w, bottom(area) - top);
      return WIDE.includes(keys[0] ?? '') ? [above, below] : [below, above];
    },
  },
  {
    name: 'side by side',
    suits: (keys) => keys.length <= 3,
    place: (area, theme, count) => columns(area, count, theme.gutter),
  },
];

/** Undefined for more blocks than a slide can show. */
export const arrange = (blocks: readonly Block[], area: Box, theme: Theme): Placed[] | undefined => {
  const keys = blocks.map(({ key }) => key);
  const places = ARRANGEMENTS.find(({ suits }) => suits(keys))?.place(area, theme, blocks.length, keys);
  return (
    places &&
    blocks.flatMap((block, i) => {
      const own = places[i];
      if (!own) return [];
      const { bleeds = false, ...place } = own;
      return [{ block, area: place, bleeds }];
    })
  );
};
