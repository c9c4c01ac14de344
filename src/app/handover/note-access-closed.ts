import type { OfficeScope } from '../office/office-scope.ts';

/** The client has left, by whatever way: what a handover that is under way needs to know of it. */
export async function noteAccessClosed(scope: OfficeScope, clientId: string): Promise<void> {
  await scope.trx
    .updateTable('handover')
    .set({ access_closed_on: scope.today })
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('ended_at', 'is', null)
    .where('access_closed_on', 'is', null)
    .execute();
}
