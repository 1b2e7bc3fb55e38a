/** The sentences of a paragraph, as printed. */

/** A full stop behind these ends no sentence: `Nov. 9`, `U.S.`, `z. B.`. */
const ABBREVIATION =
  /(?:\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|mr|mrs|ms|dr|prof|st|inc|ltd|co|corp|vs|approx|ca|bzw|mio|mrd|nr|abs|art|vgl|inkl|sr|sra|ud|pág|núm)|\b\p{L}|\bz\. ?b|\bd\. ?h|\bu\. ?a)\.$/iu;
/** `am 9. November`: an ordinal. */
const ORDINAL = /\b\d{1,2}\.$/;

export const splitSentences = (paragraph: string, language: string): string[] => {
  const sentences: string[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(/[.!?]["”’)]*(?=\s|$)|[。！？；]["”’）]*/gu)) {
    const end = match.index + match[0].length;
    const own = paragraph.slice(start, end);
    if (match[0] === '.' && (ABBREVIATION.test(own) || (language === 'de' && ORDINAL.test(own)))) continue;
    sentences.push(own.trim());
    start = end;
  }
  return [...sentences, paragraph.slice(start).trim()].filter((sentence) => sentence !== '');
};

/** Where a sentence may be cut: the places behind commas and the like, but none within a number or brackets. */
export const clausesOf = (sentence: string): { readonly start: number; readonly end: number }[] => {
  const cuts = [...sentence.matchAll(/[,;:—–](?=\s)|[，；：]|\s-\s/gu)]
    .map(({ index, 0: sign }) => index + sign.length)
    .filter((cut) => depthAt(sentence, cut) === 0);
  return [0, ...cuts].map((start, i) => ({ start, end: cuts[i] ?? sentence.length }));
};

const depthAt = (text: string, place: number): number => {
  let depth = 0;
  for (const sign of text.slice(0, place)) depth += /[(（"“]/.test(sign) ? 1 : /[)）”]/.test(sign) ? -1 : 0;
  return depth;
};
