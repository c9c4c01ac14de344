import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type { Slot } from '../../../domain/meeting/index.ts';

/** What is free of one day. */
export interface FreeDay {
  on: CalendarDate;
  /** Stretches in which meetings fit, in order; between them something is in the way. */
  stretches: readonly Slot[];
  /** How many times there are to choose among. */
  choices: number;
}

/**
 * Free times by day, joined where they overlap or touch. `slots` are in order, and days without any are left out.
 * Example: an hour at 08:00, 08:30 and 13:00 → 08:00–09:30 and 13:00–14:00, three choices.
 */
export function joinSlots(slots: readonly Slot[]): FreeDay[] {
  return [...Map.groupBy(slots, ({ on }) => on)].map(([on, ofDay]) => ({
    on,
    stretches: ofDay.reduce(joinNext, []),
    choices: ofDay.length,
  }));
}

function joinNext(stretches: readonly Slot[], slot: Slot): Slot[] {
  const last = stretches.at(-1);
  if (last === undefined || last.to < slot.from) return [...stretches, slot];
  return [...stretches.slice(0, -1), { ...last, to: slot.to > last.to ? slot.to : last.to }];
}
