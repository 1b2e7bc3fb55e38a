import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setQuotes } from '../../src/text/quotes.ts';

describe('setQuotes', () => {
  it.each([
    ['en', `Officials say "go" and 'now'`, 'Officials say “go” and ‘now’'],
    ['en', `China's makers' plan`, 'China’s makers’ plan'],
    ['en', `"It's here"`, '“It’s here”'],
    ['en', `("new") and **"bold"**`, '(“new”) and **“bold”**'],
    ['zh', `推进"两项"目标`, '推进“两项”目标'],
    ['zh-Hant', `推進"新能源"`, '推進「新能源」'],
    ['ja', `"新"と"旧"`, '「新」と「旧」'],
    ['ru', `Завод "Весна"`, 'Завод «Весна»'],
    ['de-AT', `Das "Neue"`, 'Das „Neue“'],
    ['fr', `Le "plan" d'avenir`, 'Le «\u00a0plan\u00a0» d’avenir'],
    ['he', `ארה"ב ו"סין" יחד`, `ארה"ב ו"סין" יחד`],
    ['he', `חברת "שמש" בע"מ`, 'חברת “שמש” בע"מ'],
    ['en', `a 5" screen`, `a 5" screen`],
    [
      'en',
      `[it's](https://example.org/it's?a="b") {plain: "x"}`,
      `[it’s](https://example.org/it's?a="b") {plain: "x"}`,
    ],
    ['en', 'already “set” and China’s', 'already “set” and China’s'],
  ])('in %s sets %s as %s', (language, typed, printed) => {
    expect(setQuotes(typed, language)).toBe(printed);
  });

  it('changes nothing but quotes, and nothing of what it has set', () => {
    const texts = fc
      .array(fc.constantFrom('a', ' ', '"', "'", '新', '{x}', '](u)', '.', '7'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const set = setQuotes(text, 'en');
        expect(set.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'")).toBe(text);
        expect(setQuotes(set, 'en').length).toBe(set.length);
      }),
    );
  });
});

it('leaves the addresses of links as they are, brackets and all', () => {
  const text = `"a" [b's](https://e.org/a_(b)?q='c'&r="d") {plain: 'x'} and 'e'`;
  expect(setQuotes(text, 'en')).toBe(`“a” [b’s](https://e.org/a_(b)?q='c'&r="d") {plain: 'x'} and ‘e’`);
});
