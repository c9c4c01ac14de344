import { instantAt } from '../app/office-time.ts';
import { inOfficeScope } from '../app/office/office-scope.ts';
import { addDays, latest, timeOfDay, type CalendarDate } from '../domain/kernel/index.ts';
import { getDemoSettings, noteDemo } from './demo-settings.ts';
import { demoZone } from './demo-zone.ts';
import { liveCourses } from './live-courses.ts';
import { liveAfternoon, liveMorning } from './live-day.ts';
import { openWorld, type DemoPorts } from './open-world.ts';

export interface LivingOptions {
  onDay?: (on: CalendarDate) => void;
  /** On the last morning the office leaves what has just come for whoever looks at it then. */
  visitorComes?: boolean;
}

/**
 * Lets the demo office live until the morning of a day, when the sweep has been made and the visitor can look at what came of it. Each half day that is
 * done is noted with the office, so that a process that was stopped goes on where it was. The clock never goes back: days that passed by the
 * machine's own clock in the meantime are not lived again.
 */
export async function liveUntil(
  ports: DemoPorts,
  officeId: string,
  untilOn: CalendarDate,
  { onDay = () => undefined, visitorComes = true }: LivingOptions = {},
): Promise<void> {
  const settings = await getDemoSettings(ports, officeId);
  const world = await openWorld(ports, officeId, settings);
  const todayOn = await inOfficeScope(ports.context, officeId, 'takt', async ({ today }) => today);
  let { morningOn } = settings;
  for (let on = latest(todayOn, addDays(settings.afternoonOn, 1)); on <= untilOn; on = addDays(on, 1)) {
    onDay(on);
    if (morningOn < on) {
      await liveMorning(world, on, { leavesFresh: visitorComes && on === untilOn });
      morningOn = on;
      await noteDemo(ports, officeId, { morningOn });
    }
    if (on === untilOn) break;
    await liveAfternoon(world, on);
    await liveCourses(world, ports, on);
    await noteDemo(ports, officeId, { afternoonOn: on });
  }
  await world.setNow(instantAt(untilOn, timeOfDay('09:05'), demoZone));
}
