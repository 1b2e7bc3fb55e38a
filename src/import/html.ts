/** A web page or what Word's text becomes: the article in it, without what stands around it. */
import type { DocumentBlock, ImportedDocument, Picture } from './document.ts';
import { parseHTML, Readability } from './libraries.ts';

export const importHtml = (html: string): ImportedDocument => {
  const { document } = parseHTML(html);
  const facts = readFacts(document);
  const article = new Readability(document, { charThreshold: 0 }).parse();
  const body = article?.content
    ? parseHTML(`<html><body>${article.content}</body></html>`).document.body
    : document.body;
  const leftOut: string[] = [];
  return {
    blocks: readBlocks(body, leftOut),
    title: facts.title ?? article?.title ?? undefined,
    publisher: facts.publisher ?? article?.siteName ?? undefined,
    date: facts.date,
    url: facts.url,
    leftOut,
  };
};

const readFacts = (document: Document): Pick<ImportedDocument, 'title' | 'publisher' | 'date' | 'url'> => {
  const meta = (...names: string[]): string | undefined =>
    names
      .map((name) =>
        document
          .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
          ?.getAttribute('content')
          ?.trim(),
      )
      .find((content) => content !== undefined && content !== '');
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined;
  const date =
    meta('article:published_time', 'date', 'pubdate', 'publishdate', 'dc.date', 'dcterms.date') ?? time;
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  return {
    title: document.querySelector('h1')?.textContent?.replace(/\s+/gu, ' ').trim() || meta('og:title'),
    publisher: meta('og:site_name', 'publisher', 'dc.publisher'),
    date: /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0],
    url: /^https?:\/\//i.test(url ?? '') ? (url ?? undefined) : undefined,
  };
};

const LEAVES = new Set(['P', 'LI', 'BLOCKQUOTE', 'DT', 'DD', 'PRE']);

/** In reading order. Pictures that are in the document itself are taken; what would have to be fetched is told. */
export const readBlocks = (root: Element, leftOut: string[]): DocumentBlock[] =>
  [...root.children].flatMap((element): DocumentBlock[] => {
    const name = element.tagName.toUpperCase();
    if (/^H[1-6]$/.test(name))
      return words(element) === '' ? [] : [{ kind: 'heading', text: words(element) }];
    if (name === 'TABLE') return readTable(element);
    if (name === 'FIGURE') return readFigure(element, leftOut);
    if (name === 'IMG') return readPicture(element, '', leftOut);
    if (/^(?:SCRIPT|STYLE|NAV|FORM|NOSCRIPT)$/.test(name)) return [];
    const isLeaf = LEAVES.has(name) && !element.querySelector('p, ul, ol, table, h1, h2, h3, figure');
    const pictures = isLeaf
      ? [...element.querySelectorAll('img')].flatMap((own) => readPicture(own, '', leftOut))
      : [];
    if (isLeaf || element.children.length === 0)
      return [
        ...(words(element) === '' ? [] : [{ kind: 'paragraph' as const, text: words(element) }]),
        ...pictures,
      ];
    const own = readBlocks(element, leftOut);
    return own.length === 0 && words(element) !== '' ? [{ kind: 'paragraph', text: words(element) }] : own;
  });

const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/gu, ' ').trim();

const readTable = (table: Element): DocumentBlock[] => {
  const [header, ...rows] = [...table.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => words(cell)),
  );
  return header && rows.length > 0 ? [{ kind: 'table', header, rows }] : [];
};

const readFigure = (figure: Element, leftOut: string[]): DocumentBlock[] => {
  const caption = figure.querySelector('figcaption');
  const image = figure.querySelector('img');
  const own = image
    ? readPicture(image, caption ? words(caption) : '', leftOut)
    : readBlocks(figure, leftOut);
  return own;
};

const readPicture = (image: Element, caption: string, leftOut: string[]): DocumentBlock[] => {
  const alt = image.getAttribute('alt')?.trim() ?? '';
  const source = image.getAttribute('src') ?? '';
  const picture = inlinePicture(source, alt);
  if (picture) return [{ kind: 'picture', picture, caption }];
  leftOut.push(`the picture ${alt || caption || source}, which is not in the document itself`);
  return [];
};

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

const inlinePicture = (source: string, alt: string): Picture | undefined => {
  const [, kind = '', data = ''] = /^data:([\w/+.-]+);base64,([\s\S]+)$/i.exec(source) ?? [];
  const extension = EXTENSIONS[kind.toLowerCase()];
  return extension === undefined ? undefined : { bytes: Buffer.from(data, 'base64'), extension, alt };
};
