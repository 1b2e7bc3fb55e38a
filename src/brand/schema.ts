/** The form of `_brand.yml`: the public brand.yml format as far as a deck needs it, plus `defaults.briefdeck`. */
import * as z from 'zod';
import { TEXT_ROLES } from './theme.ts';

const hex = z.string().regex(/^#[0-9A-Fa-f]{6}$/, 'Expected a colour such as "#0B3C5D"');
/** A name of the palette, or a colour itself. */
const color = z.string();
const fontFamily = z.strictObject({
  family: z.string(),
  weight: z.number().optional(),
  'line-height': z.number().min(1).max(2).optional(),
});
const sizes = z.array(z.number().min(10, 'Type under 10 pt cannot be read from a chair').max(96)).min(1);

export const brandSchema = z.strictObject({
  meta: z.strictObject({ name: z.string(), link: z.string().optional() }),
  logo: z.strictObject({
    images: z.record(z.string(), z.strictObject({ path: z.string(), alt: z.string() })),
    small: z.string(),
  }),
  color: z.strictObject({
    palette: z.record(z.string(), hex),
    foreground: color,
    background: color,
    primary: color,
    secondary: color,
    tertiary: color.optional(),
    light: color,
    link: color.optional(),
  }),
  typography: z.strictObject({ base: fontFamily, headings: fontFamily }),
  defaults: z.strictObject({
    briefdeck: z.strictObject({
      'east-asian': z.string(),
      accents: z.array(color).length(6, 'Expected six accents: an Office theme has that many'),
      charts: z.array(color).min(1).max(6),
      margin: z.number().min(0.3).max(1.5).default(0.6),
      type: z.partialRecord(z.enum(TEXT_ROLES), sizes).default({}),
    }),
  }),
});

export type BrandContent = z.infer<typeof brandSchema>;
