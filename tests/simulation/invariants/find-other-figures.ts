import { loadConductDuties } from '../../../src/app/conduct/load-conduct-duties.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../../../src/app/office/office-scope.ts';
import { exportRecord } from '../../../src/app/record/export-record.ts';
import { deriveConduct, type Conduct } from '../../../src/domain/conduct/index.ts';
import { recountConduct, type RecountedConduct } from './recount-conduct.ts';

/** Figures of any client of an office that are not what the exported record gives when it is counted a second time. */
export async function findOtherFigures(context: AppContext, officeId: string): Promise<string[]> {
  return inOfficeScope(context, officeId, 'takt', async (scope) => {
    const clients = await scope.trx.selectFrom('client').select('id').where('office_id', '=', officeId).execute();
    const unseenClauses = await loadUnseenClauses(scope);
    const found: string[] = [];
    const duties = await loadConductDuties(
      scope,
      clients.map(({ id }) => id),
    );
    for (const { id } of clients) {
      const shown = deriveConduct(duties.get(id)!, scope.today);
      const record = await exportRecord(scope, { clientId: id });
      if (!record) throw new Error(`client ${id} has no record`);
      const { today, closures } = scope;
      const counted = recountConduct(record.events, {
        today,
        closures,
        unseenClauses: unseenClauses.get(id) ?? new Set(),
        officeWasLateWith: new Set(
          duties
            .get(id)!
            .filter(({ officeLateness }) => officeLateness.length > 0)
            .map(({ obligationId }) => obligationId),
        ),
      });
      found.push(...differences(shown, counted).map((what) => `client ${id}: ${what}`));
    }
    return found;
  });
}

function differences(
  { complete, grade, ...shown }: Conduct,
  { first, of, grade: recounted, ...counted }: RecountedConduct,
): string[] {
  const pairs: [string, unknown, unknown][] = [
    ['complete the first time', `${complete.first} of ${complete.of}`, `${first} of ${of}`],
    ['the grade', grade.graded ? grade.letter : null, recounted],
    ...Object.entries(counted).map(([figure, value]): [string, unknown, unknown] => [
      figure,
      shown[figure as keyof typeof counted],
      value,
    ]),
  ];
  return pairs.flatMap(([figure, is, should]) =>
    is === should ? [] : [`${figure} is ${String(is)}, and by the record ${String(should)}`],
  );
}

/** Clauses of each client by which something is delivered elsewhere, or only aimed at a day. */
async function loadUnseenClauses({ trx, officeId }: OfficeScope): Promise<Map<string, Set<string>>> {
  const rows = await trx
    .selectFrom('obligation')
    .select(['client_id', 'clause_key', 'channel', 'aim'])
    .distinct()
    .where('office_id', '=', officeId)
    .execute();
  const clauses = new Map<string, Set<string>>();
  for (const { client_id, clause_key, channel, aim } of rows) {
    if (channel === 'takt' && !aim) continue;
    clauses.set(client_id, (clauses.get(client_id) ?? new Set()).add(clause_key));
  }
  return clauses;
}
