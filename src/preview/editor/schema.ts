/** What the schema of the content says about a place: its keys, its values, and what they mean. */
import type { Path } from './path.ts';

export interface Schema {
  readonly description?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** Every form that the content may have at a path. */
export const schemasAt = (whole: Schema, path: Path): Schema[] =>
  path.reduce<Schema[]>(
    (at, step) => at.flatMap((schema) => below(schema, step)).flatMap((schema) => forms(schema, whole)),
    forms(whole, whole),
  );

const forms = (schema: Schema, whole: Schema): Schema[] => {
  const named = schema.$ref?.startsWith('#/$defs/')
    ? whole.$defs?.[schema.$ref.slice('#/$defs/'.length)]
    : undefined;
  const others = [
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.allOf ?? []),
    ...(named ? [named] : []),
  ];
  return [schema, ...others.flatMap((other) => forms(other, whole))];
};

const below = (
  { properties, additionalProperties, items, prefixItems }: Schema,
  step: string | number,
): Schema[] => {
  if (typeof step === 'number') return [prefixItems?.[step] ?? items ?? {}];
  const own = properties && Object.hasOwn(properties, step) ? properties[step] : undefined;
  if (own) return [own];
  return typeof additionalProperties === 'object' ? [additionalProperties] : [];
};

export interface KnownKey {
  readonly key: string;
  readonly description: string | undefined;
  readonly isRequired: boolean;
  /** Whether a mapping or a list stands below it. */
  readonly isBranch: boolean;
}

/** The keys of a mapping at a path, in the order of the schema. */
export const keysAt = (whole: Schema, path: Path): KnownKey[] => {
  const found = new Map<string, KnownKey>();
  for (const { properties = {}, required = [] } of schemasAt(whole, path))
    for (const [key, schema] of Object.entries(properties))
      if (!found.has(key))
        found.set(key, {
          key,
          description: describe(schema, whole),
          isRequired: required.includes(key),
          isBranch: forms(schema, whole).every(
            ({ type }) => type === undefined || type === 'object' || type === 'array',
          ),
        });
  return [...found.values()];
};

/** The values that a place may have, where there are only some. */
export const valuesAt = (whole: Schema, path: Path): string[] =>
  [
    ...new Set(
      schemasAt(whole, path).flatMap((schema) => [
        ...(schema.enum ?? []),
        ...(schema.const === undefined ? [] : [schema.const]),
        ...(schema.type === 'boolean' ? [true, false] : []),
      ]),
    ),
  ].map(String);

/** The meaning of a place, with its examples. */
export const describeAt = (whole: Schema, path: Path): string | undefined =>
  schemasAt(whole, path)
    .map((schema) => describe(schema, whole))
    .find((text) => text !== undefined);

const describe = (schema: Schema, whole: Schema): string | undefined => {
  const own = forms(schema, whole);
  const text = own.find(({ description }) => description !== undefined)?.description;
  const examples = own.flatMap((form) => form.examples ?? []);
  if (text === undefined && examples.length === 0) return undefined;
  const shown = examples.slice(0, 2).map((example) => JSON.stringify(example));
  return [text, shown.length > 0 ? `For example ${shown.join(', ')}` : undefined].filter(Boolean).join('\n');
};
