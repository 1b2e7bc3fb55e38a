/** Figures as tiles: label, the number with its qualifier and unit on one line, growth and period below. */
import * as z from 'zod';
import type { Figure } from '../figures/figure.ts';
import { partitions } from '../lists.ts';
import { defineBlock } from './kind.ts';
import { layOutTiles } from './tiles/layout.ts';

const MOST_TILES = 6;

export const figures = defineBlock<readonly string[], readonly Figure[]>({
  schema: z.array(z.string()).min(1).max(MOST_TILES),
  read: (ids, reader) => ids.flatMap((id, i) => reader.figure(id, [i]) ?? []),
  figures: (shown) => shown,
  splits: partitions,
  layOut: (shown, area, context) => ({
    look: `Tiles ${shown.length}`,
    placeholders: [],
    art: [],
    ...layOutTiles(shown, area, { lead: undefined }, context),
  }),
});
