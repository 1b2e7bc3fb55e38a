/** Several tiles in an area: one may lead. */

import type { Figure } from '../../figures/figure.ts';
import type { Box } from '../../geometry.ts';
import type { Problem } from '../../problems.ts';
import type { DeckContext } from '../../slides/context.ts';
import type { GroupShape } from '../../slides/slide.ts';
import { arrangeTiles } from './arrange.ts';
import { layOutTile } from './tile.ts';

export const layOutTiles = (
  figures: readonly Figure[],
  area: Box,
  { lead }: { readonly lead: string | undefined },
  context: DeckContext,
): { shapes: readonly GroupShape[]; problems: readonly Problem[] } => {
  const boxes = arrangeTiles(figures.length, area, context.theme.gutter);
  const hero = lead ?? (area.h > 3 ? figures.find(({ status }) => status !== 'target')?.id : undefined);
  const tiles = figures.flatMap((figure, i) => {
    const place = boxes[i];
    return place ? [layOutTile(figure, i, place, { hero: figure.id === hero, alike: boxes }, context)] : [];
  });
  return { shapes: tiles.map(({ shape }) => shape), problems: tiles.flatMap(({ problems }) => problems) };
};
