import { useMemo } from 'react';
import type { AgreementTerms, ClientFacts } from '../../../../domain/agreement/index.ts';
import type { Closure } from '../../../../domain/kernel/index.ts';
import { backTest, type History } from '../../../../domain/surcharge/index.ts';
import type { BackTests } from './back-test-foot.tsx';

export interface Grounds {
  facts: ClientFacts;
  closures: readonly Closure[];
  history: History | undefined;
  base: { version: number; terms: AgreementTerms } | undefined;
}

/** What last year would have cost by these terms, and by those in force. Undefined where there is no last year. */
export function useBackTests(
  terms: AgreementTerms,
  { facts, closures, history, base }: Grounds,
): BackTests | undefined {
  const before = useMemo(
    () => (history && base ? backTest(base.terms, facts, history, closures) : undefined),
    [history, base, facts, closures],
  );
  return useMemo(() => {
    if (history === undefined) return undefined;
    const now = backTest(terms, facts, history, closures);
    return { now, terms, ...(before && base ? { before: { version: base.version, test: before } } : {}) };
  }, [terms, facts, history, closures, before, base]);
}
