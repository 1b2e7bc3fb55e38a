/** Names that refer to nothing. */

import type { Locate } from '../formats/yaml.ts';
import { type ContentPath, nearest, type Problem } from '../problems.ts';

/** A problem for a name that refers to nothing, with the nearest name that exists. */
export const unknown = (
  locate: Locate,
  path: ContentPath,
  kind: string,
  name: string,
  known: readonly string[],
): Problem => {
  const members = known.filter((other) => other.startsWith(`${name}.`));
  const [last] = members.slice(-1);
  if (last !== undefined) {
    const message = `\`${name}\` has ${members.length} values, and none of them is named.`;
    return locate(path, `unknown-${kind}`, message, `Name the time, as in \`${last}\`.`);
  }
  const near = nearest(name, known);
  const hint = near ? `Did you mean \`${near}\`?` : `Declared: ${known.join(', ') || 'none'}.`;
  return locate(path, `unknown-${kind}`, `There is no ${kind} \`${name}\`.`, hint);
};
