/** Markdown as people write it: headings, paragraphs, lists and tables; emphasis and links lose their signs. */
import type { DocumentBlock, ImportedDocument } from './document.ts';

export const importMarkdown = (text: string): ImportedDocument => {
  const { body, facts } = readFrontMatter(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const leftOut: string[] = [];
  const parts = body
    .replace(/^(#{1,6} .*)$/gmu, '\n$1\n')
    .replace(/^(.+)\n(?:=+|-{3,})$/gmu, '\n# $1\n')
    .split(/\n[^\S\n]*\n/);
  const blocks = parts.flatMap((part) => readPart(part.trim(), leftOut));
  return { blocks, ...facts, leftOut };
};

const readFrontMatter = (text: string) => {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  const entries = [
    ...(match?.[1] ?? '').matchAll(/^(title|date|publisher|url)\s*:\s*["']?(.*?)["']?\s*$/gmu),
  ];
  const facts = Object.fromEntries(entries.map(([, key = '', value = '']) => [key, value]));
  const day = /^\d{4}-\d\d-\d\d/.exec(facts.date ?? '')?.[0];
  return {
    body: text.slice(match?.[0].length ?? 0),
    facts: { title: facts.title, publisher: facts.publisher, ...(day === undefined ? {} : { date: day }) },
  };
};

const readPart = (part: string, leftOut: string[]): DocumentBlock[] => {
  if (part === '' || /^(?:-{3,}|\*{3,}|_{3,})$/.test(part)) return [];
  if (/^```|^<!--/.test(part)) {
    leftOut.push(`code or a comment: ${part.slice(0, 60)}`);
    return [];
  }
  const heading = /^#{1,6}\s+(.*?)\s*#*$/u.exec(part);
  if (heading?.[1] !== undefined && !part.includes('\n'))
    return [{ kind: 'heading', text: plain(heading[1]) }];
  const lines = part.split('\n');
  if (lines.length > 1 && /^\|?[\s:|-]+\|[\s:|-]*$/.test(lines[1] ?? '')) return [readTable(lines)];
  for (const [, alt = '', target = ''] of part.matchAll(/!\[([^\]]*)\]\(([^)]*)\)/gu))
    leftOut.push(`the picture ${alt || target}`);
  const items = part
    .split(/\n(?=\s*(?:[-*+]|\d+[.)])\s)/u)
    .map((item) => plain(item.replace(/^\s*(?:[-*+]|\d+[.)])\s+/u, '')));
  return items.filter((item) => item !== '').map((item) => ({ kind: 'paragraph', text: item }));
};

const readTable = (lines: readonly string[]): DocumentBlock => {
  const cells = (line: string) =>
    line
      .replace(/^\s*\||\|\s*$/g, '')
      .split('|')
      .map((cell) => plain(cell));
  const [header = [], , ...rows] = lines.map(cells);
  return { kind: 'table', header, rows };
};

const plain = (text: string): string =>
  text
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/(\*\*|__|\*|`)(.+?)\1/gu, '$2')
    .replace(/^>\s?/gmu, '')
    .replace(/\s+/gu, ' ')
    .trim();
