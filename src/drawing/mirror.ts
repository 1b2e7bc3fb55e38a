/** A drawing as readers from right to left see it. */
import type { Mark } from './marks.ts';
import { mapPath, type Path } from './path.ts';

const TURNED = { left: 'right', center: 'center', right: 'left' } as const;

/** Each mark as far from the right edge as it was from the left; texts stay readable. */
export const mirrorMarks = (marks: readonly Mark[], width: number): Mark[] => {
  const flip = (path: Path) => mapPath(path, (x, y) => [width - x, y]);
  return marks.map((mark): Mark => {
    const clip = mark.clip ? { clip: flip(mark.clip) } : {};
    if (mark.kind === 'rectangle') return { ...mark, ...clip, x: width - mark.x - mark.w };
    if (mark.kind === 'path') return { ...mark, ...clip, path: flip(mark.path) };
    const turn = mark.turn === undefined ? {} : { turn: -mark.turn };
    return { ...mark, ...clip, ...turn, x: width - mark.x, align: TURNED[mark.align] };
  });
};
