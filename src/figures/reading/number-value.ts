/** The value of a number from the words and digits that it is made of. */
import type { Reading } from '../../languages/reading/reading.ts';
import type { Token } from './number-rules.ts';

export const readDigits = (digits: string, { decimal, group }: Reading): number => {
  const plain = digits.replace(/['’\u00a0\u202f ]/gu, '').replaceAll(group, '');
  return Number(decimal === ',' ? plain.replace(',', '.') : plain.replaceAll(',', ''));
};

export const vulgarValue = (sign: string): number => {
  const [over = '0', under = '1'] = sign.normalize('NFKC').split('\u2044');
  return Number(over) / Number(under || 1);
};

export const decimalsToken = (digits: string, start: number, end: number): Token => ({
  role: 'number',
  value: Number(`0.${digits}`),
  start,
  end,
});

/** Scales multiply what is smaller before them; everything else adds up. */
export const evaluate = (tokens: readonly Token[], isHan: boolean): number => {
  let parts: number[] = [];
  let lastScale = 0;
  let decimals = 0;
  for (const [i, { role, value }] of tokens.entries()) {
    const before = tokens[i - 1];
    if (role === 'and') continue;
    if (role === 'point') {
      decimals = 0.1;
      continue;
    }
    if (role === 'scale') {
      decimals = 0;
      if (before?.role === 'scale' && before.value >= value && isHan) parts.push((parts.pop() ?? 1) * value);
      else {
        const smaller: number[] = before && before.role !== 'scale' ? [parts.pop() ?? 1] : [];
        while (
          parts.length > 0 &&
          ((parts.at(-1) ?? 0) < value ||
            (parts.length === 1 && (value <= 12 || before?.role === 'scale') && smaller.length === 0))
        )
          smaller.push(parts.pop() ?? 0);
        parts.push(smaller.length > 0 ? smaller.reduce((a, b) => a + b, 0) * value : value);
      }
      lastScale = value;
      continue;
    }
    if (role === 'part') {
      const isAdded = tokens.slice(0, i).some((token) => token.role === 'and');
      // `a million and a half`: half of a million.
      const article = before?.role === 'one' && isAdded;
      const behind = article ? tokens[i - 3] : tokens[i - 2];
      if (article) parts.pop();
      if (isAdded && behind?.role === 'scale') parts.push(value * lastScale);
      else if (isAdded || parts.length === 0) parts.push(value);
      else if (isHan && before?.role === 'one' && before.end === tokens[i]?.start)
        parts.push((parts.pop() ?? 1) * value);
      else if (isHan || value > 1) parts.push(before?.role === 'scale' ? value * before.value : value);
      else if (before?.role === 'number' && value === 0.5 && before.end === tokens[i]?.start)
        parts.push(value);
      else parts.push((parts.pop() ?? 1) * value);
      continue;
    }
    if (decimals > 0 && value < 1) parts.push(value);
    else if (decimals > 0) {
      // `point twenty-eight` is 0.28.
      parts.push(value >= 10 ? value / 100 : value * decimals);
      decimals = value >= 10 ? 0.01 : decimals / 10;
    } else if (
      isHan &&
      i === tokens.length - 1 &&
      before?.role === 'scale' &&
      before.value >= 100 &&
      value < 10 &&
      role !== 'digits'
    )
      parts.push((value * before.value) / 10);
    else parts.push(value);
  }
  parts = parts.filter((part) => Number.isFinite(part));
  return Number(parts.reduce((a, b) => a + b, 0).toPrecision(15));
};

/** What the words behind a number multiply it by. */
export const scaleOf = (tokens: readonly Token[]): number => {
  let scale = 1;
  for (const { role, value } of tokens.toReversed()) {
    if (role !== 'scale') break;
    scale *= value;
  }
  return scale;
};
