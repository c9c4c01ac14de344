import { deriveConduct, isOfConductYear, type ConductDuty } from '../../domain/conduct/index.ts';
import type { ConductView } from '../../http/contract/conduct.ts';
import { loadObligations, type LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { toConductDuties } from './load-conduct-duties.ts';

/** How one client and the office have worked together: the figures of all deliveries, of each kind, and what they are made of. */
export async function viewConduct(
  scope: OfficeScope,
  clientId: string,
): Promise<ConductView | { refused: 'not-found' }> {
  const client = await scope.trx
    .selectFrom('client')
    .select(['id', 'name'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirst();
  if (!client) return { refused: 'not-found' };
  const loaded = await loadObligations(scope, { clientIds: [clientId] });
  const duties = await toConductDuties(scope, loaded);
  const all = deriveConduct([...duties.values()], scope.today);
  const inYear = loaded.flatMap((obligation) => {
    const duty = duties.get(obligation.row.id);
    return duty && isOfConductYear(duty, scope.today) ? [{ obligation, duty }] : [];
  });
  const clauses = Map.groupBy(inYear, ({ duty }) => duty.clauseKey);
  return {
    client,
    all,
    byClause: [...clauses].map(([clauseKey, of]) => ({
      clauseKey,
      documents: documentsOf(of.at(-1)!.obligation),
      figures: deriveConduct(
        [...duties.values()].filter((duty) => duty.clauseKey === clauseKey),
        scope.today,
      ),
    })),
    deliveries: inYear.reverse().map(({ obligation, duty }) => viewDelivery(obligation, duty)),
  };
}

function documentsOf({ facts }: LoadedObligation): ConductView['deliveries'][number]['documents'] {
  return facts.items.map(({ item }) => item.document);
}

function viewDelivery(obligation: LoadedObligation, duty: ConductDuty): ConductView['deliveries'][number] {
  const { row } = obligation;
  const { reminderIds, officeLateness, ...rest } = duty;
  return {
    ...rest,
    documents: documentsOf(obligation),
    period: {
      of: row.period_of as ConductView['deliveries'][number]['period']['of'],
      startOn: row.period_start_on,
      endOn: row.period_end_on,
    },
    reminders: reminderIds.length,
    officeLateness: [...officeLateness],
  };
}
