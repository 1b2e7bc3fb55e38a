/** How much a drawing shows when everything that it names is put in: ten lines can stand for a billion. */
import { namesIn } from './style.ts';
import type { DrawingElement } from './walk.ts';

/** Far more than a logo has, and little enough to be drawn at once. */
const MOST_DRAWN = 20_000;
/** Of things that name others: deeper than any drawing, and far from the end of the stack. */
const MOST_STEPS = 500;

/** Whether a drawing names itself, or grows beyond all measure. */
export const growsTooLarge = (elements: readonly DrawingElement[]): boolean => {
  const byPlace = new Map(elements.map((one) => [one.element.first, one]));
  const byId = new Map(elements.map((one) => [one.element.attributes.get('id') ?? '', one]));
  const sizes = new Map<DrawingElement, number>();
  const underWay = new Set<DrawingElement>();

  const partsOf = ({ element, attributes }: DrawingElement): DrawingElement[] => [
    ...element.children.flatMap(({ first }) => byPlace.get(first) ?? []),
    ...attributes
      .flatMap(({ local, value }) =>
        local === 'href' && value.startsWith('#') ? [value.slice(1)] : namesIn(value),
      )
      .flatMap((id) => byId.get(id) ?? []),
  ];
  const sizeOf = (one: DrawingElement): number => {
    const known = sizes.get(one);
    if (known !== undefined) return known;
    if (underWay.has(one) || underWay.size > MOST_STEPS) return Number.POSITIVE_INFINITY;
    underWay.add(one);
    const size = partsOf(one).reduce((sum, part) => sum + sizeOf(part), 1);
    underWay.delete(one);
    sizes.set(one, size);
    return size;
  };
  return elements.some((one) => sizeOf(one) > MOST_DRAWN);
};
