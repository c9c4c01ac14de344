import type pg from 'pg';
import type { ClockWatch } from '../../src/app/sending/clock-watch.ts';
import type { AppContext } from '../../src/app/office/office-scope.ts';
import type { Seeded } from '../../src/demo/seeded.ts';
import type { ClockTrouble } from './clock-steps.ts';
import type { FailingDatabase } from './failing-database.ts';
import type { SimulatedDisk } from './simulated-disk.ts';
import type { SimulatedMail } from './simulated-mail.ts';
import type { SimulatedQueue } from './simulated-queue.ts';
import type { SimulatedTime } from './simulated-time.ts';
import type { WorkerCrew } from './worker-crew.ts';
import type { Acknowledged, Broken } from './invariants/what-must-hold.ts';

/** How a client of the simulation lives. */
export const tempers = ['punctual', 'slow', 'waits-for-the-reminder', 'piecemeal', 'silent'] as const;
export type Temper = (typeof tempers)[number];

export interface SimulatedClient {
  clientId: string;
  personId: string;
  temper: Temper;
  /** What was begun and not acknowledged: the client tries again with the same id. */
  unanswered: PendingUpload[];
}

export interface PendingUpload {
  arrivalId: string;
  obligationId: string;
  itemKey: string;
  bytes: Buffer;
}

/** One installation with one office, its clients and everything around it. */
export interface SimulatedWorld {
  seed: number;
  /** Chance of this run, drawn in the order of what happens. */
  chance: Seeded;
  time: SimulatedTime;
  mail: SimulatedMail;
  disk: SimulatedDisk;
  queue: SimulatedQueue;
  crew: WorkerCrew;
  database: FailingDatabase;
  /** Sees every row; only looks. */
  looker: pg.Client;
  context: AppContext;
  officeId: string;
  staffIds: readonly string[];
  clients: SimulatedClient[];
  clockTrouble: ClockTrouble;
  /** On what share of the days with something to do the machine is on: what is missed is caught up. */
  diligence: number;
  /** One per process; a process that starts anew has a new one. */
  watch: ClockWatch;
  /** The last day on which Takt went through everything: until then it had its chance to say something. Absent until there was one. */
  sweptOn?: string;
  acknowledged: Acknowledged[];
  /** Letters that came back are read on some later day. */
  bounces: { header: string; readMs: number; raw: Buffer }[];
  broken: Broken[];
  /** Nothing dies any more: what waits must come to its end. */
  isCalm: boolean;
  counts: SimulationCounts;
  /** What happened, a line each, for whoever replays the seed. */
  tell(line: string): void;
}

export interface SimulationCounts {
  steps: number;
  sweeps: number;
  sends: number;
  deliveries: number;
  decisions: number;
  objections: number;
  kills: number;
  clockSteps: number;
  fullDisks: number;
  outages: number;
}
