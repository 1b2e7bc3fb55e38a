/** Numbers that cannot be meant as they are typed: ratios for percent, percent for points, parts of a vehicle. */
import type { Figure } from '../../figures/figure.ts';
import { at, type Declared, declaredFigures, isBaseOf, type Known, type Rule, sameQuantity } from './rule.ts';
import { plain, readParagraphs } from './source-text.ts';

const POINTS =
  /\bpercentage[ -]points?\b|(?<![\p{L}\d])p\.?p\.?(?![\p{L}])|个?百分点|Prozentpunkte?n?|puntos porcentuales/iu;

/** In characters: what stands behind a phrase in the text still speaks of it. */
const NEAR = 60;

/** A growth in percent of less than 1 with so many decimals is a ratio. */
const RATIO_DECIMALS = 3;
const decimalsOf = (value: number) => String(value).split('.')[1]?.length ?? 0;

/** The phrase, with what follows it in the source's text. */
const contextOf = ({ sourceTexts }: Known, { printed, source }: Declared): string => {
  if (printed === undefined) return '';
  const phrase = plain(printed);
  const found = readParagraphs(sourceTexts.get(source)?.text ?? '').find(({ text }) => text.includes(phrase));
  const start = found?.text.indexOf(phrase) ?? -1;
  const behind = found?.text.slice(start + phrase.length, start + phrase.length + NEAR) ?? '';
  return phrase + (/^[^.;。；]*/u.exec(behind)?.[0] ?? '');
};

/** The same quantity of the time that growth is told against, if that is a figure too. */
const baseFigureOf = (figure: Figure, { figures }: Known): Figure | undefined =>
  [...figures.values()].find(
    (other) => other !== figure && sameQuantity(other, figure) && isBaseOf(other, figure),
  );

const isPoints = (known: Known, figure: Figure, declared: Declared): boolean => {
  const { growth } = figure;
  if (growth === undefined || figure.unit !== 'percent') return false;
  const context = contextOf(known, declared);
  const told = new RegExp(
    `(?<![\\d.,])${Math.abs(growth * 100)
      .toFixed(6)
      .replace(/\.?0+$/, '')
      .replace('.', '[.,]')} ?(?:${POINTS.source})`,
    'iu',
  );
  const before = baseFigureOf(figure, known);
  const since = before && figure.value - before.value;
  return told.test(context) || (since !== undefined && Math.abs(since - growth * 100) < 0.051);
};

const growthOf = ({ growth }: Declared): number | undefined =>
  typeof growth === 'object' ? growth.value : growth;

/** Units of which there is no part. */
const WHOLE_THINGS =
  /^(?:vehicles?|cars?|trucks?|buses|people|persons?|jobs?|posts?|employees|companies|company|firms?|makers?|stores?|shops?|patients?|nurses?|doctors?|beds?|hospitals?|students?|schools?|bicycles?|cities|city|projects?|patents?|plants?|stations?|chargers?|visitors?|tourists?|homes?|houses?|辆|家|人|个|台|件|项|所|座|户|名|架|艘|Fahrzeuge?|Autos?|Pkw|Personen|Menschen|Unternehmen|Stück|vehículos?|coches?|personas?|empresas?)$/iu;

const isWholeThing = (figure: Figure, { words }: Known) => WHOLE_THINGS.test(words.parts(figure).unit);

export const PLAUSIBLE_RULES: readonly Rule[] = [
  {
    code: 'points-as-percent',
    hint: 'Leave `growth` out, and declare the value of the year before, or the points as a figure of their own.',
    find: (known) =>
      declaredFigures(known)
        .filter(({ figure, declared }) => isPoints(known, figure, declared))
        .map(({ figure }) => ({
          figure,
          at: at(figure, 'growth'),
          message: `The growth of \`${figure.id}\` is in percentage points, but \`growth\` is read as percent of ${known.words.value(figure)}.`,
        })),
  },
  {
    code: 'ratio-as-percent',
    hint: 'Percent are typed as such: 22.3, not 0.223.',
    find: (known) =>
      declaredFigures(known).flatMap(({ figure, declared }) => {
        const typed = [
          ['growth', growthOf(declared)],
          ['value', figure.unit === 'percent' ? figure.value : undefined],
        ] as const;
        return typed.flatMap(([key, value]) => {
          if (value === undefined || Math.abs(value) >= 1 || decimalsOf(value) < RATIO_DECIMALS) return [];
          const meant = Number((value * 100).toFixed(6));
          const isRead = [value, meant].some((one) => declared.printed?.includes(String(Math.abs(one))));
          // What the phrase or the year before contradicts is told as such.
          if (isRead || (key === 'growth' && baseFigureOf(figure, known))) return [];
          const message = `The ${key} of \`${figure.id}\` is ${value} percent: is ${meant} percent meant?`;
          return [{ figure, at: at(figure, key), message }];
        });
      }),
  },
  {
    code: 'impossible-fall',
    hint: 'Look up the growth in its source.',
    find: (known) =>
      [...known.figures.values()]
        .filter(({ growth, value }) => growth !== undefined && growth < -1 && value >= 0)
        .map((figure) => ({
          figure,
          at: at(figure, 'growth'),
          message: `\`${figure.id}\` cannot have fallen by more than 100 percent to ${known.words.value(figure)}.`,
        })),
  },
  {
    code: 'fractional-count',
    hint: 'Look whether its scale is left out: 18.3 thousand is 18.3e3, 18.3万 is 18.3e4.',
    find: (known) =>
      declaredFigures(known)
        .filter(
          ({ figure, declared }) =>
            !isWhole(figure.value) &&
            isWholeThing(figure, known) &&
            !declared.printed?.includes(String(figure.value)),
        )
        .map(({ figure }) => ({
          figure,
          at: at(figure, 'value'),
          message: `\`${figure.id}\` is ${known.words.value(figure)}, which nobody can count.`,
        })),
  },
];

/** Numbers such as 38.6e4 are whole, but for their last bits. */
const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6;
