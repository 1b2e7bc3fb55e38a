/** The colours that a brand file gives: names of its palette to the slots of a theme. */
import type { YamlFile } from '../formats/yaml.ts';
import { nearest, type Problem } from '../problems.ts';
import { contrast, mix } from './color.ts';
import type { Slots } from './palette.ts';
import { DERIVED_COLORS, type DerivedColor, type Hex } from './roles.ts';
import type { BrandContent } from './schema.ts';

type Path = readonly (string | number)[];

export const readColors = (
  { data, problem }: YamlFile<BrandContent>,
  problems: Problem[],
): { slots: Slots; derived: Partial<Record<DerivedColor, Hex>> } => {
  const { palette, ...named } = data.color;
  const color = (name: string, path: Path): Hex => {
    const value = Object.hasOwn(palette, name) ? palette[name] : name;
    if (value && /^#[0-9A-Fa-f]{6}$/.test(value)) return value.slice(1).toUpperCase();
    const near = nearest(name, Object.keys(palette));
    const hint = near ? `Did you mean \`${near}\`?` : `The palette has ${Object.keys(palette).join(', ')}.`;
    problems.push(problem(path, 'unknown-color', `The palette has no colour \`${name}\`.`, hint));
    return '000000';
  };
  const own = data.defaults.briefdeck;
  const at = (key: string, i?: number): Path => [
    'defaults',
    'briefdeck',
    key,
    ...(i === undefined ? [] : [i]),
  ];
  const accents = (own.accents ?? []).map((name, i) => color(name, at('accents', i)));
  const given = (role: keyof typeof own.colors): Hex | undefined => {
    const name = own.colors[role];
    return name === undefined ? undefined : color(name, [...at('colors'), role]);
  };
  const plain = (key: 'foreground' | 'background' | 'primary' | 'secondary' | 'light') =>
    color(named[key], ['color', key]);
  const optional = (key: 'tertiary' | 'dark' | 'link') => {
    const name = named[key];
    return name === undefined ? undefined : color(name, ['color', key]);
  };
  const [text, background, primary, muted] = [
    plain('foreground'),
    plain('background'),
    plain('primary'),
    plain('secondary'),
  ];
  const slots: Slots = {
    text,
    background,
    deep: optional('dark') ?? text,
    tile: plain('light'),
    primary,
    sun: optional('tertiary') ?? accents[1] ?? primary,
    secondary: given('accent') ?? accents[2] ?? mix(primary, background, 0.72),
    context: given('context') ?? greyOn(text, background),
    amber: given('amber') ?? accents[3] ?? text,
    muted,
    link: optional('link') ?? primary,
    visitedLink: muted,
  };
  const derived: Partial<Record<DerivedColor, Hex>> = {};
  for (const role of DERIVED_COLORS) {
    const hex = given(role);
    if (hex !== undefined) derived[role] = hex;
  }
  return { slots, derived };
};

const GRAPHICS_CONTRAST = 3.2;

/** The lightest mixture of text and ground that still shows as a bar. */
const greyOn = (text: Hex, background: Hex): Hex => {
  for (let share = 0.3; share < 1; share += 0.02) {
    const grey = mix(text, background, share);
    if (contrast(grey, background) >= GRAPHICS_CONTRAST + 0.4) return grey;
  }
  return text;
};
