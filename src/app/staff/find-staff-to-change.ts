import type { Selectable } from 'kysely';
import type { StaffRole, StaffTable } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/**
 * A person who works at the office, held until the transaction ends together with all owners, in one order: so that two people can never each
 * take away one of the last two owners. `successorId`: whoever takes their work over is held with them, so that two who leave to each other never wait in a
 * circle.
 */
export async function findStaffToChange(
  scope: OfficeScope,
  staffId: string,
  successorId?: string,
): Promise<{ person: Selectable<StaffTable>; isLastOwner: boolean } | undefined> {
  const rows = await scope.trx
    .selectFrom('staff')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('active', '=', true)
    .where((where) => where.or([where('id', 'in', [staffId, successorId ?? staffId]), where('role', '=', 'owner')]))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  const person = rows.find((row) => row.id === staffId);
  if (!person) return undefined;
  const isLastOwner = person.role === 'owner' && rows.filter((row) => row.role === 'owner').length === 1;
  return { person, isLastOwner };
}

/** Only an owner makes somebody an owner, or changes one. */
export function mayChange(actor: StaffRole, ...roles: readonly (StaffRole | undefined)[]): boolean {
  return actor === 'owner' || !roles.includes('owner');
}
