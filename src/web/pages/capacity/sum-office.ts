import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type { PersonCapacity } from './capacity-requests.ts';
import { isTold, minutesLeft } from './tell-minutes.ts';

/** The week of a whole office. */
export interface OfficeWeek {
  mondayOn: CalendarDate;
  roomMinutes: number;
  dueMinutes: number;
  /** Overtime that people have chosen. */
  overtimeMinutes: number;
  /** The law's deadlines that find no room, and their minutes. */
  lawLeft: number;
  lawLeftMinutes: number;
  /** People who may have work in the evenings or at the weekend. Their likely and worst hours cannot be added up: not everything goes badly at once. */
  peopleOutOfHours: number;
}

/** All that can be added up over the people of an office, week by week. Whoever came after it was worked out has no weeks. */
export function sumOffice(people: readonly PersonCapacity[]): OfficeWeek[] {
  const mondays = people.find(({ weeks }) => weeks.length > 0)?.weeks.map(({ mondayOn }) => mondayOn) ?? [];
  return mondays.map((mondayOn) => {
    const weeks = people.flatMap((person) => person.weeks.filter((week) => week.mondayOn === mondayOn));
    const lawLeft = weeks.flatMap((week) => week.lawLeft);
    return {
      mondayOn,
      roomMinutes: weeks.reduce((sum, week) => sum + week.roomMinutes, 0),
      dueMinutes: weeks.reduce((sum, week) => sum + week.dueMinutes, 0),
      overtimeMinutes: weeks.reduce((sum, week) => sum + week.overtimeMinutes, 0),
      lawLeft: lawLeft.length,
      lawLeftMinutes: minutesLeft(lawLeft),
      peopleOutOfHours: weeks.filter(({ evenings, weekend }) => isTold(evenings) || isTold(weekend)).length,
    };
  });
}
