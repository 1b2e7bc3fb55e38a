/** The languages that are built in: a new one is a row here, and its files. Content may add others. */
import { remembered } from '../cache/remembered.ts';
import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import type { Language } from './language.ts';
import { CHINESE } from './zh.ts';

export const LANGUAGES: readonly Language[] = [ENGLISH, CHINESE, GERMAN, SPANISH];

const baseOf = (language: string) => language.split('-')[0] ?? '';
const scriptOf = (language: string) => new Intl.Locale(language).maximize().script;

/** Ours for a language, whatever its script: `zh` reads `zh-Hant` too. */
export const languageToRead = (language: string): Language | undefined =>
  LANGUAGES.find(({ tag }) => tag === baseOf(language));

/** The one whose words of ours are right for it: `en` for `en-GB`, but none for `zh-Hant`. */
export const languageToWrite = remembered((language: string): Language | undefined => {
  const own = languageToRead(language);
  return own && scriptOf(own.tag) === scriptOf(language) ? own : undefined;
});
