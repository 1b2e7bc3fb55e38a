/** What stands under bars: their periods or the names of their series, then the names of their categories. */

import { categoryTexts, type UnderText, underRow, underSizes } from './category-axis.ts';
import { barSeries, slotOf } from './column-boxes.ts';
import type { Scene } from './scene.ts';

export const underRows = (
  scene: Scene,
  across: { readonly x: number; readonly w: number },
  shares: Parameters<typeof slotOf>[2],
  count: number,
) => {
  const { plan, context, theme } = scene;
  const bars = barSeries(plan);
  const width = across.w / plan.categories.length;
  const [color, quiet] = context.hasFloor ? [theme.onDeep, theme.onDeep] : [theme.text, theme.muted];
  const style = { sizes: underSizes(), color, quiet };
  const isTime = plan.isTime ?? false;
  const isNamed = bars.length > 1 && bars.some(({ name }) => name !== '');
  const texts =
    plan.stacking === 'none' && plan.form !== 'multiples' && (!plan.isTime || isNamed)
      ? bars.flatMap(({ name, values }, series) =>
          values.map((value, category): UnderText => {
            const place = slotOf(series, count, shares);
            return {
              x: across.x + width * (category + place.start + place.width / 2),
              room: count === 1 ? width - 6 : width * place.slot - 4,
              text: name !== '' && bars.length > 1 ? name : (value.period ?? ''),
              note: value.span,
              isStrong: value.isHighlight || (bars.length > 1 && series === bars.length - 1),
            };
          }),
        )
      : [];
  const isSaid = plan.period !== undefined && bars.every(({ name }) => name === '' || bars.length === 1);
  const middle = (i: number) => across.x + width * (i + 0.5);
  const own = isSaid ? undefined : underRow(texts, style, false, scene);
  // Names of series that have no room under every bar stand once above all.
  const needsKey = isNamed && own !== undefined && own.faults.length > 0;
  const isAlone = isSaid || needsKey || texts.length === 0;
  const categories = categoryTexts(plan.categories, middle, width - 8).map((text) => ({
    ...text,
    isStrong: text.isStrong || !isAlone,
  }));
  // Below a row of periods there is no place for the names of an axis.
  const tells = isAlone ? 'name' : undefined;
  return {
    needsKey,
    rows: [
      ...(own && !needsKey ? [own] : []),
      underRow(categories, { ...style, tells, quiet: context.hasFloor ? quiet : theme.text }, isTime, scene),
    ],
  };
};
