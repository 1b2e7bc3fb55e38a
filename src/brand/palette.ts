/** The colours of a brand by role, and how each is written as a slot of an Office theme. */
import { recordOf } from '../records.ts';
import { channels, contrast, fromHsl, mix, toHsl } from './color.ts';
import {
  DERIVED_COLORS,
  type DerivedColor,
  type Hex,
  type SlotReference,
  THEME_SLOTS,
  type ThemeColor,
  type ThemeSlot,
} from './roles.ts';

export type Slots = Readonly<Record<ThemeSlot, Hex>>;

/** What each derived colour is taken from where the brand does not say: the slot itself, or on the way to another. */
const DERIVATIONS: Readonly<Record<DerivedColor, (slots: Slots) => Hex>> = {
  line: ({ tile, text }) => mix(text, tile, 0.12),
  track: ({ tile, text }) => mix(text, tile, 0.055),
  onDeep: ({ background, text, deep }) => clearer(background, text, deep),
  onDeepMuted: ({ background, text, deep }) => mix(clearer(background, text, deep), deep, 0.72),
  field: ({ deep }) => deep,
  onField: ({ background, text, deep }) => clearer(background, text, deep),
  hero: ({ primary }) => primary,
  onHero: ({ background, text, primary }) => clearer(background, text, primary),
  onHeroMuted: ({ background, text, primary }) => mix(clearer(background, text, primary), primary, 0.84),
  heroBar: ({ background, primary }) => mix(background, primary, 0.54),
  onHeroBar: ({ text, background, primary }) => clearer(text, background, mix(background, primary, 0.54)),
  onSun: ({ text, background, sun }) => clearer(text, background, sun),
  lane1: ({ deep, primary }) => mix(primary, deep, 0.2),
  lane2: ({ deep, primary }) => mix(primary, deep, 0.4),
  lane3: ({ deep, primary }) => mix(primary, deep, 0.65),
  lane4: ({ primary, secondary }) => mix(secondary, primary, 0.35),
  lane5: ({ secondary }) => secondary,
  lane6: ({ secondary, background }) => mix(background, secondary, 0.25),
};

/** Whichever of two is easier to read on a ground. */
const clearer = (first: Hex, second: Hex, ground: Hex): Hex =>
  contrast(first, ground) >= contrast(second, ground) ? first : second;

/** Every role's colour and reference; `own` are those that the brand gives itself. */
export const resolvePalette = (
  slots: Slots,
  own: Readonly<Partial<Record<DerivedColor, Hex>>>,
): { colors: Record<ThemeColor, Hex>; references: Record<ThemeColor, SlotReference> } => {
  const derived = recordOf(DERIVED_COLORS, (role) => referTo(own[role] ?? DERIVATIONS[role](slots), slots));
  return {
    colors: { ...slots, ...recordOf(DERIVED_COLORS, (role) => derived[role].hex) },
    references: {
      ...recordOf(THEME_SLOTS, (slot): SlotReference => ({ slot })),
      ...recordOf(DERIVED_COLORS, (role) => derived[role].reference),
    },
  };
};

/** The slot from which Office's changes come nearest to a colour, and the colour that they come to. */
export const referTo = (wanted: Hex, slots: Slots): { reference: SlotReference; hex: Hex } => {
  const candidates = THEME_SLOTS.filter((slot) => slot !== 'link' && slot !== 'visitedLink').map((slot) => {
    const reference = changeInto(slot, slots[slot], wanted);
    const hex = applyReference(slots[slot], reference);
    return { reference, hex, off: distance(hex, wanted) };
  });
  const [best] = candidates.sort((a, b) => a.off - b.off);
  if (!best) throw new Error('A theme has slots');
  return best;
};

/** Luminance goes on the way to white or to black; saturation changes where there is any. */
const changeInto = (slot: ThemeSlot, from: Hex, to: Hex): SlotReference => {
  if (from === to) return { slot };
  const [own, wanted] = [toHsl(from), toHsl(to)];
  const saturation = own.s > 0.02 ? { saturation: thousandths(Math.min(4, wanted.s / own.s)) } : {};
  if (wanted.l <= own.l) {
    const share = own.l === 0 ? 1 : wanted.l / own.l;
    return { slot, ...saturation, luminance: thousandths(share) };
  }
  const share = (1 - wanted.l) / (1 - own.l);
  const luminance = thousandths(share);
  return { slot, ...saturation, luminance, luminanceOffset: 100_000 - luminance };
};

const thousandths = (share: number) => Math.round(share * 100_000);

/** What a reference comes to, as Office reckons it. */
export const applyReference = (
  color: Hex,
  { saturation = 100_000, luminance = 100_000, luminanceOffset = 0 }: Omit<SlotReference, 'slot'>,
): Hex => {
  const { h, s, l } = toHsl(color);
  const within = (share: number) => Math.min(1, Math.max(0, share));
  return fromHsl({
    h,
    s: within((s * saturation) / 100_000),
    l: within((l * luminance) / 100_000 + luminanceOffset / 100_000),
  });
};

const distance = (a: Hex, b: Hex): number => {
  const other = channels(b);
  return channels(a).reduce((sum, value, i) => sum + (value - (other[i] ?? 0)) ** 2, 0);
};
