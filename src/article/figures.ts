/** The figures of an article: declared ones read, derived ones computed from them. */
import type { Figure } from '../figures/figure.ts';
import { parsePeriod } from '../figures/period.ts';
import type { Text } from '../figures/text.ts';
import type { CountingUnits } from '../figures/unit.ts';
import { USUAL_RATES } from '../figures/usual-rates.ts';
import type { ContentPath } from '../problems.ts';
import { computeDerivation, type DerivationContext, type DerivedContent, type Find } from './derivations.ts';
import type { ArticleContent, FigureContent } from './schema.ts';
import { unitId, unknownUnit } from './units.ts';
import { unknown } from './unknown.ts';
import { printedQualifier } from './validation/printed.ts';
import type { PhraseReader } from './validation/stated-unit.ts';

type Declared = Extract<FigureContent, { value: number }>;

/** Derived values are shown no finer than this unless the content says so: their sources are rounded too. */
const DERIVED_DECIMALS = 1;

export interface FigureContext extends DerivationContext {
  readonly content: ArticleContent;
  readonly units: CountingUnits;
  readonly reader: PhraseReader;
  readonly label: (text: Text, id: string) => string;
  /** Takes the ids of the figures that others are derived from. */
  readonly used: Set<string>;
}

/** Every figure by its id; those that cannot be computed are left out and reported. */
export const resolveFigures = (context: FigureContext): ReadonlyMap<string, Figure> => {
  const resolved = new Map<string, Figure>();
  const open = new Set<string>();
  for (const id of Object.keys(context.content.figures))
    resolve(id, ['figures', id], context, resolved, open);
  return resolved;
};

const resolve = (
  id: string,
  from: readonly (string | number)[],
  context: FigureContext,
  resolved: Map<string, Figure>,
  open: Set<string>,
): Figure | undefined => {
  const done = resolved.get(id);
  if (done) return done;
  const { content, problems, locate } = context;
  const declared = Object.hasOwn(content.figures, id) ? content.figures[id] : undefined;
  if (!declared) {
    problems.push(unknown(locate, from, 'figure', id, Object.keys(content.figures)));
    return undefined;
  }
  if (open.has(id)) {
    problems.push(
      locate(
        from,
        'figure-ring',
        `Figure \`${id}\` is derived from itself.`,
        'Give one figure of the ring a value.',
      ),
    );
    return undefined;
  }
  open.add(id);
  const figure =
    'value' in declared
      ? readDeclared(id, declared, context)
      : derive(id, declared, context, (other, path) => {
          context.used.add(other);
          return resolve(other, path, context, resolved, open);
        });
  open.delete(id);
  if (figure) resolved.set(id, figure);
  return figure;
};

const readDeclared = (id: string, declared: Declared, context: FigureContext): Figure | undefined => {
  const { content, locate, problems, units, reader } = context;
  const refer = (kind: string, name: string | undefined, known: object, ...keys: ContentPath) => {
    if (name !== undefined && !Object.hasOwn(known, name))
      problems.push(unknown(locate, ['figures', id, ...keys], kind, name, Object.keys(known)));
  };
  const unit = unitId(declared.unit, content);
  if (!Object.hasOwn(units, unit)) problems.push(unknownUnit(unit, ['figures', id, 'unit'], content, locate));
  refer('source', declared.source, content.sources, 'source');
  refer('figure', declared.reached, content.figures, 'reached');
  refer('figure', declared.partOf, content.figures, 'partOf');
  if (!Object.hasOwn(USUAL_RATES, declared.converted?.unit ?? ''))
    refer('rate', declared.converted?.unit, content.rates, 'converted', 'unit');
  for (const [i, part] of (declared.parts ?? []).entries())
    refer('figure', part, content.figures, 'parts', i);
  const period = parsePeriod(declared.period);
  if (!period) return undefined;
  const figure: Figure = {
    id,
    label: context.label(declared.label, id),
    value: declared.value,
    to: declared.to,
    unit,
    qualifier: declared.qualifier,
    period,
    status: declared.status,
    reached: declared.reached,
    ...readGrowth(declared.growth),
    decimals: declared.decimals,
    sources: [declared.source],
    paragraph: declared.paragraph,
    calculation: undefined,
    at: ['figures', id],
  };
  // What the source prints as a bound is shown as one.
  return { ...figure, qualifier: figure.qualifier ?? printedQualifier(declared, figure, content, reader) };
};

/** As a ratio, with what it is told against. */
const readGrowth = (declared: Declared['growth']): Pick<Figure, 'growth' | 'against'> => {
  if (declared === undefined || typeof declared === 'number')
    return { growth: declared === undefined ? undefined : declared / 100 };
  const { value, against } = declared;
  const isNamed = against === 'previous' || against === 'year-before';
  return { growth: value / 100, against: isNamed ? against : parsePeriod(against) };
};

const derive = (
  id: string,
  derived: DerivedContent,
  context: FigureContext,
  find: Find,
): Figure | undefined => {
  const derivation = computeDerivation(id, derived, context, find);
  if (!derivation) return undefined;
  if (!Number.isFinite(derivation.value)) {
    const message = `Figure \`${id}\` has no value: it divides by zero.`;
    context.problems.push(context.locate(['figures', id, 'derive'], 'no-value', message));
    return undefined;
  }
  return {
    id,
    label: context.label(derived.label, id),
    value: derivation.value,
    unit: derivation.unit,
    qualifier: undefined,
    period: derivation.period,
    status: 'derived',
    growth: derivation.growth,
    decimals: derived.decimals ?? DERIVED_DECIMALS,
    sources: [...new Set(derivation.from.flatMap((figure) => figure.sources))],
    paragraph: undefined,
    calculation: derivation.calculation,
    at: ['figures', id],
  };
};
