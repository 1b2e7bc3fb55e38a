/** Figures that cannot all be true, or say more than they may; each can be accepted with a reason in the content. */

import type { Locate } from '../../formats/yaml.ts';
import type { Problem } from '../../problems.ts';
import type { ArticleContent } from '../schema.ts';
import { unknown } from '../unknown.ts';
import { CHART_SHARE_RULES } from './chart-shares.ts';
import { CITATION_RULES } from './citations.ts';
import { COMPARISON_RULES } from './comparisons.ts';
import { CONVERSION_RULES } from './conversions.ts';
import { DIRECTION_RULES } from './directions.ts';
import { NAME_RULES } from './names.ts';
import { PART_RULES } from './parts.ts';
import { PERIOD_RULES } from './periods.ts';
import { PLANNED_RULES } from './planned.ts';
import { PLAUSIBLE_RULES } from './plausible.ts';
import { PRINTED_RULES } from './printed.ts';
import { findMisquotations } from './quotations.ts';
import type { Known, Rule } from './rule.ts';
import { SCALE_RULES } from './scale.ts';
import { TEXT_COMPARISON_RULES } from './text-comparisons.ts';
import { TEXT_TIME_RULES } from './text-times.ts';
import { VALUE_RULES } from './values.ts';
import { WORDING_RULES } from './wording.ts';

/** A new rule is one row in one of them. */
export const RULES: readonly Rule[] = [
  ...PART_RULES,
  ...CHART_SHARE_RULES,
  ...VALUE_RULES,
  ...SCALE_RULES,
  ...CONVERSION_RULES,
  ...PERIOD_RULES,
  ...PRINTED_RULES,
  ...WORDING_RULES,
  ...TEXT_TIME_RULES,
  ...TEXT_COMPARISON_RULES,
  ...DIRECTION_RULES,
  ...COMPARISON_RULES,
  ...CITATION_RULES,
  ...NAME_RULES,
  ...PLANNED_RULES,
  ...PLAUSIBLE_RULES,
];

/** What the rules find, but for those that the content accepts with a reason. */
export const validateFigures = (known: Known, locate: Locate): Problem[] => [
  ...RULES.flatMap(({ code, hint, severity, find }) =>
    find(known)
      .filter(({ figure }) => known.content.figures[figure.id]?.accept?.[code] === undefined)
      .map(({ figure, at, message }) => {
        const way = `${hint} If it is right, say why in \`${figure.id}\`: \`accept: { ${code}: … }\`.`;
        return locate(at, code, message, way, severity);
      }),
  ),
  ...tellMisquotations(known, locate),
  ...findUnknownCodes(known.content, locate),
];

const tellMisquotations = (known: Known, locate: Locate): Problem[] =>
  findMisquotations(known).map(({ at, quoted, nearest }) => {
    const message = `“${quoted}” stands in no source's text word by word.`;
    const near = nearest === undefined ? '' : `The nearest there is “${nearest}”. `;
    const way = `${near}Quote as printed, or say it without quotation marks; for words that are no quotation write \`{plain: …}\` around them and their marks.`;
    return locate(at, 'misquoted', message, way);
  });

/** What is accepted under a name that no rule has would be accepted for nothing. */
const findUnknownCodes = ({ figures }: ArticleContent, locate: Locate): Problem[] => {
  const known = [...new Set(RULES.map(({ code }) => code))];
  return Object.entries(figures).flatMap(([id, { accept = {} }]) =>
    Object.keys(accept)
      .filter((code) => !known.includes(code))
      .map((code) => unknown(locate, ['figures', id, 'accept', code], 'code', code, known)),
  );
};
