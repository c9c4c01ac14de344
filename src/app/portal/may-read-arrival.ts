import { sql, type RawBuilder } from 'kysely';
import type { ContactScope } from '../../db/tables.ts';
import { payrollTypes } from './item-scope.ts';

/**
 * Whose eyes a received file `a` with its item `i` (left joined) is for: the person who sent it, whoever is named for payroll where it is payroll
 * material, and the contacts for vouchers else. Stricter than the list of what is missing: wages are for who was named to see them.
 */
export function mayReadArrival(named: readonly ContactScope[], personId: string | null): RawBuilder<boolean> {
  return sql<boolean>`(a.person_id = ${personId}::uuid or case when i.document = any(${payrollTypes})
    then ${named.includes('payroll')}::boolean else ${named.includes('vouchers')}::boolean end)`;
}
