/** Chinese breaks anywhere: a box gives way a little where else one character would stand alone on the last line. */
import { type CutToFit, measureFits, setLines } from '../text/fit.ts';
import type { Run } from '../text/runs.ts';
import { hasCjk } from '../text/script.ts';
import { type Inches, inches } from '../units.ts';

const SHARES = [0.98, 0.96, 0.94, 0.92];

/** The widest width, of no more lines, at which none does; the text's own if there is none. */
export const widthWithoutOrphans = (text: CutToFit, index: number): Inches => {
  if (!hasOrphan(text, index)) return text.box.w;
  const before = measureFits(text, index);
  const better = SHARES.map((share) => inches(text.box.w * share)).find((w) => {
    const narrow = { ...text, box: { ...text.box, w } };
    const after = measureFits(narrow, index);
    return (
      !hasOrphan(narrow, index) &&
      after.overflows.length <= before.overflows.length &&
      after.lineCounts.every((count, i) => count <= (before.lineCounts[i] ?? 0))
    );
  });
  return better ?? text.box.w;
};

const hasOrphan = (text: CutToFit, index: number): boolean =>
  setLines(text, index).some((lines) => lines.length > 1 && isOneCharacter(lines.at(-1) ?? []));

/** With the marks that follow it. */
const isOneCharacter = (line: readonly Run[]): boolean => {
  const text = line.map((run) => run.text).join('');
  return hasCjk(text) && (text.match(/[\p{L}\p{N}]/gu) ?? []).length <= 1;
};
