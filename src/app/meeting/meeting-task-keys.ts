/** What a task about a meeting is about. Those of one meeting close together, as soon as something becomes of it. */
export const watchedMatters = ['without-slots', 'in-absence', 'without-attendee', 'to-mark'] as const;

export type WatchedMatter = (typeof watchedMatters)[number];

export function meetingTaskKey(
  matter: WatchedMatter | 'unanswered' | 'declined' | 'to-arrange',
  meetingId: string,
): string {
  return `meeting-${matter}/${meetingId}`;
}

/** The tasks that a change of the meeting settles. An offer that lapsed, or was declined, stays until a person has thought of what comes now. */
export function meetingTaskKeys(meetingId: string): string[] {
  return watchedMatters.map((matter) => meetingTaskKey(matter, meetingId));
}
