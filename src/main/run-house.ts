import { runWorkers } from '../jobs/run-workers.ts';
import type { House } from './open-house.ts';

/** Starts taking jobs in this process; they end when the house is closed. */
export async function runHouseWorkers(house: House): Promise<void> {
  const { context, boss, sendPorts, post } = house;
  await runWorkers(boss, {
    context,
    sweepPorts: { smsConfigured: post.isConfigured('sms', false) },
    sendPorts,
  });
}
