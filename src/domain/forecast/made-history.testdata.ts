import { addDays, calendarDate } from '../kernel/index.ts';
import type { EvaluatedDelivery } from './evaluate-forecast.ts';

/** Numbers between nought and one, the same each time (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Draw = () => number;

export function bell(draw: Draw): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}

/** A history in which every client delivers by its own habit; `habit` makes one client's, `delay` draws its days. Foreseen 20 days before the deadline. */
export function madeHistory<Habit>(
  { clients, each, everyDays }: { clients: number; each: number; everyDays: number },
  habit: (draw: Draw, client: number) => Habit,
  delay: (habit: Habit, draw: Draw) => { days: number; factor?: string; outcome?: string },
): EvaluatedDelivery[] {
  const draw = numbersFrom(7);
  return Array.from({ length: clients }, (_, client) => {
    const own = habit(draw, client);
    return Array.from({ length: each }, (__, at) => {
      const dueOn = addDays(calendarDate('2024-01-10'), at * everyDays + Math.floor(draw() * everyDays));
      const { days, factor = '', outcome = '' } = delay(own, draw);
      const deliveredOn = addDays(dueOn, Math.max(-20, Math.round(days)));
      const asOfOn = addDays(dueOn, -20);
      return {
        clientId: `client ${client}`,
        group: '',
        dueOn,
        asOfOn,
        deliveredOn,
        factors: [factor],
        outcomes: [outcome],
      };
    });
  }).flat();
}
