/** The units of an article: by a name that we or the content know, or in words of the figure's own. */
import { type CountingUnits, mergeUnits } from '../figures/unit.ts';
import { usualNames, usualUnit } from '../figures/usual-units.ts';
import type { Locate } from '../formats/yaml.ts';
import type { PluralForms } from '../languages/writing/writing.ts';
import { type ContentPath, nearest, type Problem } from '../problems.ts';
import type { ArticleContent } from './schema.ts';

/** `{ en: electric cars }`, or with the plural forms of each language. */
type OwnUnit = Readonly<Record<string, string | PluralForms>>;
export type DeclaredUnit = string | OwnUnit;

type Units = Pick<ArticleContent, 'units'>;

const formsOf = (words: string | PluralForms): PluralForms =>
  typeof words === 'string' ? { other: words } : words;

/** The id of a unit: figures in the same words have the same unit; no declared unit is called so. */
export const unitId = (declared: DeclaredUnit, { units }: Units): string => {
  if (typeof declared !== 'string')
    return `“${Object.values(declared)
      .map((words) => formsOf(words).other)
      .join(' / ')}”`;
  return Object.hasOwn(units, declared) ? declared : (usualUnit(declared) ?? declared);
};

const declaredUnits = ({ figures }: Pick<ArticleContent, 'figures'>): [id: string, unit: DeclaredUnit][] =>
  Object.entries(figures).flatMap(([id, figure]) => ('value' in figure ? [[id, figure.unit]] : []));

/** The words of every unit that the article uses or declares. */
export const readUnits = (content: ArticleContent): CountingUnits => {
  const all = declaredUnits(content).map(([, unit]) => unit);
  const own = all.flatMap((unit) =>
    typeof unit === 'string'
      ? []
      : [
          [
            unitId(unit, content),
            Object.fromEntries(Object.entries(unit).map(([tag, words]) => [tag, formsOf(words)])),
          ] as const,
        ],
  );
  return mergeUnits(
    { ...content.units, ...Object.fromEntries(own) },
    all.flatMap((unit) => (typeof unit === 'string' ? [unitId(unit, content)] : [])),
    content.languages,
  );
};

const SOME =
  '`person`, `company`, `tonne`, `km`, `kWh`, `hour`, `percent`, `pp` and currencies such as `JPY`';

export const unknownUnit = (name: string, path: ContentPath, { units }: Units, locate: Locate): Problem => {
  const near = nearest(name, [...Object.keys(units), ...usualNames(name)]);
  const hint = near
    ? `Did you mean \`${near}\`? What is counted may also be said here: \`{ en: … }\`.`
    : `Say here what is counted, \`{ en: … }\`; known are ${SOME}.`;
  return locate(path, 'unknown-unit', `There is no unit \`${name}\`.`, hint);
};
