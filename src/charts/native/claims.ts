/** Which of a layout's labels the chart tells of itself; the others are texts over it. */
import type { Words } from '../../figures/words.ts';
import type { Label, LabelLine, TextSetter } from '../layout/text.ts';
import { LINE_HEIGHT } from '../layout/text.ts';
import type { PlanValue } from '../plan.ts';
import type { PlacedText, TextFormat } from './native.ts';
import { type NumberCode, numberCode } from './number-code.ts';

/** A line of a label that tells a value, and the middle of where it stands. */
export interface ToldValue extends TextFormat, NumberCode {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly align: Label['align'];
}

export interface Claims {
  /** How the layout tells a value, if a format can tell it too. The value is the chart's then, unless `isFit` refuses. */
  value(value: PlanValue, isFit?: (told: ToldValue) => boolean): ToldValue | undefined;
  /** The names or numbers of an axis, which are the chart's then. */
  axis(what: 'name' | 'number'): AxisText | undefined;
  /** What nobody has claimed. */
  rest(): PlacedText[];
}

/** How an axis is told, and the edges of its texts at the plot: above them, or at their right. */
export interface AxisText {
  readonly format: TextFormat;
  readonly top: number;
  readonly end: number;
}

interface Line {
  readonly label: Label;
  readonly line: LabelLine;
  readonly top: number;
}

const formatOf = ({ size, bold, color }: LabelLine): TextFormat => ({ size, bold, color });

export const createClaims = (labels: readonly Label[], words: Words, setter: TextSetter): Claims => {
  const lines = labels.flatMap(linesOf);
  const claimed = new Set<LabelLine>();
  const toldBy = new Map(lines.flatMap((own) => (isValue(own.line.tells) ? [[own.line.tells, own]] : [])));
  return {
    value: (value, isFit = () => true) => {
      const own = toldBy.get(value);
      if (!own || value.value === null) return undefined;
      const { line, label, top } = own;
      // A label in several lines is no number.
      const isWhole = line.text === value.label || line.text === value.short;
      const code = isWhole ? numberCode(line.text, value.value, words) : undefined;
      if (!code) return undefined;
      const told = {
        ...formatOf(line),
        ...code,
        text: line.text,
        x: label.x,
        y: top + (line.size * LINE_HEIGHT) / 2,
        align: label.align,
      };
      if (!isFit(told)) return undefined;
      claimed.add(line);
      return told;
    },
    axis: (what) => {
      const own = lines.filter(({ line }) => line.tells === what);
      for (const { line } of own) claimed.add(line);
      const plain = own.find(({ line }) => !line.bold) ?? own[0];
      if (!plain) return undefined;
      const top = Math.min(...own.map((one) => one.top));
      return { format: formatOf(plain.line), top, end: Math.max(...own.map(({ label }) => label.x)) };
    },
    rest: () => labels.flatMap((label) => restOf(label, claimed, setter)),
  };
};

const isValue = (tells: LabelLine['tells']): tells is PlanValue => typeof tells === 'object';

const linesOf = (label: Label): Line[] => {
  let top = label.y;
  return label.lines.map((line) => {
    const own = { label, line, top };
    top += line.size * LINE_HEIGHT;
    return own;
  });
};

/** The lines that are left, in one label for each stretch of them. */
const restOf = (label: Label, claimed: ReadonlySet<LabelLine>, setter: TextSetter): PlacedText[] => {
  const found: Label[] = [];
  let run: LabelLine[] = [];
  let start = label.y;
  const close = () => {
    if (run.some(({ text }) => text.trim() !== '')) found.push({ ...label, y: start, lines: run });
    run = [];
  };
  for (const { line, top } of linesOf(label)) {
    if (claimed.has(line)) close();
    else {
      if (run.length === 0) start = top;
      run.push(line);
    }
  }
  close();
  return found.map((one) => ({ ...one, textWidth: setter.widest(one.lines) }));
};
