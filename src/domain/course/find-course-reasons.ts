import type { Conduct } from '../conduct/index.ts';

/** Beyond which figures a client is proposed for the talk. Each office has its own; these are where it has chosen none. */
export interface CourseThresholds {
  /** Days after the deadline, in the middle of all deliveries: more than this. */
  medianDays: number;
  /** Of a hundred deliveries complete the first time: fewer than this. */
  completePercent: number;
  /** Reminders to a delivery, on average: more than this. */
  remindersPerDelivery: number;
  /** Minutes of work beyond what was agreed, in twelve months: more than this. */
  extraMinutes: number;
}

export const courseThresholdsDefault: CourseThresholds = {
  medianDays: 5,
  completePercent: 60,
  remindersPerDelivery: 2,
  extraMinutes: 600,
};

/** With fewer deliveries in twelve months nobody is proposed, but for the work they made. */
export const courseNeeds = 4;

export type CourseReason =
  | { reason: 'late'; medianDays: number }
  | { reason: 'incomplete'; first: number; of: number }
  | { reason: 'chased'; reminders: number; deliveries: number }
  | { reason: 'extra-work'; minutes: number };

/**
 * Why a client is proposed for the talk: every figure of the last twelve months that is beyond the office's own threshold. None: nothing to decide.
 * Example: median 10 days, 0 of 6 complete, 17 reminders, 23.5 hours → late, incomplete, chased and extra work.
 */
export function findCourseReasons(conduct: Conduct, thresholds: CourseThresholds): CourseReason[] {
  const { duties, medianDays, complete, reminders, extraMinutes } = conduct;
  const reasons: CourseReason[] = [];
  if (duties >= courseNeeds) {
    if (medianDays !== null && medianDays > thresholds.medianDays) reasons.push({ reason: 'late', medianDays });
    if (complete.of >= courseNeeds && complete.first * 100 < thresholds.completePercent * complete.of)
      reasons.push({ reason: 'incomplete', ...complete });
    if (reminders > thresholds.remindersPerDelivery * duties)
      reasons.push({ reason: 'chased', reminders, deliveries: duties });
  }
  if (extraMinutes > thresholds.extraMinutes) reasons.push({ reason: 'extra-work', minutes: extraMinutes });
  return reasons;
}

/** "Begin with yourself": more than one in five deliveries for which the office was late with its own part. */
export function isOwnPartFirst({ office }: Pick<Conduct, 'office'>): boolean {
  return office.of > 0 && (office.of - office.inTime) * 5 > office.of;
}
