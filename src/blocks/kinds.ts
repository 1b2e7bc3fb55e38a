/** Every kind of block, in the order in which a slide shows them. A new kind is one file and one row here. */
import type * as z from 'zod';
import { chain } from './chain.ts';
import { chart } from './chart.ts';
import { comparison } from './comparison.ts';
import { figures } from './figures.ts';
import { grid } from './grid.ts';
import type { Block, BlockReader, DefinedBlock } from './kind.ts';
import { logos } from './logos.ts';
import { photo } from './photo.ts';
import { points } from './points.ts';
import { progress } from './progress.ts';
import { quote } from './quote.ts';
import { statement } from './statement.ts';
import { table } from './table.ts';
import { timeline } from './timeline.ts';

const BLOCK_KINDS = {
  points,
  statement,
  quote,
  figures,
  chart,
  progress,
  photo,
  logos,
  table,
  comparison,
  timeline,
  chain,
  grid,
};

export type BlockKey = keyof typeof BLOCK_KINDS;
type DeclaredOf = { readonly [Key in BlockKey]: z.infer<(typeof BLOCK_KINDS)[Key]['schema']> };
/** The blocks of a section as YAML declares them. */
export type DeclaredBlocks = { readonly [Key in BlockKey]?: DeclaredOf[Key] | undefined };

const KINDS: { readonly [Key in BlockKey]: DefinedBlock<DeclaredOf[Key]> } = BLOCK_KINDS;

const isKey = (key: string): key is BlockKey => Object.hasOwn(KINDS, key);
export const BLOCK_KEYS: readonly BlockKey[] = Object.keys(KINDS).filter(isKey);

type BlockShape = { [Key in BlockKey]: z.ZodOptional<z.ZodType<DeclaredOf[Key]>> };

/** For the schema of a section: each kind under its key, none of them needed. */
export const blockShape = (): BlockShape => {
  const shape = Object.fromEntries(
    Object.entries(KINDS).map(([key, { schema }]) => [key, schema.optional()]),
  );
  const isShape = (value: object): value is BlockShape =>
    BLOCK_KEYS.every((key) => Object.hasOwn(value, key));
  if (!isShape(shape)) throw new Error('A kind of block has no schema');
  return shape;
};

const readBlock = <Key extends BlockKey>(
  key: Key,
  declared: DeclaredBlocks,
  reader: BlockReader,
): Block[] => {
  const own: DeclaredOf[Key] | undefined = declared[key];
  // An empty list asks for nothing.
  const isAbsent = own === undefined || (Array.isArray(own) && own.length === 0);
  return isAbsent ? [] : [KINDS[key].read(key, own, reader)];
};

/** The blocks that a section declares, in the order of the table. */
export const readBlocks = (declared: DeclaredBlocks, readerFor: (key: BlockKey) => BlockReader): Block[] =>
  BLOCK_KEYS.flatMap((key) => readBlock(key, declared, readerFor(key)));
