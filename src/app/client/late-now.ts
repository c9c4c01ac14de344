import type { DocumentType } from '../../domain/agreement/index.ts';
import { deriveObligationStatus } from '../../domain/obligation/index.ts';
import { deriveSurcharges, type Arithmetic } from '../../domain/surcharge/index.ts';
import { loadObligations } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadSurchargeFacts } from '../surcharge/load-surcharge-facts.ts';

/** What is only known by applying the rules today: what is still missing of each duty, and which surcharges run. */
export interface LateNow {
  missing: ReadonlyMap<string, readonly DocumentType[]>;
  running: ReadonlyMap<string, Arithmetic>;
}

/** For clients who are late: what is missing and what it costs so far, by duty, in a handful of statements for all of them. */
export async function loadLateNow(scope: OfficeScope, clientIds: readonly string[]): Promise<LateNow> {
  const missing = new Map<string, readonly DocumentType[]>();
  const running = new Map<string, Arithmetic>();
  if (clientIds.length === 0) return { missing, running };
  const loaded = await loadObligations(scope, { clientIds });
  for (const { row, facts } of loaded) {
    const { missingKeys } = deriveObligationStatus(facts, scope.today, scope.closures);
    const documents = facts.items.filter(({ item }) => missingKeys.includes(item.key)).map(({ item }) => item.document);
    missing.set(row.id, [...new Set(documents)]);
  }
  for (const facts of (await loadSurchargeFacts(scope, clientIds, loaded)).values()) {
    for (const [id, outcome] of deriveSurcharges(facts, scope)) {
      if (outcome.outcome === 'running') running.set(id, outcome.arithmetic);
    }
  }
  return { missing, running };
}
