import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { findCutOff, mayLetGo, type HoldReason, type StoredThing } from '../../domain/retention/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { sha256 } from '../record/append-record.ts';
import { dueKinds } from './due-kinds.ts';
import { loadRelations } from './load-relations.ts';

/** So many things of one kind and one client that may go: all of a day or before it. */
export interface DueThings {
  clientId: string;
  clientName: string;
  thing: StoredThing;
  count: number;
  upToOn: CalendarDate;
}

export interface DueList {
  asOfOn: CalendarDate;
  due: DueThings[];
  /** Clients of whom something would go, if nothing held it. */
  held: { clientId: string; clientName: string; reasons: HoldReason[]; count: number }[];
  /** What is approved is what was seen: the same list has the same hash. */
  hash: string;
}

/** What may go today: by the class of each thing, its client's financial year, and whether anything holds it. */
export async function listDue(scope: OfficeScope): Promise<DueList> {
  const relations = await loadRelations(scope);
  const free: DueThings[] = [];
  const held = new Map<string, DueList['held'][number]>();
  for (const { thing, from } of dueKinds) {
    const cuts = relations.flatMap((relation) => {
      const on = findCutOff(thing, scope.today, relation);
      return on === undefined ? [] : [{ c: relation.clientId, on }];
    });
    if (cuts.length === 0) continue;
    const { rows } = await sql<{ client_id: string; count: number }>`
      select t.client_id, count(*)::int as count from (${from(scope)}) t
      join jsonb_to_recordset(${JSON.stringify(cuts)}::jsonb) as x(c uuid, "on" date) on x.c = t.client_id and t.on_date <= x."on"
      group by 1 order by 1`.execute(scope.trx);
    for (const { client_id: clientId, count } of rows) {
      const relation = relations.find((one) => one.clientId === clientId)!;
      if (mayLetGo(relation.holds)) {
        const upToOn = cuts.find(({ c }) => c === clientId)!.on;
        free.push({ clientId, clientName: relation.name, thing, count, upToOn });
      } else {
        const before = held.get(clientId)?.count ?? 0;
        const reasons = [...new Set(relation.holds.map(({ reason }) => reason))].sort();
        held.set(clientId, { clientId, clientName: relation.name, reasons, count: before + count });
      }
    }
  }
  const hash = sha256(
    JSON.stringify(free.map(({ clientId, thing, count, upToOn }) => [clientId, thing, count, upToOn])),
  );
  return { asOfOn: scope.today, due: free, held: [...held.values()], hash };
}
