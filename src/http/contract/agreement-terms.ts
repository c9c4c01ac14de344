import { termsSchema } from '../../terms-file/terms-schema.ts';

/**
 * The acting part of an agreement as it comes in: the same shape, ranges and defaults as in a file. What well-formed terms can still get wrong
 * together is found by the domain's `findTermFaults`.
 */
export const agreementTermsSchema = termsSchema;
