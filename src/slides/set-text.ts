/** Texts set into their boxes: the largest size that fits, the lines, and what does not fit even at the smallest. */
import type { Box } from '../geometry.ts';
import type { ContentPath, Problem } from '../problems.ts';
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
import { widthWithoutOrphans } from './orphans.ts';
import type { Align, Anchor, Placeholder, TextShape } from './slide.ts';
import { hasSmallParts, withLegibleParts } from './small-parts.ts';

export interface TextRequest {
  readonly name: string;
  /** Whether it fills a placeholder of this name, or stands free. */
  readonly inPlaceholder?: boolean;
  readonly box: Box;
  readonly paragraphs: readonly Paragraph[];
  /** The style of outline level 1, 2, …. */
  readonly levels: readonly TypeStyle[];
  readonly align?: Align;
  readonly anchor?: Anchor;
  readonly at: ContentPath;
  /** Its paragraphs are items of a list: problems are told at the item. */
  readonly list?: true;
}

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
  const { name, inPlaceholder, box, levels, align = 'start', anchor = 'top', at, list } = request;
  const held = withoutOrphans(request, text, index, context);
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

/** Characters of a last word that may not stand alone on its line. */
const SHORT_WORD = 6;

/** A short last word takes the one before it along: a no-break space holds them wherever the text is shown. */
const withoutOrphans = (
  request: TextRequest,
  text: CutToFit,
  index: number,
  context: DeckContext,
): { paragraphs: readonly Paragraph[]; text: CutToFit } => {
  const lines = setLines(text, index);
  const lonely = lines.map((own) => own.length > 1 && isShort(own.at(-1) ?? []));
  if (!lonely.includes(true)) return { paragraphs: request.paragraphs, text };
  const paragraphs = request.paragraphs.map((paragraph, i) =>
    lonely[i] ? { ...paragraph, runs: holdLastWord(paragraph.runs) } : paragraph,
  );
  const held = cut({ ...request, paragraphs }, context);
  const before = measureFits(text, index);
  const after = measureFits(held, index);
  // A word that moves down may leave another one lonely above it.
  const leaves = setLines(held, index).some((own) => own.length > 1 && own.some(isShort));
  return leaves || after.overflows.length > before.overflows.length
    ? { paragraphs: request.paragraphs, text }
    : { paragraphs, text: held };
};

const isShort = (line: readonly Run[]): boolean => {
  const words = line.map(({ text }) => text).join('');
  return words.length < SHORT_WORD && !/\s/.test(words.trim());
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
