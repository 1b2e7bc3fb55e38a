/** Any text of the content: one string, or one per language. */
import * as z from 'zod';

export const text = z.union([z.string(), z.record(z.string(), z.string())], {
  error: 'Expected a text, or one text per language such as { en: …, zh: … }',
});
export type Text = z.infer<typeof text>;
