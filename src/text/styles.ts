/** The look of text: what a style is, and the type scale of a briefing. */
import type { ThemeColor } from '../brand/roles.ts';
import { recordOf } from '../records.ts';
import { type Points, points } from '../units.ts';

export type FontRole = 'heading' | 'body';

/** The look of one outline level. */
export interface TextStyle {
  /** What the text is for; undefined for one outside the type scale. */
  readonly role?: TextRole;
  readonly font: FontRole;
  readonly size: Points;
  readonly color: ThemeColor;
  readonly bold: boolean;
  /** A multiple of the font's own line height, which is 1.2 of its size. */
  readonly lineSpacing: number;
  /** Ems added after every character; negative draws them together. */
  readonly letterSpacing: number;
  readonly spaceBefore: Points;
  readonly bullet: boolean;
}

/** A text style that has yet to find its size: the largest that fits is taken. */
export interface TypeStyle extends Omit<TextStyle, 'size'> {
  /** From the largest to the smallest that is still allowed. */
  readonly sizes: readonly Points[];
  readonly maxLines: number;
}

interface Row {
  readonly font?: FontRole;
  readonly sizes: readonly number[];
  readonly color?: ThemeColor;
  readonly bold?: true;
  /** Distance of two lines as a multiple of the size. */
  readonly line?: number;
  /** Ems. */
  readonly spacing?: number;
  /** Points. */
  readonly before?: number;
  readonly bullet?: true;
  readonly maxLines: number;
}

/** What the type of a briefing is for: sizes in points from the largest to the smallest allowed. */
const ROWS = {
  coverTitle: {
    font: 'heading',
    sizes: [46, 40, 36, 32],
    color: 'onDeep',
    bold: true,
    line: 1.08,
    spacing: -0.02,
    maxLines: 3,
  },
  coverSubtitle: { sizes: [20, 18, 16], color: 'onDeepMuted', line: 1.3, maxLines: 3 },
  coverSeries: { sizes: [13], color: 'onDeep', bold: true, maxLines: 1 },
  /** Whom the deck is for. */
  coverRecipient: { sizes: [18, 16, 14], color: 'sun', bold: true, maxLines: 2 },
  coverMeta: { sizes: [13], color: 'onDeepMuted', maxLines: 2 },
  dividerNumber: {
    font: 'heading',
    sizes: [130],
    color: 'onHero',
    bold: true,
    line: 1,
    spacing: -0.03,
    maxLines: 1,
  },
  dividerName: {
    font: 'heading',
    sizes: [44, 40, 36, 32],
    color: 'onHero',
    bold: true,
    line: 1.1,
    spacing: -0.015,
    maxLines: 2,
  },
  dividerSentence: { sizes: [20, 18], color: 'onHero', line: 1.3, maxLines: 3 },
  agendaTitle: {
    font: 'heading',
    sizes: [32, 28, 24],
    color: 'onDeep',
    bold: true,
    line: 1.1,
    spacing: -0.012,
    maxLines: 3,
  },
  agendaNumber: { font: 'heading', sizes: [22, 18], color: 'primary', bold: true, maxLines: 1 },
  agendaTopic: { sizes: [20, 18, 16], color: 'text', bold: true, line: 1.15, maxLines: 1 },
  agendaMessage: { sizes: [15, 14, 13], color: 'muted', line: 1.25, maxLines: 2 },
  title: {
    font: 'heading',
    sizes: [28, 26, 24],
    color: 'text',
    bold: true,
    line: 1.1,
    spacing: -0.011,
    maxLines: 2,
  },
  kicker: { sizes: [12], color: 'primary', bold: true, maxLines: 1 },
  subtitle: { sizes: [14], color: 'muted', maxLines: 1 },
  points: { sizes: [20, 18, 17, 16, 15], color: 'text', line: 1.28, before: 10, bullet: true, maxLines: 6 },
  leadIn: { sizes: [22, 20, 18], color: 'text', bold: true, line: 1.14, maxLines: 2 },
  body: { sizes: [20, 18, 17, 16, 15], color: 'text', line: 1.28, maxLines: 8 },
  pointFigure: {
    font: 'heading',
    sizes: [36, 32, 28],
    color: 'primary',
    bold: true,
    line: 1.05,
    spacing: -0.012,
    maxLines: 1,
  },
  pointText: { sizes: [16, 15, 14], color: 'text', line: 1.25, maxLines: 4 },
  statementFigure: {
    font: 'heading',
    sizes: [190, 150, 120, 96],
    color: 'sun',
    bold: true,
    line: 1,
    spacing: -0.03,
    maxLines: 1,
  },
  statementSentence: {
    font: 'heading',
    sizes: [30, 28, 26, 24],
    color: 'onDeep',
    bold: true,
    line: 1.16,
    spacing: -0.01,
    maxLines: 3,
  },
  heroFigure: {
    font: 'heading',
    sizes: [150, 120, 96, 80, 66, 54, 48, 40],
    color: 'onHero',
    bold: true,
    line: 1,
    spacing: -0.02,
    maxLines: 1,
  },
  heroLabel: { sizes: [18, 16], color: 'onHero', bold: true, line: 1.18, maxLines: 2 },
  tileFigure: {
    font: 'heading',
    sizes: [66, 54, 48, 40, 36, 32, 28, 24, 20],
    color: 'text',
    bold: true,
    line: 1,
    spacing: -0.012,
    maxLines: 1,
  },
  tileLabel: { sizes: [14, 13], color: 'text', bold: true, line: 1.18, maxLines: 2 },
  /** On a bar or behind it. */
  barLabel: { sizes: [13, 12], color: 'text', bold: true, maxLines: 1 },
  note: { sizes: [12], color: 'muted', line: 1.2, maxLines: 2 },
  quotation: {
    font: 'heading',
    sizes: [36, 32, 30, 28, 26, 24],
    color: 'text',
    line: 1.2,
    spacing: -0.008,
    maxLines: 6,
  },
  speaker: { sizes: [16], color: 'text', bold: true, line: 1.25, maxLines: 1 },
  speakerDetail: { sizes: [14], color: 'muted', line: 1.25, maxLines: 2 },
  chartTitle: { sizes: [16, 15, 14], color: 'text', bold: true, line: 1.15, maxLines: 2 },
  chartUnit: { sizes: [13], color: 'muted', maxLines: 1 },
  chartNote: { sizes: [14], color: 'text', line: 1.2, maxLines: 3 },
  timelineDate: {
    font: 'heading',
    sizes: [30, 26, 22, 18, 16],
    color: 'text',
    bold: true,
    line: 1.1,
    spacing: -0.01,
    maxLines: 1,
  },
  cell: { sizes: [16, 15, 14, 13, 12], color: 'text', line: 1.2, maxLines: 3 },
  figure: {
    font: 'heading',
    sizes: [36, 32, 28, 24, 20],
    color: 'text',
    bold: true,
    line: 1.05,
    spacing: -0.012,
    maxLines: 1,
  },
  chainLabel: { sizes: [17, 16, 15, 14, 13, 12], color: 'onField', bold: true, line: 1.15, maxLines: 3 },
  tableHead: { sizes: [12], color: 'muted', bold: true, line: 1.15, maxLines: 2 },
  table: { sizes: [16, 15, 14, 13, 12], color: 'text', line: 1.18, maxLines: 3 },
  ledger: { sizes: [13], color: 'text', line: 1.15, maxLines: 2 },
  sourceTitle: { sizes: [16, 15, 14], color: 'text', bold: true, line: 1.2, maxLines: 2 },
  sourceText: { sizes: [15, 14, 13], color: 'text', line: 1.2, maxLines: 3 },
  method: { sizes: [14, 13], color: 'text', line: 1.28, before: 6, maxLines: 12 },
  progressLabel: { sizes: [22, 20, 18, 16, 15, 14], color: 'text', bold: true, maxLines: 1 },
  progressFigure: {
    font: 'heading',
    sizes: [66, 60, 54, 48, 44, 40, 36, 32, 28, 24, 20],
    color: 'primary',
    bold: true,
    line: 1,
    spacing: -0.012,
    maxLines: 1,
  },
  /** On the filled part of a bar. */
  progressShare: {
    font: 'heading',
    sizes: [32, 28, 24, 20, 18, 16],
    color: 'background',
    bold: true,
    maxLines: 1,
  },
  progressNote: { sizes: [18, 16, 15, 14, 13, 12], color: 'muted', line: 1.2, maxLines: 2 },
  logoName: { sizes: [14, 13, 12], color: 'text', line: 1.18, maxLines: 2 },
  caption: { sizes: [12], color: 'muted', line: 1.2, maxLines: 2 },
  contactAsk: {
    font: 'heading',
    sizes: [40, 36, 32, 28],
    color: 'onDeep',
    bold: true,
    line: 1.12,
    spacing: -0.015,
    maxLines: 3,
  },
  contactOffer: { sizes: [20, 18, 16], color: 'onDeep', line: 1.3, before: 6, maxLines: 3 },
  contactAddress: { sizes: [18, 16, 14], color: 'onDeep', line: 1.3, maxLines: 2 },
  source: { sizes: [10], color: 'muted', maxLines: 2 },
  slideNumber: { sizes: [10], color: 'muted', maxLines: 1 },
} as const satisfies Readonly<Record<string, Row>>;

export type TextRole = keyof typeof ROWS;

const isRole = (name: string): name is TextRole => Object.hasOwn(ROWS, name);
export const TEXT_ROLES: readonly TextRole[] = Object.keys(ROWS).filter(isRole);

export type TypeScale = Readonly<Record<TextRole, TypeStyle>>;

/** The line height that all fonts are set with, as a multiple of the size. */
const FONT_LINE = 1.2;

/** The scale with a brand's own sizes in place of ours. */
export const typeScale = (own: Readonly<Partial<Record<TextRole, readonly number[]>>> = {}): TypeScale => {
  const style = (role: TextRole): TypeStyle => {
    const row: Row = ROWS[role];
    return {
      role,
      font: row.font ?? 'body',
      sizes: [...(own[role] ?? row.sizes)].sort((a, b) => b - a).map(points),
      color: row.color ?? 'text',
      bold: row.bold ?? false,
      lineSpacing: rounded((row.line ?? FONT_LINE) / FONT_LINE),
      letterSpacing: row.spacing ?? 0,
      spaceBefore: points(row.before ?? 0),
      bullet: row.bullet ?? false,
      maxLines: row.maxLines,
    };
  };
  return recordOf(TEXT_ROLES, style);
};

/** Chinese, Japanese and Korean: more air between lines, none added or taken between characters. */
const CJK_LINE = { heading: 1.25, body: 1.45 };
const CJK_COVER = [54, 48, 44, 40, 36];

/** The scale as a language sets it. */
export const scaleFor = (scale: TypeScale, language: string): TypeScale => {
  if (!/^(zh|ja|ko)\b/.test(language)) return scale;
  return recordOf(TEXT_ROLES, (role) => {
    const style = scale[role];
    const largest = CJK_LINE[style.font] / FONT_LINE;
    return {
      ...style,
      ...(role === 'coverTitle' ? { sizes: CJK_COVER.map(points) } : {}),
      letterSpacing: 0,
      lineSpacing:
        style.maxLines === 1 ? style.lineSpacing : rounded(Math.min(largest, style.lineSpacing * 1.13)),
    };
  });
};

/** No text of content is smaller than this, however much it shrinks. */
const SMALLEST = 12;
const SHRUNK = { share: 0.7, lines: 1.5 };

/** The scale with smaller sizes below its own, and with more lines, for what fits in no other way. */
export const shrunk = (scale: TypeScale): TypeScale =>
  recordOf(TEXT_ROLES, (role) => {
    const style = scale[role];
    const least = Math.min(...style.sizes);
    const floor = Math.max(SMALLEST, Math.ceil(least * SHRUNK.share));
    const smaller = Array.from({ length: Math.max(0, least - floor) }, (_, i) => points(least - 1 - i));
    return {
      ...style,
      sizes: [...style.sizes, ...smaller],
      maxLines: style.maxLines > 1 ? Math.ceil(style.maxLines * SHRUNK.lines) : 1,
    };
  });

/** Whole percents, as Office counts them. */
const rounded = (share: number) => Math.round(share * 100) / 100;

/** The style of an outline level, 1 to 5; deeper levels look like the last that is given. */
export const styleOfLevel = (levels: readonly TextStyle[], level: number): TextStyle => {
  const style = levels[Math.min(level, levels.length) - 1];
  if (!style) throw new Error('A text needs a style');
  return style;
};

/** Bullets stand out from their text. */
export const BULLET_COLOR: ThemeColor = 'primary';
