/** The deck as one web page that needs nothing but itself: pictures, their text, notes, and a way through them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Xml, xml } from '../../formats/xml/template.ts';
import type { InterfaceWords } from '../../languages/writing/writing.ts';
import type { Media } from '../../media/media.ts';
import type { Slide } from '../../slides/slide.ts';
import { textOf } from '../../text/runs.ts';
import type { SlidePage } from '../paint/marks.ts';
import type { RenderedDeck } from '../rendered.ts';
import { interfaceWords } from './interface-words.ts';
import { createOutlines, type Outlines } from './outlines.ts';
import { drawPicture } from './picture.ts';
import { layText, type Placement } from './text-layer.ts';

const asset = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** UTF-8. */
export const writePage = (rendered: RenderedDeck): Uint8Array => {
  const { deck } = rendered;
  const { words, language: spoken } = interfaceWords(deck.language);
  const { sections, placements, definitions } = renderSlides(rendered, words, createOutlines());
  const style = `${asset('page.css')}${placements}`;
  const script = asset('page.js');
  const page = xml`<html lang="${deck.language}" dir="${deck.direction}"><head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="${policy(style, script)}"/><meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="author" content="${deck.author}"/><meta name="description" content="${deck.subject}"/><meta name="generator" content="Briefdeck"/><title>${deck.title}</title><link rel="icon" href="data:,"/><style>${raw(style)}</style></head><body>${definitions}${toolbar(words, spoken)}<main class="deck">${sections}</main>${presenter(words, spoken)}<script>${raw(script)}</script></body></html>`;
  return new TextEncoder().encode(`<!doctype html>\n${page.xml}\n`);
};

export interface RenderedSlides {
  /** One for each slide: its picture, its text and its notes. */
  readonly sections: readonly Xml[];
  /** The style that puts the lines of text where the pictures show them. */
  readonly placements: string;
  /** The letters and pictures that the slides' pictures are made of. */
  readonly definitions: Xml;
}

/** Outlines may come from an earlier rendering, and then hold what that needed too. */
export const renderSlides = (
  { deck, slides, media, measure }: RenderedDeck,
  words: InterfaceWords,
  outlines: Outlines,
): RenderedSlides => {
  const ids = new Map([...media.keys()].map((key, i) => [key, `m${i.toString(36)}`]));
  const pictureId = (key: string) => ids.get(key) ?? '';
  const scene = { theme: deck.theme, measure, outlines, pictureId };
  const placements: Placement[] = [];
  const sections = slides.map((page, i) => {
    const slide = deck.slides[i];
    if (!slide) throw new Error('Every page shows a slide of the deck');
    const layer = layText(page, `s${i.toString(36)}_`, i === 0);
    placements.push(...layer.placements);
    return section(slide, i, slides.length, words, xml`${drawPicture(page, scene)}${layer.markup}`);
  });
  return {
    sections,
    placements: `${shape(slides[0])}${placements.map(rule).join('')}`,
    definitions: xml`<svg class="defs" width="0" height="0" aria-hidden="true"><defs>${definePictures(media, ids)}${defineOutlines(outlines.all())}</defs></svg>`,
  };
};

/** Our own files, which hold no end of their element. */
const raw = (text: string): Xml => ({ xml: text });

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing from elsewhere, and nothing within but what is written here. */
const policy = (style: string, script: string) =>
  `default-src 'none'; img-src data:; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;

const shape = (slide: SlidePage | undefined) =>
  slide ? `.stage{aspect-ratio:${slide.width}/${slide.height}}` : '';

const percent = (share: number) => `${Math.round(share * 1e4) / 1e2}%`;

const rule = ({ name, x, y, w, h, size }: Placement) =>
  `.${name}{left:${percent(x)};top:${percent(y)};width:${percent(w)};height:${percent(h)}${size === undefined ? '' : `;font-size:${Math.round(size * 1e5) / 1e3}cqw`}}`;

const section = (slide: Slide, index: number, count: number, words: InterfaceWords, stage: Xml): Xml => {
  const number = words.slideOf.replace('{n}', String(index + 1)).replace('{count}', String(count));
  const notes = slide.notes.map(({ runs }) => xml`<p>${textOf(runs)}</p>`);
  return xml`<section class="slide" id="slide-${index + 1}" aria-label="${number}" tabindex="-1"><div class="stage">${stage}</div>${notes.length > 0 ? xml`<div class="notes" hidden="">${notes}</div>` : xml``}</section>`;
};

/** Each once, of size one, to be stretched to where it is used. */
const definePictures = (media: ReadonlyMap<string, Media>, ids: ReadonlyMap<string, string>): Xml[] =>
  [...media].map(([key, { svg, bytes, type }]) => {
    const [kind, data] = svg === undefined ? [type, Buffer.from(bytes)] : ['svg+xml', Buffer.from(svg)];
    return xml`<symbol id="${ids.get(key)}" viewBox="0 0 1 1" preserveAspectRatio="none"><image width="1" height="1" preserveAspectRatio="none" href="data:image/${kind};base64,${data.toString('base64')}"/></symbol>`;
  });

const defineOutlines = (paths: ReadonlyMap<string, string>): Xml[] =>
  [...paths].map(([id, data]) => xml`<path id="${id}" d="${data}"/>`);

const toolbar = (words: InterfaceWords, language: string): Xml =>
  xml`<nav class="bar" lang="${language}" aria-label="${words.slides}"><button type="button" data-do="previous" aria-label="${words.previous}">‹</button><output class="count" dir="ltr" aria-live="polite"></output><button type="button" data-do="next" aria-label="${words.next}">›</button><button type="button" data-do="present">${words.present}</button><button type="button" data-do="overview">${words.overview}</button><button type="button" data-do="presenter">${words.presenter}</button><button type="button" data-do="fullScreen">${words.fullScreen}</button><button type="button" data-do="close">${words.close}</button></nav>`;

const presenter = (words: InterfaceWords, language: string): Xml =>
  xml`<aside class="presenter" lang="${language}" aria-label="${words.presenter}" hidden=""><div class="clock"><time class="now"></time><span class="elapsed"></span></div><h2>${words.nextSlide}</h2><div class="upcoming" data-end="${words.end}"></div><h2>${words.notes}</h2><div class="said" tabindex="0" role="region" aria-label="${words.notes}" data-none="${words.noNotes}"></div></aside>`;
