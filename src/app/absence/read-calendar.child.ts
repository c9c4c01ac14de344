import { readEvents } from '../../calendar/read-events.ts';
import { answerParent } from '../answer-parent.ts';
import type { ReadCalendarSaid, ReadCalendarTask } from './read-calendar-apart.ts';

answerParent<ReadCalendarTask, ReadCalendarSaid>(({ text, zone, window }, say) =>
  say({ read: readEvents(text, { zone, window }) ?? 'not-a-calendar' }),
);
