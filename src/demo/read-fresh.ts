import { readArrival } from '../app/reading/read-arrival.ts';
import type { DemoWorld } from './demo-world.ts';

/** Reads what has arrived since the last time, and what was taken out of it; in an office of its own days this is done as it comes. */
export async function readFresh({ context, officeId, unread, reading }: DemoWorld): Promise<void> {
  if (reading === undefined) return;
  for (let id = unread.shift(); id !== undefined; id = unread.shift())
    await readArrival(context, officeId, id, reading);
}
