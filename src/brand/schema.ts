/** The form of `_brand.yml`: the public brand.yml format as far as a deck needs it, plus `defaults.briefdeck`. */
import * as z from 'zod';
import { TEXT_ROLES } from '../text/styles.ts';
import { DERIVED_COLORS } from './roles.ts';
import { COVER_GROUNDS, DENSITIES, MOTIFS } from './theme.ts';

const hex = z.string().regex(/^#[0-9A-Fa-f]{6}$/, 'Expected a colour such as "#0B3C5D"');
/** A name of the palette, or a colour itself. */
const color = z.string();
const fontFamily = z.strictObject({
  family: z.string(),
  weight: z.number().optional(),
  'line-height': z.number().min(1).max(2).optional(),
});
const sizes = z.array(z.number().min(10, 'Type under 10 pt cannot be read from a chair').max(240)).min(1);

/** The colours that a brand may give beyond those of brand.yml. */
export const OWN_COLORS = ['context', 'amber', 'accent', ...DERIVED_COLORS] as const;

/** Roles of the type scale that had other names once. */
const FORMER_ROLES = ['pointsAlone', 'tileValue', 'tileUnit'] as const;

export const brandSchema = z.strictObject({
  meta: z.strictObject({ name: z.string(), link: z.string().optional() }),
  logo: z
    .strictObject({
      images: z.record(z.string(), z.strictObject({ path: z.string(), alt: z.string() })),
      small: z.string(),
    })
    .optional(),
  color: z.strictObject({
    palette: z.record(z.string(), hex).default({}),
    /** Text and ground. */
    foreground: color,
    background: color,
    /** The one thing to see. */
    primary: color,
    /** Quiet text. */
    secondary: color,
    /** One mark per slide. */
    tertiary: color.optional(),
    /** The ground of tiles and panels, and of covers and statements. */
    light: color,
    dark: color.optional(),
    link: color.optional(),
  }),
  typography: z.strictObject({ base: fontFamily, headings: fontFamily }),
  defaults: z.strictObject({
    briefdeck: z.strictObject({
      'east-asian': z.string(),
      /** For scripts that our own fonts lack: installed packages, or files beside the brand. */
      fonts: z.array(z.string()).max(10).default([]),
      /** Six accents of an Office theme, for brands that number them; else they follow from the roles. */
      accents: z.array(color).length(6, 'Expected six accents: an Office theme has that many').optional(),
      /** The colours of series, among the accents. */
      charts: z.array(color).min(1).max(6).optional(),
      /** Roles that a brand wants otherwise than they are derived. */
      colors: z.partialRecord(z.enum(OWN_COLORS), color).default({}),
      margin: z.number().min(0.3).max(1.5).default(0.6),
      motif: z.enum(MOTIFS).default('lanes'),
      /** Inches. */
      radius: z.number().min(0).max(0.3).default(0),
      /** How much room is left between tiles and inside of them. */
      density: z.enum(DENSITIES).default('normal'),
      /** What the cover stands on: the deep colour, or the ground of all slides. */
      cover: z.enum(COVER_GROUNDS).default('deep'),
      type: z.partialRecord(z.enum([...TEXT_ROLES, ...FORMER_ROLES]), sizes).default({}),
    }),
  }),
});

export type BrandContent = z.infer<typeof brandSchema>;
