import type { z } from 'zod';
import { factsSchema, termsSchema } from '../../terms-file/terms-schema.ts';

/**
 * The acting part of an agreement as it comes in: the same shape, ranges and defaults as in a file. What well-formed terms can still get wrong
 * together is found by the domain's `findTermFaults`.
 */
export const agreementTermsSchema = termsSchema;

/** What is known of a client that clauses depend on: the same shape as in a file. */
export const factsOfClientSchema = factsSchema;
export type FactsOfClient = z.infer<typeof factsOfClientSchema>;
