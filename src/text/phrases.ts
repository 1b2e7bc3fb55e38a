/** Chinese and Japanese text in phrases; the only importer of budoux, whose small models are the same on every machine. */
import { jaModel, Parser, zhHansModel, zhHantModel } from 'budoux';

const MODELS = [
  { suits: /^ja\b/, parser: new Parser(jaModel) },
  { suits: /^zh-(?:Hant|TW|HK|MO)\b/, parser: new Parser(zhHantModel) },
  { suits: /^zh\b/, parser: new Parser(zhHansModel) },
];

/** Where phrases end in a text; undefined in languages that put spaces between words. */
export const phraseEnds = (text: string, language: string): ReadonlySet<number> | undefined => {
  const parser = MODELS.find(({ suits }) => suits.test(language))?.parser;
  return parser && new Set(parser.parseBoundaries(text));
};
