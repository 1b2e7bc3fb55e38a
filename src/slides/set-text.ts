/** Texts set into their boxes: the largest size that fits, the lines, and what does not fit even at the smallest. */
import type { Problem } from '../problems.ts';
import {
  type CutToFit,
  cutToFit,
  describeOverflow,
  largestFit,
  measureFits,
  setLines,
  sizeCount,
} from '../text/fit.ts';
import type { Paragraph, Run } from '../text/runs.ts';
import type { TextRole, TextStyle, TypeStyle } from '../text/styles.ts';
import type { Inches } from '../units.ts';
import type { DeckContext } from './context.ts';
import { mendBreaks } from './mend-breaks.ts';
import { widthWithoutOrphans } from './orphans.ts';
import type { Placeholder, TextShape } from './slide.ts';
import { hasSmallParts, withLegibleParts } from './small-parts.ts';
import type { TextRequest } from './text-request.ts';

export type { TextRequest } from './text-request.ts';

export interface SetText {
  readonly shape: TextShape;
  /** What its lines take. */
  readonly height: Inches;
  readonly lineCounts: readonly number[];
  /** The place of its size among those of its style. */
  readonly sizeIndex: number;
  /** Empty if it fits. */
  readonly problems: readonly Problem[];
}

/** Each as large as it fits. */
export const setText = (request: TextRequest, context: DeckContext): SetText => {
  const [set] = setAlike([request], context);
  if (!set) throw new Error('One text was asked for');
  return set;
};

/** All at the largest size at which each fits, for texts that must look alike. */
export const setAlike = (requests: readonly TextRequest[], context: DeckContext): SetText[] => {
  const cuts = requests.map((request) => cut(request, context));
  const index = largestFit(cuts);
  const settled = requests.some(hasSmallParts) ? settleParts(requests, index, context) : undefined;
  return (settled?.requests ?? requests).flatMap((request, i) => {
    const text = settled ? cut(request, context) : cuts[i];
    return text ? [setAt(request, text, settled?.index ?? index, context)] : [];
  });
};

/** What has to be larger to be read takes room, so that the whole may have to be smaller. */
const settleParts = (
  requests: readonly TextRequest[],
  index: number,
  context: DeckContext,
): { requests: readonly TextRequest[]; index: number } => {
  const legible = requests.map((request) => withLegibleParts(request, index));
  const found = largestFit(legible.map((request) => cut(request, context)));
  return found <= index ? { requests: legible, index } : settleParts(requests, found, context);
};

const cut = ({ paragraphs, box, levels }: TextRequest, { theme, measure }: DeckContext): CutToFit =>
  cutToFit({ paragraphs, box, levels, fonts: theme.fonts, measure });

const setAt = (request: TextRequest, text: CutToFit, index: number, context: DeckContext): SetText => {
  const { name, inPlaceholder, levels, align = 'start', anchor = 'top', at, list } = request;
  const mended = mendBreaks({ request, text }, index, (other) => cut(other, context), context);
  const { box } = mended.request;
  const held = withoutOrphans(mended.request, mended.text, index, context);
  const width = align === 'start' ? widthWithoutOrphans(held.text, index) : box.w;
  const narrowed = width === box.w ? held.text : { ...held.text, box: { ...box, w: width } };
  const fit = measureFits(narrowed, index);
  return {
    shape: {
      kind: 'text',
      name,
      placeholder: inPlaceholder ? name : undefined,
      box: width === box.w ? box : { ...box, w: width },
      paragraphs: held.paragraphs,
      lines: setLines(narrowed, index),
      levels: levels.map((style) => settleStyle(style, index)),
      align,
      anchor,
      at,
      ...(list ? { list } : {}),
    },
    height: fit.height,
    lineCounts: fit.lineCounts,
    sizeIndex: index,
    problems: fit.overflows.length > 0 ? findOverflow(request, text, context) : [],
  };
};

/** Characters of a last line that looks lost, at least, and as a share of the longest line. */
const SHORT_LINE = { characters: 6, share: 0.22 };
/** Words that a last line takes along at most. */
const MOST_HELD = 3;

/** A short last line takes words of the one before it along: no-break spaces hold them wherever the text is shown. */
const withoutOrphans = (
  request: TextRequest,
  text: CutToFit,
  index: number,
  context: DeckContext,
): { paragraphs: readonly Paragraph[]; text: CutToFit } => {
  const before = measureFits(text, index);
  const asIs = { paragraphs: request.paragraphs, text };
  let current: { paragraphs: readonly Paragraph[]; text: CutToFit } = asIs;
  for (let i = 0; i < MOST_HELD; i++) {
    const lonely = setLines(current.text, index).map(endsLonely);
    if (!lonely.includes(true)) return current;
    const paragraphs = current.paragraphs.map((paragraph, p) =>
      lonely[p] ? { ...paragraph, runs: holdLastWord(paragraph.runs) } : paragraph,
    );
    current = { paragraphs, text: cut({ ...request, paragraphs }, context) };
    const { overflows, height } = measureFits(current.text, index);
    if (overflows.length > before.overflows.length || height > before.height + 0.001) return asIs;
  }
  // Words that move down may leave others lonely: the text stays as it was.
  return setLines(current.text, index).some(endsLonely) ? asIs : current;
};

const lengthOf = (line: readonly Run[]) => line.reduce((sum, { text }) => sum + text.length, 0);

/** One line is never lonely; nor is one that holds what cannot be parted. */
const endsLonely = (lines: readonly (readonly Run[])[]): boolean => {
  if (lines.length < 2) return false;
  const lengths = lines.map(lengthOf);
  const least = Math.max(SHORT_LINE.characters, SHORT_LINE.share * Math.max(...lengths));
  return (lengths.at(-1) ?? 0) < least || lengths.slice(1, -1).some((own) => own < SHORT_LINE.characters);
};

const holdLastWord = (runs: readonly Run[]): readonly Run[] => {
  const last = runs.at(-1);
  if (!last) return runs;
  const held = last.text.replace(/(\S) (\S+)$/, '$1\u00a0$2');
  return held === last.text ? runs : [...runs.slice(0, -1), { ...last, text: held }];
};

export const settleStyle = ({ sizes, maxLines: _, ...look }: TypeStyle, index: number): TextStyle => {
  const size = sizes[Math.min(index, sizes.length - 1)];
  if (size === undefined) throw new Error('A style has sizes');
  return { ...look, size };
};

/** Names such as `points`; `series` is one. */
const PLURAL = /(?<!serie)s$/;

/** What does not fit even at the smallest size, once per paragraph. */
const findOverflow = (request: TextRequest, text: CutToFit, { locate }: DeckContext): Problem[] => {
  const { overflows } = measureFits(text, sizeCount(text) - 1);
  const [first] = overflows;
  const byParagraph = overflows.filter((overflow) => 'paragraph' in overflow);
  const told = byParagraph.length > 0 ? byParagraph : first ? [first] : [];
  return told.map((overflow) => {
    const at = request.list && 'paragraph' in overflow ? [...request.at, overflow.paragraph] : request.at;
    const ofList = request.list && 'paragraph' in overflow;
    const subject = ofList ? `Item ${overflow.paragraph + 1} of the ${request.name}` : `The ${request.name}`;
    const message = `${subject} ${describeOverflow(overflow, !ofList && PLURAL.test(request.name))}.`;
    return locate(at, 'text-overflow', message, 'Shorten the text, or move some of it to the notes.');
  });
};

/** A role's style, with another colour or the like where it stands on another ground. */
export const styled = (
  { type }: Pick<DeckContext, 'type'>,
  role: TextRole,
  change: Partial<TypeStyle> = {},
): TypeStyle => ({ ...type[role], ...change });

/** The placeholder that a text fills. */
export const placeholderOf = (
  { shape }: SetText,
  type: Placeholder['type'],
  prompt: string,
): Placeholder => ({
  name: shape.name,
  type,
  box: shape.box,
  levels: shape.levels,
  align: shape.align,
  anchor: shape.anchor,
  prompt,
});
