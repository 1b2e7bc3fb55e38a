import { describe, expect, it } from 'vitest';
import { toBytes, writeZip } from '../../src/formats/zip/zip.ts';
import { textOf } from '../../src/import/document.ts';
import { formatFor } from '../../src/import/formats.ts';
import { draftInFolder } from '../drafting/texts.ts';

const read = (extension: string | undefined, bytes: Uint8Array) => {
  const format = formatFor(extension, bytes);
  if (!format) throw new Error('No format');
  return format.read(bytes);
};

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const WORD = (body: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (text: string) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`;

const docx = (body: string): Uint8Array =>
  writeZip(
    new Map(
      Object.entries({
        '[Content_Types].xml':
          '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        '_rels/.rels':
          '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': WORD(body),
      }).map(([name, text]) => [name, toBytes(text)]),
    ),
  );

/** One page with lines of text, as the simplest of programs writes it. */
const pdf = (lines: readonly string[]): Uint8Array => {
  const stream = `BT /F1 12 Tf 72 720 Td 14 TL ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = file.length;
  file += `xref\n0 6\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  return toBytes(`${file}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
};

describe('a document', () => {
  it('in Markdown has headings, paragraphs, lists and tables', async () => {
    const text =
      '---\ntitle: A report\ndate: 2024-05-06\n---\n\n# Sales\n\nThey **rose** [a lot](https://example.org).\n\n- one\n- two\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n![A plant](plant.jpg)\n';
    expect(await read('md', toBytes(text))).toMatchObject({
      title: 'A report',
      date: '2024-05-06',
      blocks: [
        { kind: 'heading', text: 'Sales' },
        { kind: 'paragraph', text: 'They rose a lot.' },
        { kind: 'paragraph', text: 'one' },
        { kind: 'paragraph', text: 'two' },
        { kind: 'table', header: ['A', 'B'], rows: [['1', '2']] },
      ],
      leftOut: ['the picture A plant'],
    });
  });

  it('on a web page is the article, with its photos, tables, date and publisher, and nothing that has to be fetched', async () => {
    const html = `<!doctype html><html><head><meta property="og:site_name" content="Example Times">
<meta property="article:published_time" content="2024-05-06T10:00:00Z"></head><body><nav>Menu Sport</nav><article><h1>Sales are up</h1>
<p>Sales rose 12 percent to 5 billion yuan in 2023, the company said on Monday, and it expects more of the same.</p>
<h2>Exports</h2><p>Exports came to 2 billion yuan in 2023, a long sentence that tells the reader that this is the matter.</p>
<figure><img alt="A plant" src="data:image/png;base64,${PIXEL}"><figcaption>The new plant</figcaption></figure>
<table><tr><th>Year</th><th>Sales</th></tr><tr><td>2023</td><td>5</td></tr></table>
<img src="https://example.org/x.jpg" alt="Elsewhere"></article><script>alert(1)</script></body></html>`;
    const document = await read('html', toBytes(html));
    expect(document).toMatchObject({ title: 'Sales are up', publisher: 'Example Times', date: '2024-05-06' });
    expect(document.blocks.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['paragraph', 'heading', 'picture', 'table']),
    );
    expect(document.leftOut.join()).toContain('Elsewhere');
    expect(textOf(document)).not.toContain('alert');
    const { deck } = draftInFolder(document);
    expect(deck.figures.map(({ value }) => value)).toEqual([5e9, 2e9]);
    expect(deck.sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).toContain('table');
  });

  it('of Word tells what it passes over: changes, notes, comments', async () => {
    const body = `<w:p>${run('Sales of the year')}</w:p><w:p>${run('Sales rose 12 percent to 5 billion yuan in 2023.')}<w:ins w:id="1" w:author="A">${run(' And more.')}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>Not this.</w:delText></w:r></w:del></w:p>
<w:tbl><w:tr>${cell('Year')}${cell('Sales')}</w:tr><w:tr>${cell('2023')}${cell('5')}</w:tr></w:tbl>`;
    const document = await read('docx', docx(body));
    expect(textOf(document)).toContain('5 billion yuan in 2023. And more.');
    expect(textOf(document)).not.toContain('Not this');
    expect(document.leftOut.join()).toContain(
      'tracked changes: 1 insertions are taken as accepted, 1 deletions',
    );
    expect(document.blocks.at(-1)).toMatchObject({ kind: 'table', header: ['Year', 'Sales'] });
  });

  it('in a PDF is its lines, joined to paragraphs', async () => {
    const document = await read('pdf', pdf(['Sales rose 12 percent to 5 billion', 'yuan in 2023.']));
    expect(textOf(document).trim()).toBe('Sales rose 12 percent to 5 billion yuan in 2023.');
  });

  it('is known by what it begins with, where no name tells', async () => {
    const document = await read(undefined, pdf(['Sales rose.']));
    expect(textOf(document).trim()).toBe('Sales rose.');
    expect(textOf(await read(undefined, toBytes('A text.'))).trim()).toBe('A text.');
    expect(formatFor('xlsx', toBytes(''))).toBeUndefined();
  });

  it('of old Chinese programs is read in their encoding', async () => {
    const gb = new Uint8Array([0xb3, 0xf6, 0xbf, 0xda]);
    expect(textOf(await read('txt', gb)).trim()).toBe('出口');
  });
});
