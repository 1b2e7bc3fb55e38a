/** Every article beside this file. A further one is a folder with its source's text, and a row here. */
export const ARTICLES = [
  { name: 'city', language: 'en' },
  { name: 'carmaker', language: 'en' },
  { name: 'bureau', language: 'zh' },
  { name: 'association', language: 'en' },
  { name: 'hospital', language: 'en' },
  { name: 'energy', language: 'en' },
] as const;
