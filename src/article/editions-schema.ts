/** How an article says what its editions take from a list of recipients. */
import * as z from 'zod';
import { text } from '../figures/text.ts';

/** What a column is called in the list, in one or several ways. */
const header = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

const column = z.union([header, z.strictObject({ header, required: z.boolean().default(false) })]);

/** `company`, `name`, `language`, `sections`, `opening`, `ask` and `email` say what a deck is; any other is only mentioned. */
const columnId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/, 'Expected letters and digits, starting with a letter');

/** The first whose columns a row fills in is taken. */
const variants = z.union([z.array(text).min(1), text]);

/** A slide of the recipient's own: its points come from the row, or from here where the row has none. */
const ownSlide = z.strictObject({
  topic: text,
  message: variants,
  points: z.array(text).min(1).max(5).optional(),
});

export const editions = z.strictObject({
  columns: z
    .record(columnId, column)
    .refine((columns) => Object.keys(columns).length > 0, 'Expected a column'),
  /** Columns of the list that are none of the deck's business. */
  ignore: z.array(z.string().min(1)).default([]),
  /** The recipient on the cover. */
  cover: variants.optional(),
  opening: ownSlide.optional(),
  ask: ownSlide.optional(),
});

export type EditionsContent = z.infer<typeof editions>;
