import type { CalendarDate, Ore } from '../kernel/index.ts';
import type { TimeAct, TimeWork } from '../time/index.ts';

/** Acts of the record that tell of a role; what is only bookkeeping tells of none. */
export const stanceActs = ['called', 'asked', 'placed', 'joined'] as const satisfies readonly TimeAct[];
export type StanceAct = (typeof stanceActs)[number];

interface Done {
  staffId: string;
  clientId: string;
  on: CalendarDate;
}

/** One thing that somebody of the office did for a client, as the records and the hours tell it. */
export type StanceFact = Done &
  /** So many times that day; what was done in one press counts once. */
  (
    | { fact: 'act'; act: StanceAct; count: number }
    /** A surcharge that was let go, where the office had no part in the delay. */
    | { fact: 'waived'; sumOre: Ore }
    /** A later deadline that was granted. */
    | { fact: 'extended' }
    /** Known time: `entry` as it was entered, `delivery` as extra work on a delivery. Paid is null where nobody said. */
    | { fact: 'minutes'; from: 'entry' | 'delivery'; work: TimeWork; minutes: number; paid: boolean | null }
    /** Something was done in the evening or on a day off. */
    | { fact: 'evening' }
    /** A promised report was handed over. */
    | { fact: 'report'; inTime: boolean }
  );

export type MinutesFact = Extract<StanceFact, { fact: 'minutes' }>;
