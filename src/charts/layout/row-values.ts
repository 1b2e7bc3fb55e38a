/** The values of rows, after their marks, with what is said about them. */
import { sizes } from '../chartjs/theme.ts';
import type { PlanValue } from '../plan.ts';
import { emphasisOf, upTo, valueLine } from './bar-labels.ts';
import type { Scene } from './scene.ts';
import { type LabelLine, linesHeight } from './text.ts';

export interface RowValue {
  readonly value: PlanValue;
  readonly lines: readonly LabelLine[];
  readonly width: number;
}

/** Of a row's height, what text may take. */
const SHARE = 0.92;
const MOST = { strong: 20, highlight: 28 };

export const rowValues = (scene: Scene, rowHeight: number, room: number): RowValue[] => {
  const { plan, theme, setter } = scene;
  const values = plan.series[0]?.values ?? [];
  const sizeUpTo = (most: number) =>
    upTo(most).find((size) => size * 1.25 <= rowHeight * 0.7) ?? sizes(12)[0] ?? 16;
  return values.map((value, category) => {
    const emphasis = emphasisOf(value, false);
    if (value.value === null) {
      const lines = setter.fit(value.label, room, sizes(14, 12), { bold: false, color: theme.muted });
      return { value, lines, width: setter.widest(lines) };
    }
    const own = valueLine(
      value,
      emphasis,
      sizeUpTo(emphasis === 'highlight' ? MOST.highlight : MOST.strong),
      scene,
    );
    const said = notesOf(scene, category).flatMap((note) =>
      setter.fit(note, Math.max(room * 0.4, 60), sizes(14, 12), { bold: false, color: theme.text }),
    );
    const span =
      value.span === undefined
        ? []
        : [{ text: value.span, size: sizes(12)[0] ?? 16, bold: false, color: theme.muted }];
    const lines = [own, ...said, ...span];
    const shown = linesHeight(lines) <= rowHeight * SHARE ? lines : joined(lines, theme.text);
    return { value, lines: shown, width: setter.widest(shown) };
  });

  /** One line, where the row is too low for more. */
  function joined(lines: readonly LabelLine[], color: string): LabelLine[] {
    const [first, ...more] = lines;
    if (!first || more.length === 0) return [...lines];
    return [
      {
        ...first,
        text: lines.map(({ text }) => text).join(' · '),
        color: more.length > 0 ? color : first.color,
        tells: undefined,
      },
    ];
  }
};

/** What annotations say about a row. */
const notesOf = ({ plan }: Scene, category: number): string[] =>
  plan.annotations.flatMap((one) => {
    if (one.kind === 'note' && one.at.category === category) return [one.text];
    if (one.kind === 'part' && one.at.category === category) return [`${one.text} ${one.label}`];
    if (one.kind === 'difference' && one.to.category === category)
      return [one.note === undefined ? one.text : `${one.text} ${one.note}`];
    return [];
  });
