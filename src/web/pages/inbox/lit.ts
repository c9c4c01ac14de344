import type { z } from 'zod';
import type { evidenceSchema } from '../../../http/contract/office-inbox.ts';

export type Evidence = z.infer<typeof evidenceSchema>;

/** What is pointed at in the document. */
export interface Lit {
  /** A fact that has the pointer or the focus. */
  fact: Evidence | undefined;
  /** The chosen finding, and whether a person went to it: only then does the page turn to it. */
  findingId: string | undefined;
  went: boolean;
}
