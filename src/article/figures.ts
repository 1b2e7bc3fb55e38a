/** The figures of an article: declared ones read, derived ones computed from them. */
import type { Figure } from '../figures/figure.ts';
import { type Period, parsePeriod, yearBefore } from '../figures/period.ts';
import type { Text } from '../figures/text.ts';
import type { CountingUnits } from '../figures/unit.ts';
import type { Words } from '../figures/words.ts';
import { type ContentPath, nearest, type Problem } from '../problems.ts';
import type { Locate } from '../yaml.ts';
import type { ArticleContent, FigureContent } from './schema.ts';

type Declared = Extract<FigureContent, { value: number }>;
type Derived = Exclude<FigureContent, Declared>;

/** Derived values are shown no finer than this unless the content says so: their sources are rounded too. */
const DERIVED_DECIMALS = 1;

export interface FigureContext {
  readonly content: ArticleContent;
  readonly units: CountingUnits;
  readonly words: Words;
  readonly locate: Locate;
  readonly label: (text: Text, path: readonly (string | number)[]) => string;
  readonly problems: Problem[];
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
  const { content, locate, problems, units } = context;
  if (!Object.hasOwn(units, declared.unit))
    problems.push(unknown(locate, ['figures', id, 'unit'], 'unit', declared.unit, Object.keys(units)));
  if (!Object.hasOwn(content.sources, declared.source))
    problems.push(
      unknown(locate, ['figures', id, 'source'], 'source', declared.source, Object.keys(content.sources)),
    );
  const { partOf, converted } = declared;
  if (partOf !== undefined && !Object.hasOwn(content.figures, partOf))
    problems.push(unknown(locate, ['figures', id, 'partOf'], 'figure', partOf, Object.keys(content.figures)));
  if (converted && !Object.hasOwn(content.rates, converted.unit))
    problems.push(
      unknown(
        locate,
        ['figures', id, 'converted', 'unit'],
        'rate',
        converted.unit,
        Object.keys(content.rates),
      ),
    );
  const period = parsePeriod(declared.period);
  if (!period) return undefined;
  return {
    id,
    label: context.label(declared.label, ['figures', id, 'label']),
    value: declared.value,
    unit: declared.unit,
    qualifier: declared.qualifier,
    period,
    status: declared.status,
    growth: declared.growth === undefined ? undefined : declared.growth / 100,
    decimals: undefined,
    sources: [declared.source],
    paragraph: declared.paragraph,
    calculation: undefined,
    at: ['figures', id],
  };
};

type Find = (id: string, path: readonly (string | number)[]) => Figure | undefined;

interface Derivation {
  readonly value: number;
  readonly unit: string;
  readonly period: Period;
  readonly growth?: number;
  readonly calculation: string;
  readonly from: readonly Figure[];
}

const derive = (id: string, derived: Derived, context: FigureContext, find: Find): Figure | undefined => {
  const derivation = computeDerivation(id, derived, context, find);
  if (!derivation) return undefined;
  if (!Number.isFinite(derivation.value)) {
    const message = `Figure \`${id}\` has no value: it divides by zero.`;
    context.problems.push(context.locate(['figures', id, 'derive'], 'no-value', message));
    return undefined;
  }
  return {
    id,
    label: context.label(derived.label, ['figures', id, 'label']),
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

const computeDerivation = (
  id: string,
  { derive: rule }: Derived,
  context: FigureContext,
  find: Find,
): Derivation | undefined => {
  const { words, problems, locate } = context;
  const path = ['figures', id, 'derive'];
  if ('previous' in rule) {
    const now = find(rule.previous, [...path, 'previous']);
    if (!now) return undefined;
    if (now.growth === undefined) {
      const message = `\`${now.id}\` states no growth, so the year before cannot be computed.`;
      problems.push(locate([...path, 'previous'], 'no-growth', message, `Add \`growth\` to \`${now.id}\`.`));
      return undefined;
    }
    return {
      value: now.value / (1 + now.growth),
      unit: now.unit,
      period: yearBefore(now.period),
      calculation: `${words.value(now)} ÷ (1 ${now.growth < 0 ? '−' : '+'} ${words.growth(now.growth)})`,
      from: [now],
    };
  }
  if ('sum' in rule) return addUp(id, rule.sum, context, find);
  const [first, second] = 'share' in rule ? rule.share : rule.growth;
  const key = 'share' in rule ? 'share' : 'growth';
  const [a, b] = [find(first, [...path, key, 0]), find(second, [...path, key, 1])];
  if (!a || !b) return undefined;
  if (!haveOneUnit([a, b], path, context)) return undefined;
  const [va, vb] = [words.value(a), words.value(b)];
  return key === 'share'
    ? {
        value: (a.value / b.value) * 100,
        unit: 'percent',
        period: b.period,
        calculation: `${va} ÷ ${vb}`,
        from: [a, b],
      }
    : {
        value: (b.value / a.value - 1) * 100,
        unit: 'percent',
        period: b.period,
        calculation: `${vb} ÷ ${va} − 1`,
        from: [a, b],
      };
};

const addUp = (
  id: string,
  ids: readonly string[],
  context: FigureContext,
  find: Find,
): Derivation | undefined => {
  const path = ['figures', id, 'derive'];
  const parts = ids.flatMap((other, i) => find(other, [...path, 'sum', i]) ?? []);
  const [first] = parts;
  if (!first || parts.length < ids.length || !haveOneUnit(parts, path, context)) return undefined;
  return {
    value: parts.reduce((sum, { value }) => sum + value, 0),
    unit: first.unit,
    period: first.period,
    calculation: parts.map((part) => context.words.value(part)).join(' + '),
    from: parts,
  };
};

const haveOneUnit = (
  [first, ...others]: readonly Figure[],
  path: ContentPath,
  { problems, locate }: FigureContext,
): boolean => {
  const other = others.find(({ unit }) => unit !== first?.unit);
  if (!first || !other) return true;
  const message = `\`${first.id}\` is in ${first.unit} and \`${other.id}\` in ${other.unit}: they cannot be put together.`;
  problems.push(locate(path, 'mixed-units', message));
  return false;
};

/** A problem for a name that refers to nothing, with the nearest name that exists. */
export const unknown = (
  locate: Locate,
  path: readonly (string | number)[],
  kind: string,
  name: string,
  known: readonly string[],
): Problem => {
  const near = nearest(name, known);
  const hint = near ? `Did you mean \`${near}\`?` : `Declared: ${known.join(', ') || 'none'}.`;
  return locate(path, `unknown-${kind}`, `There is no ${kind} \`${name}\`.`, hint);
};
