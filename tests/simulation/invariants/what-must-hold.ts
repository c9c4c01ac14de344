import type { TakenLetter } from '../simulated-mail.ts';

/** A promise of the product that a run has found broken. */
export interface Broken {
  /** By number and name, as the product states it. */
  invariant: Invariant;
  what: string;
}

export type Invariant =
  | '1 what was acknowledged exists'
  | '2 surcharges are fair and there once'
  | '3 a message is sent at most once'
  | '3 one chasing message a day'
  | '4 a deadline is what the calendar says'
  | '5 the sum is the same everywhere'
  | '7 the record verifies and tells all'
  | '8 twice is once'
  | '9 nobody is forgotten'
  | 'the program broke';

/** A file of which the server said "received". */
export interface Acknowledged {
  arrivalId: string;
  sha256: string;
}

/** What stands in the database at one moment, as far as the promises go by it. */
export interface Snapshot {
  messages: MessageRow[];
  lines: LineRow[];
  arrivals: Acknowledged[];
}

export interface MessageRow {
  header: string;
  status: string;
  resent: boolean;
  chasing: boolean;
  /** Whom it chases, and about whom. */
  personId: string | null;
  clientId: string | null;
  plannedOn: string;
  bounced: boolean;
}

export interface LineRow {
  id: string;
  obligationId: string;
  state: string;
  sumOre: number;
  chargeKey: string;
  dueOn: string;
  deliveredOn: string | null;
  firstChargedOn: string;
  countedToOn: string;
  chargedDays: number;
  /** The day on which the first notice with this price reached a server, and has not come back. */
  noticedOn: string | null;
  decidedAt: string | null;
  exportedIn: string | null;
  exportedSums: number[];
}

export interface Truth {
  acknowledged: readonly Acknowledged[];
  taken: readonly TakenLetter[];
  /** Whether the bytes are on the disk, whole. */
  holds(sha256: string): boolean;
  /** The price of a started week, by charge. */
  weekOre: number;
  capOre: number;
  graceDays: number;
}
