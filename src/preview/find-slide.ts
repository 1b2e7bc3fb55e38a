/** Which problem is whose: the preview shows each beside the slide that it is on. */

import type { ContentPath, Problem } from '../problems.ts';
import type { Slide } from '../slides/slide.ts';

/** The index of the slide that shows the problem's place in the content, or the nearest to it; undefined if none does. */
export const findSlide = ({ path = [] }: Problem, slides: readonly Slide[]): number | undefined => {
  const near = slides.map(({ shapes }) => Math.max(0, ...shapes.map(({ at }) => nearness(path, at))));
  const best = Math.max(0, ...near);
  return best === 0 ? undefined : near.indexOf(best);
};

/** How many keys two places share: none if that is not all of the shape's place, nor names a thing of its own. */
const nearness = (path: ContentPath, at: ContentPath): number => {
  const differing = at.findIndex((key, i) => path[i] !== key);
  const shared = differing < 0 ? at.length : differing;
  return shared === at.length || shared >= 2 ? shared : 0;
};
