/** Writes the editor's schema of article.yaml from the zod schema that checks it. */
import { writeFileSync } from 'node:fs';
import { articleJsonSchema } from '../src/article/json-schema.ts';

writeFileSync(new URL('../schemas/article.json', import.meta.url), articleJsonSchema());
