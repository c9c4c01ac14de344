import type { z } from 'zod';
import { findTermFaults, type AgreementTerms, type ClientFacts, type TermFault } from '../domain/agreement/index.ts';
import type { Story } from '../domain/story/index.ts';
import { storySchema } from './story-schema.ts';
import { toFaults } from './to-faults.ts';
import { factsSchema, termsSchema } from './terms-schema.ts';

/** A fault with, where it helps, what would be right and what was found. */
export interface ReadFault extends TermFault {
  expected?: string;
  found?: string;
}

export type Read<T> = { read: T } | { faults: readonly ReadFault[] };

/**
 * Reads terms from plain data: shape and ranges first, with defaults filled in, then what contradicts itself. All faults of a kind are told at once.
 * Example: `count: "twenty"` → `{ path: 'duties[0].schedule.due.count', code: 'agreement.wrong-type', expected: 'number', found: '"twenty"' }`.
 */
export function readTerms(data: unknown): Read<AgreementTerms> {
  const shaped = readAs<AgreementTerms>(termsSchema, data);
  if ('faults' in shaped) return shaped;
  const faults = findTermFaults(shaped.read);
  return faults.length > 0 ? { faults } : shaped;
}

/** Reads what is known of a client from plain data. */
export function readFacts(data: unknown): Read<ClientFacts> {
  return readAs<ClientFacts>(factsSchema, data);
}

/** Reads what happened under an agreement from plain data. Whether the agreement has what it names is found by `explainStory`. */
export function readStory(data: unknown): Read<Story> {
  return readAs<Story>(storySchema, data);
}

function readAs<T>(schema: z.ZodType, data: unknown): Read<T> {
  const result = schema.safeParse(data);
  if (result.success) return { read: result.data as T };
  return { faults: toFaults(result.error.issues, data) };
}
