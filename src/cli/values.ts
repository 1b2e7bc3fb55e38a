/** The values of options: each reader says what it expected. */
import { InvalidArgumentError } from 'commander';
import { readShard, type Shard } from '../editions/shard.ts';
import { FORMATS, type Format } from '../output/formats.ts';

export const formats = (text: string): Format[] =>
  [...new Set(text.split(',').map((name) => name.trim().toLowerCase()))].map((name) => {
    const format = FORMATS.find((known) => known === name);
    if (!format) throw new InvalidArgumentError(`Expected any of ${FORMATS.join(', ')}.`);
    return format;
  });

/** More than this is a poster. */
const WIDTH = { least: 160, most: 7680 };

export const pixels = (text: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= WIDTH.least && value <= WIDTH.most) return value;
  throw new InvalidArgumentError(`Expected ${WIDTH.least} to ${WIDTH.most} pixels.`);
};

export const port = (text: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value;
  throw new InvalidArgumentError('Expected a number up to 65535.');
};

export const megabytes = (text: string): number => {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('Expected a number of megabytes above zero.');
  return value;
};

/** More would only wait for each other. */
const MOST_JOBS = 64;

export const jobs = (text: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= MOST_JOBS) return value;
  throw new InvalidArgumentError(`Expected a number from 1 to ${MOST_JOBS}.`);
};

/** Six hexadecimal digits in capitals. */
export const color = (text: string): string => {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1];
  if (digits === undefined) throw new InvalidArgumentError('Expected a colour such as #0A6E6A.');
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return full.toUpperCase();
};

export const shard = (text: string): Shard => {
  const read = readShard(text);
  if (!read) throw new InvalidArgumentError('Expected a share such as 2/8: the second of eight.');
  return read;
};
