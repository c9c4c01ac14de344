import { sendMessage, type SendPorts } from '../../src/app/message/send-message.ts';
import { sweepOffice } from '../../src/app/reminder/sweep-office.ts';
import { createClockWatch } from '../../src/app/sending/clock-watch.ts';
import { createSeeded } from '../../src/demo/seeded.ts';
import { attempt } from './attempt.ts';
import { Killed } from './killed.ts';
import type { QueuedJob } from './simulated-queue.ts';
import type { SimulatedWorld } from './simulated-world.ts';

/** Takt goes through the office. Answers whether it came to its end. */
export async function sweep(world: SimulatedWorld): Promise<boolean> {
  const { context, officeId, watch } = world;
  world.counts.sweeps += 1;
  return attempt(world, 'Takt sweeps', async () => {
    const swept = await sweepOffice(context, officeId, { smsConfigured: false, clockWatch: watch });
    world.tell(JSON.stringify(swept));
    // By a clock that is behind the days since are not looked at.
    const days = [context.clock.now(), new Date(world.time.trueMs()).toISOString()].map((at) => at.slice(0, 10));
    if (swept.swept) world.sweptOn = days.sort()[0]!;
  });
}

/** How long a round of retries is waited for: the last comes 25 minutes after the one before it. */
const roundMs = 90 * 60_000;

/** The workers take what is ready until nothing is, for an hour and a half at most: what waits longer comes another day. */
export async function workJobs(world: SimulatedWorld): Promise<void> {
  const untilMs = world.time.trueMs() + roundMs;
  for (;;) {
    const nextMs = await world.queue.nextMs(world.officeId);
    if (nextMs === undefined || nextMs > untilMs) return;
    world.time.passUntil(nextMs);
    for (const job of await world.queue.take(world.officeId)) await workOne(world, job);
  }
}

async function workOne(world: SimulatedWorld, job: QueuedJob): Promise<void> {
  const place = world.chance.between(0, world.crew.size - 1);
  const ended = await attempt(world, `worker ${place} sends ${job.messageId}`, async () => {
    world.counts.sends += 1;
    const result = await sendMessage(world.context, world.officeId, job.messageId, portsOf(world, place, job));
    world.tell(`message ${job.messageId} ${result}`);
    await keepBounce(world, job.messageId);
  });
  if (ended) await world.queue.done(job.id);
  // The next process begins anew: another number, another watch over the clock.
  else await restart(world, place);
}

export async function restart(world: SimulatedWorld, place: number): Promise<void> {
  await world.crew.replace(place);
  world.watch = createClockWatch(world.time.clock, world.time.monotonicSeconds);
}

/** At a named step between two transactions the worker may die, or lie still for so long that others take it for dead while they do the same. */
function portsOf(world: SimulatedWorld, place: number, job: QueuedJob): SendPorts {
  const { chance, crew, mail, watch } = world;
  return {
    worker: crew.numberOf(place),
    clockWatch: watch,
    send: (message) => mail.send(message),
    async failpoint(name) {
      if (world.isCalm) return;
      const mood = chance.next();
      if (mood < 0.02) throw new Killed(name);
      if (mood < 0.05) await doMeanwhile(world, place, job);
    },
  };
}

async function doMeanwhile(world: SimulatedWorld, place: number, job: QueuedJob): Promise<void> {
  const { chance, context, officeId, crew, mail } = world;
  world.tell(`worker ${place} lies still`);
  const isTakenForDead = chance.next() < 0.5;
  if (isTakenForDead) await crew.replace(place);
  await sweepOffice(context, officeId, { smsConfigured: false, clockWatch: world.watch });
  // The queue gave the job out once more.
  await sendMessage(context, officeId, job.messageId, {
    worker: crew.numberOf((place + 1) % crew.size),
    clockWatch: world.watch,
    send: (message) => mail.send(message),
    failpoint: () => undefined,
  });
}

/** Of a hundred letters that a server took some come back, days later. */
async function keepBounce(world: SimulatedWorld, messageId: string): Promise<void> {
  const letter = world.mail.taken.at(-1);
  if (letter === undefined || world.bounces.some(({ header }) => header === letter.header)) return;
  const chance = createSeeded(world.seed, 'bounce', letter.header, messageId);
  if (chance.next() >= 0.04) return;
  const isHard = chance.next() < 0.6;
  world.bounces.push({
    header: letter.header,
    readMs: world.time.trueMs() + chance.between(1, 72) * 3_600_000,
    raw: writeReport(letter.header, letter.toAddress, isHard ? '5.1.1' : '4.2.2'),
  });
}

function writeReport(header: string, toAddress: string, status: string): Buffer {
  return Buffer.from(
    [
      'From: MAILER-DAEMON@mx.example',
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      `Final-Recipient: rfc822; ${toAddress}`,
      'Action: failed',
      `Status: ${status}`,
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${header}`,
      `To: ${toAddress}`,
      '',
      '--b--',
      '',
    ].join('\r\n'),
  );
}
