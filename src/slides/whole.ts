/** Slides that are one block alone: their texts by role, on a ground of their own. */
import type { ThemeColor } from '../brand/roles.ts';
import type { Box } from '../geometry.ts';
import type { ContentPath } from '../problems.ts';
import type { Paragraph } from '../text/runs.ts';
import type { TextRole, TypeStyle } from '../text/styles.ts';
import type { DeckContext } from './context.ts';
import { gridBox } from './frame.ts';
import { setBalanced } from './set-balanced.ts';
import { type SetText, setText, styled } from './set-text.ts';
import type { Anchor } from './slide.ts';

export interface WholeText {
  readonly name: string;
  readonly role: TextRole;
  readonly box: Box;
  readonly paragraphs: readonly Paragraph[];
  readonly at: ContentPath;
  readonly change?: Partial<TypeStyle>;
  readonly anchor?: Anchor;
  /** Whether its lines are to be of nearly one length. */
  readonly balanced?: true;
}

/** A text in a placeholder of its own. */
export const setWhole = (
  { name, role, box, paragraphs, at, change, anchor, balanced }: WholeText,
  context: DeckContext,
): SetText =>
  (balanced ? setBalanced : setText)(
    {
      name,
      inPlaceholder: true,
      box,
      paragraphs,
      levels: [styled(context, role, change)],
      at,
      ...(anchor ? { anchor } : {}),
    },
    context,
  );

/** Kicker and source line of a slide without a frame, in the colours of its ground. */
export const setMargins = (
  head: {
    readonly topic: { readonly runs: Paragraph['runs']; readonly at: ContentPath } | undefined;
    readonly source: { readonly text: string; readonly at: ContentPath } | undefined;
  },
  colors: { readonly kicker: ThemeColor; readonly source: ThemeColor },
  context: DeckContext,
): { kicker: SetText[]; source: SetText[] } => {
  const { theme } = context;
  const { topic, source } = head;
  return {
    kicker: topic
      ? [
          setWhole(
            {
              name: 'kicker',
              role: 'kicker',
              box: gridBox(theme, 1, 8, 0.42, 0.28),
              paragraphs: [{ runs: topic.runs, level: 1 }],
              at: topic.at,
              change: { color: colors.kicker },
              anchor: 'middle',
            },
            context,
          ),
        ]
      : [],
    source: source
      ? [
          setWhole(
            {
              name: 'source',
              role: 'source',
              box: gridBox(theme, 1, 11, 6.86, 0.3),
              paragraphs: [{ runs: [{ text: source.text }], level: 1 }],
              at: source.at,
              change: { color: colors.source },
              anchor: 'middle',
            },
            context,
          ),
        ]
      : [],
  };
};
