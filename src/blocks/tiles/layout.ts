/** Several tiles in an area: one may lead. */
import type { Figure } from '../../figures/figure.ts';
import type { Box } from '../../geometry.ts';
import type { Problem } from '../../problems.ts';
import type { DeckContext } from '../../slides/context.ts';
import type { GroupShape } from '../../slides/slide.ts';
import type { Added } from '../kind.ts';
import { arrangeTiles } from './arrange.ts';
import { addedBy, earlierOf } from './evidence.ts';
import { layOutTallTiles } from './tall-tile.ts';
import { layOutTilesAlike, type Tile } from './tile.ts';

/** Tiles of a lower area are all alike. */
const LEADING_HEIGHT = 3;

export interface Tiles {
  readonly shapes: readonly GroupShape[];
  readonly problems: readonly Problem[];
  readonly added: Added;
}

export const layOutTiles = (
  figures: readonly Figure[],
  area: Box,
  { lead }: { readonly lead: string | undefined },
  context: DeckContext,
): Tiles => {
  const leading = area.h > LEADING_HEIGHT ? leaderOf(figures, lead, context) : undefined;
  const hasEvidence = leading !== undefined && (lead !== undefined || hasGrown(leading, context));
  const places = arrangeTiles(figures.length, area, context.theme.gutter, hasEvidence);
  const ordered = leading ? [leading, ...figures.filter((figure) => figure !== leading)] : figures;
  const tiles = ordered.flatMap((figure, index): (Tile & { tall: boolean })[] => {
    const place = places[index];
    return place ? [{ figure, index, place: place.box, tall: place.tall, leads: figure === leading }] : [];
  });
  const made = [
    ...layOutTallTiles(
      tiles.filter(({ tall }) => tall),
      context,
    ),
    ...layOutTilesAlike(
      tiles.filter(({ tall }) => !tall),
      context,
    ),
  ];
  return {
    shapes: made.map(({ shape }) => shape),
    problems: made.flatMap(({ problems }) => problems),
    added: addedBy(made.map(({ evidence }) => evidence)),
  };
};

/** The one named, else one that has grown and can show it, else the first that is no target. */
const leaderOf = (figures: readonly Figure[], lead: string | undefined, context: DeckContext) =>
  figures.find(({ id }) => id === lead) ??
  figures.find((figure) => hasGrown(figure, context)) ??
  figures.find(({ status }) => status !== 'target');

const hasGrown = (figure: Figure, context: DeckContext) =>
  figure.status !== 'target' && figure.growth !== undefined && earlierOf(figure, context) !== undefined;
