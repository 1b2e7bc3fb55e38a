import { describe, expect, it } from 'vitest';
import { fixArticle } from '../../src/article/fix.ts';

const HEAD = `title: Exports of the province # kept
sources: { paper: { publisher: Paper, title: News, date: "2024-11-12" } }
`;
const fix = (text: string) => fixArticle('article.yaml', text);

describe('what is certain is mended in the content', () => {
  it.each([
    ['title: Exports: a success', 'title: "Exports: a success"'],
    ['    message: {exports} is much', '    message: "{exports} is much"'],
    ['      - {exports}', '      - "{exports}"'],
    ['      - Policy: what next', '      - "Policy: what next"'],
    ['  - id: The first one', '  - id: the-first-one'],
  ])('%s', (wrong, right) => {
    const lines = [
      'title: Exports of the province',
      'sources: { paper: { publisher: Paper, title: News, date: "2024-11-12" } }',
      'figures: { exports: "23 billion yuan, 2023" }',
      'sections: # theirs',
      '  - id: first',
      '    message: Exports are much',
      '    points:',
      '      - One more',
      '      - "{exports}"',
    ];
    const key = wrong.split(/[:{P]/)[0] ?? '';
    const place = Math.max(
      0,
      lines.findIndex((line) => line.startsWith(key)),
    );
    const written = lines.map((line, i) => (i === place ? wrong : line)).join('\n');
    const { text, fixes } = fix(written);
    expect(text).toBe(written.replace(wrong, right));
    expect(fixes).toHaveLength(1);
  });

  it('mends one text after another, though the first hides the others', () => {
    const written = `${HEAD}sections:\n  - message: Policy: what next\n    points:\n      - Also: this\n      - {a} b\n`;
    expect(fix(written).text).toBe(
      `${HEAD}sections:\n  - message: "Policy: what next"\n    points:\n      - "Also: this"\n      - "{a} b"\n`,
    );
  });

  it('takes bound, unit and period from the phrase, in the form in which the figure is written', () => {
    const written = `${HEAD}figures:
  exports: # why
    label: Exports
    value: 23e9
    printed: over 23 billion yuan in 2023
  cars: { value: 17, unit: vehicle, printed: about 17 vehicles in 2024 } # flow
sections:
  - message: "{exports} and {cars}"
`;
    expect(fix(written).text).toBe(`${HEAD}figures:
  exports: # why
    label: Exports
    value: 23e9
    qualifier: over
    unit: CNY
    period: "2023"
    printed: over 23 billion yuan in 2023
  cars: { value: 17, qualifier: about, period: "2024", unit: vehicle, printed: about 17 vehicles in 2024 } # flow
sections:
  - message: "{exports} and {cars}"
`);
  });

  it('leaves what it cannot be sure of', () => {
    for (const written of [
      `${HEAD}figures: { a: { value: 23e9, unit: CNY, period: "2023", printed: over 24 billion yuan } }\nsections:\n  - message: "{a}"\n`,
      `${HEAD}sections:\n  - massage: A text\n`,
      'title: [\n',
    ])
      expect(fix(written)).toEqual({ text: written, fixes: [] });
  });
});
