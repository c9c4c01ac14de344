import type { FindingKind } from '../../domain/intake/index.ts';

/**
 * The words of a finding. `{places}` are filled by `fillFinding`; a sentence with a place that nothing is known for is left out, so that each text must stand without
 * the sentences that have places of their own. `client` says what it is and how to mend it; `many` the same of several files at once.
 */
export interface FindingWords {
  label: string;
  office: string;
  client: string;
  many?: string;
  /** Other words for some of its cases, by the name that `caseOf` gives them. */
  cases?: Readonly<Record<string, Partial<Pick<FindingWords, 'office' | 'client' | 'many'>>>>;
}

export type FindingCatalogue = Readonly<Record<FindingKind, FindingWords>>;
