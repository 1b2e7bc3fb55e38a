/** A text without markup: blank lines part its paragraphs, or lines do where there are none. */
import type { DocumentBlock, ImportedDocument } from './document.ts';

/** What a published text calls its head: ` date 2024-11-12 How Henan …`. */
const LONGEST_HEADING = { letters: 90, han: 30 };

export const importText = (text: string): ImportedDocument => {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const blocks = /\n[^\S\n]*\n/.test(lines.trim()) ? lines.split(/\n[^\S\n]*\n/) : lines.split('\n');
  const paragraphs = blocks
    .map((block) => block.replace(/\s+/gu, ' ').trim())
    .filter((block) => block !== '');
  return {
    blocks: paragraphs.map(
      (own, i): DocumentBlock => ({
        kind: i > 0 && isHeading(own, paragraphs[i + 1]) ? 'heading' : 'paragraph',
        text: own,
      }),
    ),
    leftOut: [],
  };
};

/** Short, without an end of a sentence, and with a longer paragraph behind it. */
export const isHeading = (text: string, next: string | undefined): boolean => {
  const most = /\p{Script=Han}/u.test(text) ? LONGEST_HEADING.han : LONGEST_HEADING.letters;
  return (
    text.length <= most &&
    /\p{L}/u.test(text) &&
    !/[.!?。！？；;，,：:…]["”’)）]?$/u.test(text) &&
    !/^(?:source|来源|quelle|fuente|by)\b|^[（(]?(?:来源|作者|编辑|记者)/iu.test(text) &&
    !/^[-–•*·]|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|来源|日期|发布时间/u.test(text) &&
    next !== undefined &&
    next.length > text.length
  );
};
