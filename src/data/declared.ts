/** How the content says which numbers of which file it takes. */
import * as z from 'zod';
import { parsePeriod } from '../figures/period.ts';
import { parseArea } from '../formats/spreadsheet/sheet.ts';
import { EVERY } from './periods.ts';

const heading = z.union([z.string().min(1), z.number()]).transform(String);

export const dataSchema = z
  .strictObject({
    /** In the folder of the article: .csv, .xlsx, .ods or .json. */
    file: z.string().min(1),
    /** Where it is published: `briefdeck refresh --fetch` gets it from there. */
    from: z.url({ protocol: /^https$/i, error: 'Expected an address starting with https://' }).optional(),
    /** The name of the sheet, where there are several. */
    sheet: heading.optional(),
    /** Two columns, or two rows: periods and values, such as `A2:B13`. One cell for a figure with a period of its own. */
    range: z
      .string()
      .refine((text) => parseArea(text) !== undefined, 'Expected a range such as A2:B13')
      .optional(),
    /** What the columns are called in the file, or their letters. */
    columns: z.strictObject({ period: heading, value: heading, growth: heading.optional() }).optional(),
    /** What each date stands for, where it is not plain. */
    every: z.enum(EVERY).optional(),
    /** What one in the file stands for: 1e4 where it counts in ten thousands. */
    scale: z.number().positive().optional(),
    /** The decimal sign of numbers that are text, where it is not plain. */
    decimal: z.enum(['.', ',']).optional(),
    /** Of the file as it was taken; `briefdeck refresh --accept` writes it. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'Expected 64 hexadecimal digits, as `briefdeck refresh --accept` writes them')
      .optional(),
    /** The day on which it was taken. */
    taken: z
      .string()
      .refine((day) => parsePeriod(day)?.kind === 'day', 'Expected a day such as "2024-11-12"')
      .optional(),
  })
  .refine(({ range, columns }) => range === undefined || columns === undefined || !/^[^:]+$/.test(range), {
    path: ['range'],
    error: 'A single cell has no columns.',
  });

export type DataDeclared = z.infer<typeof dataSchema>;
