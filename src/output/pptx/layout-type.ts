/** What PowerPoint calls a layout, so that it finds the like of it in another deck. */
import type { Layout } from '../../slides/slide.ts';

/** By the kinds of page that use it. */
const BY_PAGE: Readonly<Record<string, string>> = { cover: 'title', divider: 'secHead' };

/** By its placeholders in order, those at the foot left out. */
const BY_PLACEHOLDERS: Readonly<Record<string, string>> = {
  '': 'blank',
  title: 'titleOnly',
  'title body': 'tx',
  'title body body': 'twoColTx',
  'title table': 'tbl',
  'title body table': 'tbl',
};

const FOOT = ['slideNumber', 'footer'];

/** Undefined for a layout of our own kind. */
export const layoutType = ({ placeholders }: Layout, kinds: ReadonlySet<string>): string | undefined => {
  for (const kind of kinds) {
    const type = BY_PAGE[kind];
    if (type !== undefined) return type;
  }
  const types = placeholders.map(({ type }) => type).filter((type) => !FOOT.includes(type));
  return BY_PLACEHOLDERS[types.join(' ')];
};
