/** Texts whose lines end where they may: no-break spaces hold numbers and units, a slightly narrower box keeps phrases together. */
import { box } from '../geometry.ts';
import { findBadBreaks } from '../text/bad-breaks.ts';
import { type CutToFit, measureFits, setLines } from '../text/fit.ts';
import type { Paragraph, Run } from '../text/runs.ts';
import type { DeckContext } from './context.ts';
import type { TextRequest } from './text-request.ts';

export interface Cut {
  readonly request: TextRequest;
  readonly text: CutToFit;
}

/** Shares of a box's width, the widest first: every program breaks alike in a narrower box. */
const WIDTHS = [0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.79, 0.76];
/** A no-break space may push the next break to another bad place. */
const MOST_HELD = 4;

export const mendBreaks = (
  first: Cut,
  index: number,
  cut: (request: TextRequest) => CutToFit,
  { language }: Pick<DeckContext, 'language'>,
): Cut => {
  const badIn = ({ request, text }: Cut) =>
    findBadBreaks(
      request.paragraphs.map(({ runs }) => runs),
      setLines(text, index),
      language,
    );
  const fits = ({ text }: Cut) => measureFits(text, index).overflows.length === 0;
  const made = (request: TextRequest): Cut => ({ request, text: cut(request) });
  if (!fits(first)) return first;
  let current = first;
  for (let i = 0; i < MOST_HELD; i++) {
    const [spaced] = badIn(current).filter(({ atSpace }) => atSpace);
    if (!spaced) break;
    const held = made(holdAt(current.request, spaced.paragraph, spaced.position));
    if (!fits(held)) break;
    current = held;
  }
  const left = badIn(current).length;
  if (left === 0) return current;
  const { x, y, w, h } = current.request.box;
  const lineCount = measureFits(current.text, index).lineCounts.join();
  for (const share of WIDTHS) {
    // The box keeps the side that its lines begin at, whatever the text is aligned to.
    const start =
      current.request.align === 'end'
        ? w * (1 - share)
        : current.request.align === 'center'
          ? (w * (1 - share)) / 2
          : 0;
    const narrower = made({ ...current.request, box: box(x + start, y, w * share, h) });
    if (!fits(narrower) || measureFits(narrower.text, index).lineCounts.join() !== lineCount) return current;
    if (badIn(narrower).length === 0) return narrower;
  }
  return current;
};

const holdAt = (request: TextRequest, paragraph: number, position: number): TextRequest => ({
  ...request,
  paragraphs: request.paragraphs.map(
    (own, i): Paragraph => (i === paragraph ? { ...own, runs: holdRuns(own.runs, position - 1) } : own),
  ),
});

const holdRuns = (runs: readonly Run[], at: number): Run[] => {
  let start = 0;
  return runs.map((run) => {
    const from = at - start;
    start += run.text.length;
    return from >= 0 && from < run.text.length
      ? { ...run, text: `${run.text.slice(0, from)}\u00a0${run.text.slice(from + 1)}` }
      : run;
  });
};
