import type { CalendarDate } from '../kernel/index.ts';

/** On which days figures of each person were discussed with them or whom they chose, and announced to everybody. */
export interface AnnouncementDays {
  discussedOn: CalendarDate;
  announcedOn: CalendarDate;
}

/** Discussed first, announced then, and both by today: nothing is announced ahead. */
export function findAnnouncementRefusal(
  { discussedOn, announcedOn }: AnnouncementDays,
  today: CalendarDate,
): 'announced-before-discussed' | 'day-in-the-future' | undefined {
  if (announcedOn < discussedOn) return 'announced-before-discussed';
  return announcedOn > today ? 'day-in-the-future' : undefined;
}
