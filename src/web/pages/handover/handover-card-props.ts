import type { RunningHandover } from './handover-requests.ts';

/** What each card of a running handover is given. */
export interface HandoverCardProps {
  clientId: string;
  handover: RunningHandover;
  /** Whoever may not reads the same page without its acts. */
  mayChange: boolean;
}
