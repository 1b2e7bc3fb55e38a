/** The schema that editors use for completion and checks while someone types. */
import * as z from 'zod';
import { articleSchema } from './schema.ts';

export const articleJsonSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(articleSchema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`;
