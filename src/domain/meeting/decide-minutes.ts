import type { Meeting } from './meeting.ts';
import type { MeetingMinutes } from './meeting-minutes.ts';
import { hasContent } from './read-minutes.ts';

/** Whether minutes can be sent to both sides: the meeting was held, and there is something in them. */
export function decideSendMinutes(
  { state }: Pick<Meeting, 'state'>,
  minutes: MeetingMinutes,
): { may: 'send' } | { refused: 'meeting-not-held' | 'minutes-empty' } {
  if (state !== 'held') return { refused: 'meeting-not-held' };
  return hasContent(minutes) ? { may: 'send' } : { refused: 'minutes-empty' };
}
