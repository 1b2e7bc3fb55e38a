/** Icons that the content names. */

import { isIconName, listIcons } from '../icons/icons.ts';
import { type ContentPath, nearest } from '../problems.ts';
import type { BlockReader } from './kind.ts';

/** The name, if there is such an icon; it is told if there is none. */
export const readIcon = (
  name: string | undefined,
  path: ContentPath,
  reader: Pick<BlockReader, 'tell'>,
): string | undefined => {
  if (name === undefined || isIconName(name)) return name;
  const near = nearest(name, listIcons());
  const hint = near ? `Did you mean \`${near}\`?` : 'Icons are those of lucide.dev, by their name there.';
  reader.tell(path, 'unknown-icon', `There is no icon \`${name}\`.`, hint);
  return undefined;
};
