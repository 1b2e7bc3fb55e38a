/** A run as pptxgenjs writes it, reduced to language, emphasis and link. */
import type { Deck } from '../../slides/slide.ts';
import { hasCjk } from '../../text/script.ts';
import { HYPERLINK, type Relationships } from './relationships.ts';
import { child, type Element, NS } from './xml.ts';

export interface RunContext {
  readonly deck: Deck;
  readonly relationships: Relationships;
  readonly link: (rawId: string) => string | undefined;
}

export const finishRun = (run: Element, { deck, relationships, link }: RunContext) => {
  const properties = child(run, 'a:rPr');
  if (!properties) return;
  const text = child(run, 'a:t')?.textContent ?? '';
  const href = link(child(properties, 'a:hlinkClick')?.getAttributeNS(NS.r, 'id') ?? '');
  const emphasis = ['b', 'i'].filter((name) => properties.getAttribute(name) === '1');
  while (properties.firstChild) properties.removeChild(properties.firstChild);
  for (const { name } of [...properties.attributes]) properties.removeAttribute(name);
  properties.setAttribute('lang', languageOf(text, deck.language));
  for (const name of emphasis) properties.setAttribute(name, '1');
  if (href === undefined || !run.ownerDocument) return;
  const click = run.ownerDocument.createElementNS(NS.a, 'a:hlinkClick');
  click.setAttributeNS(NS.r, 'r:id', relationships.add(HYPERLINK, href, 'external'));
  properties.appendChild(click);
};

/** Chinese in an English deck is spelt and spoken as Chinese. */
const languageOf = (text: string, language: string) =>
  hasCjk(text) && !language.startsWith('zh') ? 'zh-CN' : language;
