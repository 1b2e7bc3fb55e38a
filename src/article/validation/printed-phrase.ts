/** What a printed phrase says, in the units of an article. */
import { type Quantity as Read, readQuantities as readAll } from '../../figures/reading/quantities.ts';
import type { PhraseReader } from './stated-unit.ts';

export interface Quantity {
  readonly text: string;
  /** Where in the phrase it stands. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The units that the words around the number may mean, by their ids; empty if they name none that is known. */
  readonly units: readonly string[];
  readonly direction: Read['direction'];
}

export const readQuantities = (phrase: string, reader: PhraseReader, language = 'en'): Quantity[] =>
  readAll(phrase, language, reader.lexicons).flatMap(
    ({ text, start, end, value, to, units: read, direction, isLoose }) =>
      value === undefined || to !== undefined || isLoose
        ? []
        : [{ text, start, end, value, units: reader.declaredUnitsOf(likely(read)), direction }],
  );

/** Of the currencies that a sign may mean, the one that it mostly does. */
const likely = (units: readonly string[]) =>
  units.every((unit) => /^[A-Z]{3}$/.test(unit)) ? units.slice(0, 1) : units;
