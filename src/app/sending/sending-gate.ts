import type { ClockWatch } from './clock-watch.ts';

/** What a process knows of whether messages can leave. */
export interface SendingGate {
  /** Whether there is a server for such a message; one without waits in *Utboks*. Left out, there is one for everything. */
  isConfigured?: (channel: 'email' | 'sms', demo: boolean) => boolean;
  /** Compares the wall clock with one that is never set, for as long as the process runs. */
  clockWatch?: ClockWatch;
}
