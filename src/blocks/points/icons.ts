/** Icons by what lead-ins name, where that is certain: all points of a block have one, or none has. */
import { isIconName } from '../../icons/icons.ts';
import { languageToWrite } from '../../languages/languages.ts';
import { textOf } from '../../text/runs.ts';
import type { Point } from './point.ts';

export const withIcons = (points: readonly Point[], language: string): readonly Point[] => {
  if (points.some(({ icon, noIcon }) => icon !== undefined || noIcon)) return points;
  const found = points.map((point) => iconOf(point, language));
  const isCertain = found.every((icon) => icon !== undefined) && new Set(found).size === points.length;
  return isCertain ? points.map((point, i) => ({ ...point, icon: found[i] })) : points;
};

/** The icon whose word the lead-in is, as a whole. */
const iconOf = ({ lead }: Point, language: string): string | undefined => {
  if (!lead) return undefined;
  const text = textOf(lead.runs)
    .replace(/^(?:the|a|an)\s+/iu, '')
    .trim();
  const keywords = languageToWrite(language)?.icons ?? {};
  return Object.entries(keywords).find(
    ([icon, words]) => new RegExp(`^(?:${words})$`, 'iu').test(text) && isIconName(icon),
  )?.[0];
};
