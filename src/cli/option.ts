/** Options of commands as rows: what is typed, what it says in the help, how it is read. */
import { type Command, Option } from 'commander';

export interface OptionRow<Value> {
  /** Such as `--out <folder>`. */
  readonly flags: string;
  readonly says: string;
  /** Throws an InvalidArgumentError that says what was expected. */
  readonly read?: (text: string) => Value;
  readonly initial?: Value;
  /** How the help writes `initial`, if not as it is. */
  readonly initialAs?: string;
  /** It has to be given. */
  readonly isNeeded?: boolean;
  /** Names of options that cannot be given beside it. */
  readonly conflicts?: readonly string[];
}

/** By the names that their values get: `warnSize` of `--warn-size`. */
export type OptionRows = Readonly<Record<string, OptionRow<unknown>>>;

/** The values of a command's options. */
export type FlagsOf<Rows> = {
  readonly [Name in keyof Rows]: Rows[Name] extends OptionRow<infer Value> ? Value : never;
};

/** An option that is given or not. */
export const toggle = (flags: string, says: string): OptionRow<true | undefined> => ({ flags, says });

export const text = (flags: string, says: string): OptionRow<string | undefined> => ({ flags, says });

export const several = (flags: string, says: string): OptionRow<readonly string[] | undefined> => ({
  flags,
  says,
});

/** `--no-…`: true unless it is given. */
export const negation = (flags: string, says: string): OptionRow<boolean> => ({ flags, says });

export const addOption = (command: Command, row: OptionRow<unknown>) => {
  const option = new Option(row.flags, row.says).conflicts([...(row.conflicts ?? [])]);
  if (row.initial !== undefined) option.default(row.initial, row.initialAs);
  if (row.isNeeded) option.makeOptionMandatory();
  const { read } = row;
  if (read) option.argParser((value) => read(value));
  command.addOption(option);
};
