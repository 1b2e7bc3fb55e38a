/** What charts of every kind may declare. */

import * as z from 'zod';
import { text } from '../../figures/text.ts';
import { figureRef, type Localise } from '../kind.ts';
import { type Annotation, annotationRefs, annotationsSchema, localiseAnnotations } from './annotations.ts';

/** True: PowerPoint draws the chart itself, and its data can be edited there. */
export const native = z.boolean().optional();

/** The keys of every chart's schema, beside its `kind`. */
export const commonShape = {
  title: text,
  /** The figure to see first; the rest is grey. */
  highlight: figureRef.optional(),
  annotations: annotationsSchema,
  native,
};

interface DeclaredCommon {
  readonly title: z.infer<typeof text>;
  readonly highlight?: string | undefined;
  readonly annotations?: z.infer<typeof annotationsSchema>;
  readonly native?: boolean | undefined;
}

/** Texts in the deck's language. */
export interface CommonChart {
  readonly title: string;
  readonly highlight?: string | undefined;
  readonly annotations?: readonly Annotation[];
  /** As declared: the article says what holds for charts that do not. */
  readonly native?: boolean | undefined;
}

export const localiseCommon = (
  { title, highlight, annotations, native }: DeclaredCommon,
  say: Localise,
): CommonChart => ({
  title: say(title, ['title']),
  ...(highlight === undefined ? {} : { highlight }),
  ...(annotations === undefined ? {} : { annotations: localiseAnnotations(annotations, say) }),
  ...(native === undefined ? {} : { native }),
});

export const commonRefs = ({ highlight, annotations }: CommonChart): string[] => [
  ...(highlight === undefined ? [] : [highlight]),
  ...annotationRefs(annotations),
];
