import type { StaffRole } from '../../db/tables.ts';

/** Whoever leads the office: they see and change what is everybody's. */
export function isLeading(role: StaffRole): boolean {
  return role === 'owner' || role === 'manager';
}
