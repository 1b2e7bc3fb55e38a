/** The value of numbers written as words: `twenty-one`, `two dozen`, `三千亿`. */

const SMALL: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10]),
);
const ENGLISH_SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1_000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const CHINESE_SCALES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1_000,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
};

/** What a word behind digits multiplies them by. */
export const SCALES = { ...ENGLISH_SCALES, ...CHINESE_SCALES };

export const ENGLISH_WORDS = [...Object.keys(SMALL).slice(2), ...Object.keys(TENS)];
export const ENGLISH_SCALE_WORDS = Object.keys(ENGLISH_SCALES);

/** Undefined for words that state no number, such as `hundreds` or `doubled`. */
export const readNumberWords = (text: string): number | undefined =>
  /^[a-z]/i.test(text) ? readEnglish(text.toLowerCase()) : readChinese(text);

const readEnglish = (text: string): number | undefined => {
  const words = text.split(/[ -]+/).filter((word) => word !== 'and');
  let [total, group] = [0, 0];
  for (const word of words) {
    const small = SMALL[word] ?? TENS[word];
    const scale = ENGLISH_SCALES[word];
    if (small !== undefined) group += small;
    else if (scale === undefined) return undefined;
    else if (scale < 1_000) group = Math.max(group, 1) * scale;
    else {
      total += Math.max(group, 1) * scale;
      group = 0;
    }
  }
  return total + group;
};

/** 万 and 亿 multiply all before them, the smaller ones only their digit. */
const readChinese = (text: string): number | undefined => {
  let [total, section, digit] = [0, 0, 0];
  for (const character of text) {
    const value = '〇一二三四五六七八九'.indexOf(character);
    const scale = CHINESE_SCALES[character];
    if (character === '两' || character === '兩') digit = 2;
    else if (value >= 0) digit = value;
    else if (scale === undefined) return undefined;
    else if (scale < 1e4) {
      section += Math.max(digit, 1) * scale;
      digit = 0;
    } else {
      total = (total + section + digit || 1) * scale;
      [section, digit] = [0, 0];
    }
  }
  return total + section + digit;
};
