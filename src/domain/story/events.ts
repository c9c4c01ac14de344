import type { WorkKind } from '../agreement/index.ts';
import type { CalendarDate, Closure, Ore, TimeOfDay } from '../kernel/index.ts';
import type { AnswerKind } from '../obligation/index.ts';

/** Which delivery something is about: its clause, and any day of its period, or the day of its event. */
export interface AboutDelivery {
  clause: string;
  period: CalendarDate;
}

/** One thing of it; all where nothing is said. */
interface AboutItem extends AboutDelivery {
  item?: string;
}

/** Something that happened on a day. The list is what an accountant would tell, and all that a sum may follow from. */
export type StoryEvent = { on: CalendarDate } & (
  | { what: 'accepted' }
  | { what: 'started' }
  /** A notice with the sum reached a server: about one delivery, or about all that were late and missing that day. */
  | ({ what: 'notice'; free?: boolean } & Partial<AboutDelivery>)
  | ({ what: 'delivered'; at?: TimeOfDay } & AboutItem)
  | ({ what: 'sent-back'; mendBy?: CalendarDate } & AboutItem)
  | ({ what: 'mended' } & AboutItem)
  | ({ what: 'answered'; kind: AnswerKind } & AboutItem)
  | ({ what: 'answer-confirmed'; countsOn?: CalendarDate } & AboutItem)
  | ({ what: 'answer-refused' } & AboutItem)
  | ({ what: 'asked-for-days'; until: CalendarDate } & AboutDelivery)
  | ({ what: 'days-granted'; until: CalendarDate } & AboutDelivery)
  | ({ what: 'days-declined' } & AboutDelivery)
  /** Somebody looked where Takt cannot see, and said what was missing. */
  | ({ what: 'seen-missing' } & AboutItem)
  | ({ what: 'worked'; work: WorkKind; minutes: number } & AboutDelivery)
  /** The office had promised something by this day; `doneOn` says when it came. */
  | ({ what: 'promised'; doneOn?: CalendarDate } & AboutDelivery)
  | ({ what: 'approved'; charge: string; sumOre: Ore } & AboutDelivery)
  | ({ what: 'waived'; charge: string } & AboutDelivery)
  /** The delivery ended without having come: the client left, or a person closed it. */
  | ({ what: 'ended' } & AboutDelivery)
  /**
   * The client asked for something, and needed it by a day. It was told the price when it asked, unless `toldOn` says another day; the work was done on the
   * day on which it was needed, unless `doneOn` does.
   */
  | {
      what: 'requested';
      clause: string;
      charge: string;
      neededOn: CalendarDate;
      minutes: number;
      toldOn?: CalendarDate;
      doneOn?: CalendarDate;
    }
);

/** A client's story under one agreement. */
export interface Story {
  consumer: boolean;
  closures: readonly Closure[];
  events: readonly StoryEvent[];
}

/** Something in a story that the agreement has no place for. */
export interface StoryFault {
  path: string;
  code: 'agreement.not-one-of';
  expected: string;
  found: string;
}
