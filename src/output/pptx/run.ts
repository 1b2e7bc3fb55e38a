/** Paragraphs and runs as pptxgenjs writes them, reduced to level, language, emphasis and link. */
import type { Deck } from '../../deck/slide.ts';
import { attribute, child, type Element } from '../../formats/xml.ts';
import { hasCjk } from '../../text/script.ts';
import { HYPERLINK, type Relationships } from './relationships.ts';
import { type Xml, xml } from './xml.ts';

export interface RunContext {
  readonly deck: Pick<Deck, 'language'>;
  readonly relationships: Relationships;
  /** The target of a hyperlink in the raw slide, by its id there. */
  readonly link: (rawId: string) => string | undefined;
}

/** The runs of a paragraph; whatever else pptxgenjs put there would be lost, so there must be nothing. */
export const finishRuns = (paragraph: Element, context: RunContext, size?: Xml): Xml[] =>
  paragraph.children.flatMap((element) => {
    if (element.name === 'a:r') return [finishRun(element, context, size)];
    if (element.name === 'a:pPr' || element.name === 'a:endParaRPr') return [];
    throw new Error(`pptxgenjs wrote ${element.name} into a paragraph`);
  });

const finishRun = (run: Element, { deck, relationships, link }: RunContext, size: Xml = xml``): Xml => {
  const properties = child(run, 'a:rPr');
  const text = child(run, 'a:t')?.text ?? '';
  const href = link(attribute(properties && child(properties, 'a:hlinkClick'), 'r:id'));
  const emphasis = ['b', 'i']
    .filter((name) => attribute(properties, name) === '1')
    .map((name) => xml` ${name}="1"`);
  const attributes = xml`lang="${languageOf(text, deck.language)}"${emphasis}${size}`;
  const click = href && xml`<a:hlinkClick r:id="${relationships.add(HYPERLINK, href, 'external')}"/>`;
  const written = click ? xml`<a:rPr ${attributes}>${click}</a:rPr>` : xml`<a:rPr ${attributes}/>`;
  return xml`<a:r>${written}<a:t>${text}</a:t></a:r>`;
};

/** Chinese in an English deck is spelt and spoken as Chinese. */
export const languageOf = (text: string, language: string) =>
  hasCjk(text) && !language.startsWith('zh') ? 'zh-CN' : language;
