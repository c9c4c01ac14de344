import { useSession } from '../../shell/use-session.ts';

/** Owners and managers change people and office; everybody sees them. */
export function useLeads(): boolean {
  const { staff } = useSession();
  return staff.role === 'owner' || staff.role === 'manager';
}
