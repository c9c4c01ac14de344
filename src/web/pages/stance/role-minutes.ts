import type { StanceRole } from '../../../domain/stance/index.ts';
import type { StanceFigures } from './stance-requests.ts';

type Roles = Pick<StanceFigures, 'roles'>;

/** Known and estimated minutes of a role. */
export function roleMinutes({ roles }: Roles, role: StanceRole): number {
  return roles[role].knownMinutes + roles[role].estimatedMinutes;
}

export function estimatedMinutes({ roles }: Roles, of: readonly StanceRole[]): number {
  return of.reduce((sum, role) => sum + roles[role].estimatedMinutes, 0);
}
