import type { CalendarDate } from '../kernel/index.ts';
import type { Slot } from '../meeting/index.ts';

/** What somebody asks of the coming weeks: what if it were so? Nothing of it is done or kept. */
export interface Wishes {
  /** Clients who from today on deliver by their deadline; what is late already comes today. */
  onTimeClientIds: readonly string[];
  /** Clients who leave: their work falls away. */
  goneClientIds: readonly string[];
  /** Colleagues who are away, ill or else. Nobody takes over their work. */
  absences: readonly WishedAbsence[];
  /** Evenings and other hours that somebody thinks of working. */
  overtime?: readonly WishedOvertime[];
  newClients?: { count: number; fromOn: CalendarDate };
}

export interface WishedAbsence {
  personId: string;
  fromOn: CalendarDate;
  toOn: CalendarDate;
}

export interface WishedOvertime extends Slot {
  personId: string;
}

export const noWishes: Wishes = { onTimeClientIds: [], goneClientIds: [], absences: [] };

/** So many new clients can be asked about. */
export const newClientsMax = 20;
