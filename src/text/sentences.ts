/** Runs cut at the ends of their sentences. */
import { sliceRuns } from './break.ts';
import { type Run, textOf } from './runs.ts';

/** A full stop after one or two letters, as in `e.g. this`, or before a small letter ends no sentence. */
const END = /(?<![\s.]\p{L}{1,2})[.!?…][”’"')\]]*\s+(?=[^\s\p{Ll}])|[。！？…][”’」』）]*(?=.)/gsu;

export const splitSentences = (runs: readonly Run[]): Run[][] => {
  const text = textOf(runs);
  const ends = [...text.matchAll(END)].map(({ 0: whole, index }) => index + whole.length);
  const starts = [0, ...ends];
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? text.length;
    return sliceRuns(runs, start, start + text.slice(start, end).trimEnd().length);
  });
};
