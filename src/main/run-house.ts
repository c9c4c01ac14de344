import { runWorkers } from '../jobs/run-workers.ts';
import type { House } from './open-house.ts';
import { reportTrouble } from './report-trouble.ts';

/** Starts taking jobs in this process; they end when the house is closed. */
export async function runHouseWorkers(house: House): Promise<void> {
  const { context, boss, files, sendPorts, post, clockWatch, imapUrl } = house;
  await runWorkers(boss, {
    context,
    sweepPorts: { smsConfigured: post.isConfigured('sms', false), isConfigured: post.isConfigured, clockWatch },
    sendPorts,
    tidy: { files, onTrouble: reportTrouble },
    ...(imapUrl === undefined ? {} : { bounces: { imapUrl, onTrouble: reportTrouble } }),
  });
}
