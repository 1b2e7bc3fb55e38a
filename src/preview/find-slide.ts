/** Which problem is whose: the preview shows each beside the slide that it is on. */

import type { ContentPath, Problem } from '../problems.ts';
import type { Slide } from '../slides/slide.ts';

/** The index of the slide that shows the problem's place in the content, or the nearest to it; undefined if none does. */
export const findSlide = ({ path = [] }: Problem, slides: readonly Slide[]): number | undefined => {
  const near = slides.map(({ shapes }) => Math.max(0, ...shapes.map(({ at }) => nearness(path, at))));
  const best = Math.max(0, ...near);
  if (best === 0) return undefined;
  // An agenda names every section: the section's own slide is meant.
  const own = slides.findIndex(({ kind }, i) => kind === 'section' && near[i] === best);
  return own < 0 ? near.indexOf(best) : own;
};

/** How many keys two places share: none if that is not all of the shape's place, nor names a thing of its own. */
const nearness = (path: ContentPath, at: ContentPath): number => {
  const differing = at.findIndex((key, i) => path[i] !== key);
  const shared = differing < 0 ? at.length : differing;
  return shared === at.length || shared >= 2 ? shared : 0;
};
