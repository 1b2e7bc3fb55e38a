/** What the page's buttons say. */
import { languageToWrite } from '../../languages/languages.ts';
import { ENGLISH_WRITING } from '../../languages/writing/en.ts';
import type { InterfaceWords } from '../../languages/writing/writing.ts';

/** In the deck's language, or in English, which is said too: buttons are not part of what is presented. */
export const interfaceWords = (language: string): { words: InterfaceWords; language: string } => {
  const own = languageToWrite(language);
  return own
    ? { words: own.writing.interface, language: own.tag }
    : { words: ENGLISH_WRITING.interface, language: 'en' };
};
