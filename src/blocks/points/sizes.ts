/** Type of few and short points, which may stand larger than that of many. */
import type { DeckContext } from '../../slides/context.ts';
import { styled } from '../../slides/set-text.ts';
import type { TypeStyle } from '../../text/styles.ts';
import { points } from '../../units.ts';

/** A role's style with larger sizes before its own. */
export const enlarged = (
  context: Pick<DeckContext, 'type'>,
  role: 'body' | 'leadIn' | 'points',
  sizes: readonly number[],
  change: Partial<TypeStyle> = {},
): TypeStyle => {
  const style = styled(context, role, change);
  const [largest = 0] = style.sizes;
  return { ...style, sizes: [...sizes.filter((size) => size > largest).map(points), ...style.sizes] };
};
