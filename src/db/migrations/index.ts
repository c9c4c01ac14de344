import type { Migration } from 'kysely/migration';
import * as foundation from './0001-foundation.ts';
import * as circle from './0002-circle.ts';
import * as invoicing from './0003-invoicing.ts';
import * as agreement from './0004-agreement.ts';
import * as priceAdjustment from './0005-price-adjustment.ts';
import * as identity from './0006-identity.ts';
import * as bothSides from './0007-both-sides.ts';
import * as intake from './0008-intake.ts';
import * as questionAndTime from './0009-question-and-time.ts';
import * as waysIn from './0010-ways-in.ts';
import * as inboxCounts from './0011-inbox-counts.ts';
import * as sessionLanguage from './0012-session-language.ts';
import * as safeKeeping from './0013-safe-keeping.ts';
import * as objections from './0014-objections.ts';
import * as retention from './0015-retention.ts';
import * as signIn from './0016-sign-in.ts';
import * as proof from './0017-proof.ts';
import * as course from './0018-course.ts';
import * as ownStance from './0019-own-stance.ts';
import * as talkPack from './0020-talk-pack.ts';
import * as meeting from './0021-meeting.ts';
import * as courseYear from './0022-course-year.ts';
import * as courseReview from './0023-course-review.ts';
import * as referral from './0024-referral.ts';
import * as handover from './0025-handover.ts';
import * as weekend from './0026-weekend.ts';
import * as askedReminder from './0027-asked-reminder.ts';
import * as promiseMove from './0028-promise-move.ts';
import * as holdout from './0031-holdout.ts';
import * as absenceCalendar from './0032-absence-calendar.ts';
import * as chosenOvertime from './0033-chosen-overtime.ts';
import * as jobDay from './0034-job-day.ts';

/** Every migration, in order of its name. Forward only: a released one is never changed, a mistake gets a new one. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-circle': circle,
  '0003-invoicing': invoicing,
  '0004-agreement': agreement,
  '0005-price-adjustment': priceAdjustment,
  '0006-identity': identity,
  '0007-both-sides': bothSides,
  '0008-intake': intake,
  '0009-question-and-time': questionAndTime,
  '0010-ways-in': waysIn,
  '0011-inbox-counts': inboxCounts,
  '0012-session-language': sessionLanguage,
  '0013-safe-keeping': safeKeeping,
  '0014-objections': objections,
  '0015-retention': retention,
  '0016-sign-in': signIn,
  '0017-proof': proof,
  '0018-course': course,
  '0019-own-stance': ownStance,
  '0020-talk-pack': talkPack,
  '0021-meeting': meeting,
  '0022-course-year': courseYear,
  '0023-course-review': courseReview,
  '0024-referral': referral,
  '0025-handover': handover,
  '0026-weekend': weekend,
  '0027-asked-reminder': askedReminder,
  '0028-promise-move': promiseMove,
  '0031-holdout': holdout,
  '0032-absence-calendar': absenceCalendar,
  '0033-chosen-overtime': chosenOvertime,
  '0034-job-day': jobDay,
};
