/** Articles and brands as nobody should write them, built from the schemas themselves. */
import fc from 'fast-check';
import { z } from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;
type Path = readonly (string | number)[];

/** What people paste, and what attackers do. */
const NASTY = [
  '',
  ' ',
  '&<>"\'',
  '</a:t></a:r><script>alert(1)</script>',
  ']]><!--',
  '\u0000\u0001\u000b\u001f\u007f\u0085',
  '\ud800 lone',
  'lone \udfff',
  '\ufffe\uffff',
  '\u202eright to left\u202c',
  '\u200b\u200d\u2060\ufeff',
  'العربية שלום',
  '👩‍👩‍👧‍👦🇨🇳🚗',
  'e\u0301'.repeat(40),
  '新能源汽车'.repeat(30),
  'x'.repeat(10_000),
  'two words '.repeat(1_000),
  '**bold',
  '[a](javascript:alert(1))',
  '[b](file:///etc/passwd)',
  '[c](https://example.org/?a=1&b="2")',
  '{exports}',
  '{exports',
  '{nothing}',
  '{exportsBefore} and {evShare}',
  '{__proto__}',
  '{{',
  '\\{',
  '../../../../etc/passwd',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  'photo.jpg',
  '__proto__',
  'constructor',
  'toString',
  '2024',
  '2024-11-12',
  '2024-99-99',
  '2024-Q1/Q3',
  '9999-Q9',
  'https://example.org/',
  'javascript:alert(1)',
  'HTTPS://例え.テスト/ü',
  'line one\nline two\r\n\tthree',
  '\u2028\u2029',
];

const nasty = fc.constantFrom(...NASTY);
const text = fc.oneof(
  { weight: 3, arbitrary: nasty },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.tuple(nasty, fc.string(), nasty).map((parts) => parts.join(' ')) },
);
const number = fc.oneof(
  fc.constantFrom(0, -1, 1e-9, 1e15, 1e308, -1e308, 0.1 + 0.2, 17, 300e9),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** Values that a JSON Schema allows, as far as it says: what it leaves to our own checks is anything. */
export const fromSchema = (schema: Schema, depth = 0): fc.Arbitrary<unknown> => {
  const options = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(isSchema);
  if (options.length > 0) return fc.oneof(...options.map((option) => fromSchema(option, depth)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return text;
    case 'number':
    case 'integer':
      return number;
    case 'boolean':
      return fc.boolean();
    case 'array':
      return arrayFrom(schema, depth);
    case 'object':
      return objectFrom(schema, depth);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
};

const arrayFrom = (schema: Schema, depth: number) => {
  const { items, prefixItems } = schema;
  if (prefixItems)
    return fc.tuple(...prefixItems.filter(isSchema).map((item) => fromSchema(item, depth + 1)));
  const item = isSchema(items) && !Array.isArray(items) ? fromSchema(items, depth + 1) : fc.anything();
  return fc.array(item, { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 4, 6) });
};

const objectFrom = (schema: Schema, depth: number): fc.Arbitrary<unknown> => {
  const { properties, additionalProperties, required = [] } = schema;
  const known = Object.entries(properties ?? {}).flatMap(([key, value]) =>
    isSchema(value) ? [[key, fromSchema(value, depth + 1)] as const] : [],
  );
  if (known.length > 0)
    return fc.record(Object.fromEntries(known), {
      requiredKeys: required.filter((key) => Object.hasOwn(properties ?? {}, key)),
    });
  const value = isSchema(additionalProperties) ? fromSchema(additionalProperties, depth + 1) : fc.anything();
  const key = fc.oneof(fc.constantFrom('a', 'b', 'en', 'zh', 'exports', '__proto__'), text);
  return fc.dictionary(key, value, { maxKeys: depth > 2 ? 2 : 4 });
};

const pathsOf = (value: unknown, path: Path = []): Path[] => {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
};

const valueAt = (value: unknown, [key, ...rest]: Path): unknown => {
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  return valueAt(new Map<string, unknown>(Object.entries(value)).get(String(key)), rest);
};

const schemasAt = (schema: Schema, [key, ...rest]: Path): Schema[] => {
  const options = [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(isSchema);
  if (key === undefined) return [schema];
  return options.flatMap((option) => {
    const next =
      typeof key === 'number'
        ? (option.prefixItems?.[key] ?? option.items)
        : (option.properties?.[key] ?? option.additionalProperties);
    return isSchema(next) && !Array.isArray(next) ? schemasAt(next, rest) : [];
  });
};

type Change = (value: unknown) => unknown;
/** Stands for a key to be left out. */
const GONE = Symbol('gone');

const changeAt = (value: unknown, [key, ...rest]: Path, change: Change): unknown => {
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.flatMap((item, i) => {
      const changed = i === key ? changeAt(item, rest, change) : item;
      return changed === GONE ? [] : [changed];
    });
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, item]) => [name, name === key ? changeAt(item, rest, change) : item] as const)
      .filter(([, item]) => item !== GONE),
  );
};

const changeOf = (schemas: readonly Schema[]): fc.Arbitrary<Change> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.oneof(text, ...schemas.map((one) => fromSchema(one))).map((to) => () => to) },
    { weight: 1, arbitrary: fc.constant((): unknown => GONE) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((to) => () => to) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 2, max: 40 }).map(
        (times): Change =>
          (value) =>
            Array.isArray(value) ? Array.from({ length: times }).flatMap(() => value) : value,
      ),
    },
  );

/** A good document with a few of its values replaced, left out or repeated. */
const damaged = (good: unknown, schema: Schema): fc.Arbitrary<unknown> => {
  const paths = pathsOf(good).filter((path) => path.length > 0);
  const anywhere = fc
    .constantFrom(...paths)
    .chain((path) => changeOf(schemasAt(schema, path)).map((to) => ({ path, to })));
  const texts = paths.filter((path) => typeof valueAt(good, path) === 'string');
  const inText = fc
    .tuple(fc.constantFrom(...texts), text)
    .map(([path, value]) => ({ path, to: () => value }));
  const change = fc.oneof({ weight: 3, arbitrary: inText }, { weight: 1, arbitrary: anywhere });
  return fc
    .array(change, { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce((value, { path, to }) => changeAt(value, path, to), good));
};

/** Anything the schema lets through, and a good document slightly or badly damaged. */
export const hostile = (good: unknown, form: z.ZodType): fc.Arbitrary<unknown> => {
  const schema = z.toJSONSchema(form, { io: 'input', unrepresentable: 'any' });
  return fc.oneof(
    { weight: 1, arbitrary: fromSchema(schema) },
    { weight: 4, arbitrary: damaged(good, schema) },
  );
};
