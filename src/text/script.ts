/** Which of a theme font's two faces, Latin or East Asian, each part of a text is set in. */

const CJK =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Hangul}' +
  '\\u3000-\\u303F\\u30FB\\u30FC\\uFE30-\\uFE4F\\uFF00-\\uFFEF';

/** Marks that both scripts use: next to an East Asian character they take its face, where they are wider. */
const SHARED = '‘’“”—…·';

const HAS_CJK = new RegExp(`[${CJK}]`, 'u');
const EAST_ASIAN = new RegExp(`([${SHARED}]*[${CJK}][${CJK}${SHARED}]*)`, 'u');

/** Where all characters of those scripts are, and more: what has none of these is told at once. */
const MAYBE_CJK = /[\u02EA\u02EB\u1100-\u1FFF\u2E80-\uFFFF]/;

export interface ScriptPart {
  readonly text: string;
  readonly script: 'latin' | 'eastAsian';
}

export const hasCjk = (text: string) => MAYBE_CJK.test(text) && HAS_CJK.test(text);

/** The text cut where its face changes; the parts joined are the text. */
export const splitScripts = (text: string): ScriptPart[] => {
  if (!hasCjk(text)) return text === '' ? [] : [{ text, script: 'latin' }];
  return (
    text
      .split(EAST_ASIAN)
      // The pattern captures, so every second part is one that it matched.
      .map((part, i): ScriptPart => ({ text: part, script: i % 2 === 1 ? 'eastAsian' : 'latin' }))
      .filter((part) => part.text !== '')
  );
};
