/** A plain deck as Markdown, for programs that make slides of that. */
import type { PlainSlide } from './plain-deck.ts';

export interface MarkdownDialect {
  readonly head: string;
  /** Between two slides. */
  readonly between: string;
  readonly notes: (text: string) => string;
}

export const DIALECTS: Readonly<Record<'pandoc' | 'marp', MarkdownDialect>> = {
  pandoc: { head: '', between: '\n\n', notes: (text) => `::: notes\n${text}\n:::` },
  marp: {
    head: '---\nmarp: true\npaginate: true\n---\n\n',
    between: '\n\n---\n\n',
    notes: (text) => `<!--\n${text}\n-->`,
  },
};

/** `picture` is the file of the chart on the slide with that index. */
export const toMarkdown = (
  slides: readonly PlainSlide[],
  { head, between, notes }: MarkdownDialect,
  picture: (index: number) => string,
): string => {
  const parts = slides.map((slide, i) =>
    [
      `# ${escaped(slide.title)}`,
      ...(slide.kicker ? [escaped(slide.kicker)] : []),
      ...(slide.tiles ?? []).map(
        ([number = '', ...rest]) => `**${escaped(number)}** ${escaped(rest.join(' '))}`,
      ),
      ...(slide.points ? [slide.points.map((point) => `- ${escaped(point)}`).join('\n')] : []),
      ...(slide.chart ? [`![${escaped(slide.chart.title)}](${picture(i)})`] : []),
      ...(slide.table ? [table(slide.table)] : []),
      ...(slide.method ?? []).map(escaped),
      ...(slide.source ? [escaped(slide.source)] : []),
      ...(slide.notes ? [notes(slide.notes.map(escaped).join('\n\n'))] : []),
    ].join('\n\n'),
  );
  return `${head}${parts.join(between)}\n`;
};

const escaped = (text: string) => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');

const table = ([header = [], ...rows]: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
