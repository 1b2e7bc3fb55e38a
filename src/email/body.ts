/** The mail's text, plain and as HTML: mail programs know little CSS, so its styles stand in the elements. */
import type { Theme } from '../brand/theme.ts';
import { type Xml, xml } from '../formats/xml/template.ts';
import type { Deck } from '../slides/slide.ts';
import type { Summary } from './summary.ts';

/** The cover's content id. */
export const COVER_ID = 'cover@briefdeck';
/** Pixels: what mail programs show side by side with their folders. */
const WIDTH = 600;

export const plainBody = (
  { title, subtitle, occasion, messages, figuresTitle, figures, source }: Summary,
  language: string,
): string =>
  [
    [title, subtitle].filter(Boolean).join('\n'),
    occasion.join('\n'),
    messages.map((message) => `- ${message}`).join('\n'),
    [figuresTitle, ...figures.map((figure) => `- ${figureLine(figure, language)}`)].join('\n'),
    source,
  ]
    .filter((part) => part.trim() !== '')
    .join('\n\n');

/** `Automotive exports, Q1–Q3 2024: 23 billion yuan, +22.3%`: what a tile says in three lines, as one sentence has it. */
const figureLine = (figure: readonly string[], language: string): string => {
  const [number = '', ...rest] = figure;
  const label = rest.at(-1) ?? '';
  const [comma, colon, space] = /^(?:zh|ja)\b/.test(language) ? ['，', '：', ''] : [', ', ': ', ' '];
  const value = [number, ...rest.slice(0, -1)].join(space);
  return [label, value].map((part) => part.replaceAll(' · ', comma)).join(label === '' ? '' : colon);
};

export const htmlBody = (summary: Summary, { language, direction, theme }: Deck): string => {
  const { title, subtitle, occasion, messages, figuresTitle, figures, source } = summary;
  const style = styles(theme);
  const paragraph = (text: string, look: string) =>
    text === '' ? xml`` : xml`<p style="${look}">${text}</p>`;
  const page = xml`<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"/><title>${title}</title></head><body style="${style.body}"><div style="max-width:${WIDTH}px;margin:0 auto"><img src="cid:${COVER_ID}" width="${WIDTH}" alt="${title}" style="${style.cover}"/><h1 style="${style.title}">${title}</h1>${paragraph(subtitle, style.quiet)}${occasion.map((line) => paragraph(line, style.quiet))}<ul style="${style.list}">${messages.map((message) => xml`<li style="${style.item}">${message}</li>`)}</ul>${figures.length > 0 ? figuresTable(figuresTitle, figures, style) : xml``}${paragraph(source, style.foot)}</div></body></html>`;
  return `<!doctype html>\n${page.xml}`;
};

const figuresTable = (title: string, figures: Summary['figures'], style: ReturnType<typeof styles>): Xml =>
  xml`<h2 style="${style.subtitle}">${title}</h2><table role="presentation" cellpadding="0" cellspacing="0" width="100%">${figures.map(
    ([number = '', ...rest]) =>
      xml`<tr><td style="${style.number}">${number}</td><td style="${style.label}">${rest.join(' · ')}</td></tr>`,
  )}</table>`;

const styles = ({ colors, fonts }: Theme) => {
  const family = `${fonts.body.latin.name},${fonts.body.eastAsian.name},sans-serif`;
  return {
    body: `margin:0;padding:16px;background:#${colors.background};color:#${colors.text};font:15px/1.5 ${family}`,
    cover: `display:block;width:100%;max-width:${WIDTH}px;height:auto;border:0`,
    title: `margin:20px 0 4px;font-size:22px;line-height:1.25`,
    subtitle: `margin:20px 0 4px;font-size:16px`,
    quiet: `margin:0;color:#${colors.muted}`,
    list: 'margin:16px 0;padding:0 20px',
    item: 'margin:0 0 6px',
    number: `padding:6px 12px 6px 0;color:#${colors.primary};font-weight:bold;white-space:nowrap`,
    label: 'padding:6px 0',
    foot: `margin:20px 0 0;font-size:12px;color:#${colors.muted}`,
  };
};
