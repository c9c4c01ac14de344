import { z } from 'zod';
import { storySchema } from './story-schema.ts';
import { factsSchema, termsSchema } from './terms-schema.ts';

/** The published schema of terms: JSON Schema 2020-12 of what may be written, defaults included. */
export function termsJsonSchema(): object {
  return { title: 'Terms of an engagement agreement', ...z.toJSONSchema(termsSchema, { io: 'input' }) };
}

/** The same for what is known of a client. */
export function factsJsonSchema(): object {
  return { title: 'What is known of a client', ...z.toJSONSchema(factsSchema, { io: 'input' }) };
}

/** The same for what happened under an agreement. */
export function storyJsonSchema(): object {
  return { title: 'What happened under an agreement', ...z.toJSONSchema(storySchema, { io: 'input' }) };
}
