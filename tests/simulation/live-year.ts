import { takeBounce } from '../../src/app/message/take-bounce.ts';
import { instantAt } from '../../src/app/office-time.ts';
import { addDays, calendarDate, timeOfDay, weekdayOf, type CalendarDate } from '../../src/domain/kernel/index.ts';
import { attempt } from './attempt.ts';
import { liveClientDay } from './client-day.ts';
import { clockSteps } from './clock-steps.ts';
import { checkDay } from './invariants/check-day.ts';
import { checkEnd, findBrokenChains } from './invariants/check-end.ts';
import type { StepCheck } from './invariants/check-step.ts';
import { digestState } from './invariants/digest-state.ts';
import { weathers } from './simulated-mail.ts';
import type { SimulatedWorld } from './simulated-world.ts';
import { liveStaffDay, resumeAfterJump } from './staff-day.ts';
import { restart, sweep, workJobs } from './work-jobs.ts';

const zone = 'Europe/Oslo';

/** Lives from a day to another, both included, and stops at the first promise that is broken. */
export async function liveYear(
  world: SimulatedWorld,
  check: StepCheck,
  fromOn: CalendarDate,
  toOn: CalendarDate,
): Promise<void> {
  for (let on = fromOn; on <= toOn && world.broken.length === 0; on = addDays(on, 1)) {
    if (await isQuiet(world, on)) continue;
    await liveDay(world, check, on);
  }
  if (world.broken.length > 0) return;
  await comeToRest(world, check, addDays(toOn, 1));
}

/** Nothing is to be looked at, nothing waits and nobody is due: such a day is lived all the same now and then. */
async function isQuiet(world: SimulatedWorld, on: CalendarDate): Promise<boolean> {
  const { rows } = await world.looker.query<{ busy: boolean }>({
    name: 'busy',
    text: `select exists (select from obligation where office_id = $1 and state not in ('delivered', 'cancelled')
        and (next_check_on between due_on - 20 and $2::date or due_on between $2::date and $2::date + 12 and $3))
      or exists (select from message where office_id = $1 and status in ('queued', 'attempting'))
      or exists (select from arrival where office_id = $1 and verdict = 'waiting') and $3 as busy`,
    values: [world.officeId, on, Number(on.slice(8)) % 4 === 0],
  });
  if (isClockNight(on)) return false;
  return world.chance.next() > (rows[0]!.busy ? world.diligence : 0.03);
}

/** The clients that have something to deliver soon, or still. */
async function findAsked({ looker, officeId }: SimulatedWorld, on: CalendarDate): Promise<ReadonlySet<string>> {
  const { rows } = await looker.query<{ client_id: string }>({
    name: 'asked',
    text: `select distinct client_id from obligation where office_id = $1 and state not in ('delivered', 'cancelled')
      and due_on <= $2::date + 12`,
    values: [officeId, on],
  });
  return new Set(rows.map((row) => row.client_id));
}

async function liveDay(world: SimulatedWorld, check: StepCheck, on: CalendarDate): Promise<void> {
  const { chance, time, mail, disk, counts } = world;
  const step = async (work: () => Promise<unknown>): Promise<void> => {
    if (world.broken.length > 0) return;
    const before = counts.steps;
    await work();
    if (counts.steps > before) world.broken.push(...(await check.check(world)));
  };
  const at = (clock: string): void => time.passUntil(Date.parse(instantAt(on, timeOfDay(clock), zone)));
  world.tell(`— ${on}`);
  mail.setWeather(chance.next() < 0.7 ? 'fine' : chance.pick(weathers));
  const isFull = chance.next() < 0.04;
  if (isFull) counts.fullDisks += 1;
  disk.setFull(isFull);
  if (isClockNight(on)) await liveClockNight(world, on, step);
  const isOff = chance.next() < 0.02;
  if (isOff) counts.outages += 1;
  const isWorkday = weekdayOf(on) < 6;
  if (isWorkday) {
    at('08:20');
    await step(() => liveStaffDay(world));
  }
  at('09:05');
  if (chance.next() < world.clockTrouble.share) await step(() => stepClock(world));
  if (!isOff) {
    await step(() => sweep(world));
    // Now and then the workers stand still for the day, and what was planned lies there in the morning.
    if (chance.next() > 0.06) await step(() => workJobs(world));
    else return;
  }
  at('12:30');
  await step(() => readBounces(world));
  if (!isOff && chance.next() < 0.08) await step(() => sweepTwice(world));
  at('15:40');
  const asked = await findAsked(world, on);
  for (const client of world.clients) {
    if (client.unanswered.length > 0 || asked.has(client.clientId)) await step(() => liveClientDay(world, client));
  }
  if (!isOff) await step(() => workJobs(world));
  if (chance.next() < 0.04) await restart(world, chance.between(0, world.crew.size - 1));
  if (world.broken.length === 0 && chance.next() < 0.15) world.broken.push(...(await checkDay(world)));
  if (on.endsWith('-28') && chance.next() < 0.3) world.broken.push(...(await findBrokenChains(world)));
}

/** The nights on which clocks are changed: a sweep every hour, and a message an hour wrong is a message too many. */
function isClockNight(on: CalendarDate): boolean {
  const month = on.slice(5, 7);
  return (month === '03' || month === '10') && weekdayOf(on) === 7 && addDays(on, 7).slice(5, 7) !== month;
}

async function liveClockNight(
  world: SimulatedWorld,
  on: CalendarDate,
  step: (work: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const start = Date.parse(instantAt(on, timeOfDay('00:00'), zone));
  for (let place = 0; place < 5; place += 1) {
    world.time.passUntil(start + place * 3_600_000 + 1_800_000);
    await step(() => sweep(world));
  }
  await step(() => workJobs(world));
}

/** The wall clock is set wrong for some hours, or to another age; then somebody sets it right and says so. */
async function stepClock(world: SimulatedWorld): Promise<void> {
  const { time, chance, counts } = world;
  counts.clockSteps += 1;
  const step = world.clockTrouble.choose(chance);
  const wrongBy = clockSteps[step](time.trueMs());
  world.tell(`the clock is set ${step}`);
  time.setWrongBy(wrongBy);
  await sweep(world);
  await workJobs(world);
  time.passUntil(time.trueMs() + chance.between(1, 100) * 60_000);
  time.setWrongBy(0);
  world.tell('the clock is right again');
  await sweep(world);
  await resumeAfterJump(world);
  await sweep(world);
}

async function readBounces(world: SimulatedWorld): Promise<void> {
  const due = world.bounces.filter(({ readMs }) => readMs <= world.time.trueMs());
  for (const bounce of due) {
    const taken = await attempt(world, `the report about ${bounce.header}`, () =>
      takeBounce(world.context, bounce.raw),
    );
    // What was not taken lies in the mailbox still.
    if (taken) bounce.readMs = Number.POSITIVE_INFINITY;
  }
}

/** Twice is once, where neither of the two died on the way. */
async function sweepTwice(world: SimulatedWorld): Promise<void> {
  if (!(await sweep(world))) return;
  const before = await digestState(world);
  if (!(await sweep(world))) return;
  if (before !== (await digestState(world)))
    world.broken.push({ invariant: '8 twice is once', what: 'a second sweep at the same moment changed something' });
}

/** The weather is fine again and nobody is killed: what waits must come to its end. */
async function comeToRest(world: SimulatedWorld, check: StepCheck, fromOn: CalendarDate): Promise<void> {
  world.isCalm = true;
  world.mail.setWeather('fine');
  world.disk.setFull(false);
  world.time.setWrongBy(0);
  for (const place of Array.from({ length: world.crew.size }, (_, index) => index)) await restart(world, place);
  for (let on = fromOn; on < addDays(fromOn, 4); on = addDays(on, 1)) {
    world.time.passUntil(Date.parse(instantAt(on, timeOfDay('09:05'), zone)));
    await resumeAfterJump(world);
    await sweep(world);
    await workJobs(world);
  }
  world.broken.push(...(await check.check(world)), ...(await checkDay(world)), ...(await checkEnd(world)));
}

export function yearFrom(seed: number): CalendarDate {
  // Every seed has its own winter, so that the nights, Easters and leap days of ten years are lived through.
  return calendarDate(`${2026 + (seed % 10)}-${String(1 + (seed % 12)).padStart(2, '0')}-01`);
}
