/** Things with a name and maybe an icon: `Battery`, or `{ name: Battery, icon: battery }`. */
import * as z from 'zod';
import type { RichText } from '../figures/rich-text.ts';
import { type Text, text } from '../figures/text.ts';
import type { ContentPath } from '../problems.ts';
import { readIcon } from './icon.ts';
import type { BlockReader } from './kind.ts';

export const namedSchema = z.union([text, z.strictObject({ name: text, icon: z.string().optional() })], {
  error: 'Expected a text, or { name, icon }',
});
type Declared = z.infer<typeof namedSchema>;

export interface Named {
  readonly name: RichText;
  readonly icon: string | undefined;
}

/** No language is called `name`. */
const isLong = (declared: Declared): declared is { name: Text; icon?: string | undefined } =>
  typeof declared === 'object' && 'name' in declared;

export const readNamed = (declared: Declared, path: ContentPath, reader: BlockReader): Named =>
  isLong(declared)
    ? {
        name: reader.rich(declared.name, [...path, 'name']),
        icon: readIcon(declared.icon, [...path, 'icon'], reader),
      }
    : { name: reader.rich(toText(declared), path), icon: undefined };

const toText = (declared: Declared): Text => (isLong(declared) ? declared.name : declared);
