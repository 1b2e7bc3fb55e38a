import { expect, it } from 'vitest';
import { remembered } from '../../src/cache/remembered.ts';

it('makes each answer once, also that there is none', () => {
  const asked: string[] = [];
  const upper = remembered((text: string, times: number) => {
    asked.push(`${text} ${times}`);
    return text === '' ? undefined : text.repeat(times).toUpperCase();
  });
  const answers = [upper('a', 2), upper('', 1), upper('a', 2), upper('', 1), upper('a', 1)];
  expect(answers).toEqual(['AA', undefined, 'AA', undefined, 'A']);
  expect(asked).toEqual(['a 2', ' 1', 'a 1']);
});
