import { sql } from 'kysely';
import type { CalendarDate, Instant } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { isReferralMessageDue } from '../referral/is-message-due.ts';
import { isStillAsked } from '../proposal/tell-signers.ts';
import { loadToldQuestions } from '../question/load-open-questions.ts';
import { rewordReminder } from '../reminder/reword-reminder.ts';
import { isViewAsked } from '../review/tell-review.ts';
import { isWithinSendingHours } from '../sending/sending-hours.ts';
import { isYearStillTold } from '../trial-year/tell-years.ts';
import type { DropReason } from './drop-messages.ts';
import { isMoveStillTold } from './queue-promise-moved.ts';

export interface MessageToGo {
  id: string;
  kind: string;
  chasing: boolean;
  /** A person sends it once more, knowingly, on whatever day. */
  resent: boolean;
  planned_on: CalendarDate;
  expires_at: Instant | null;
}

/**
 * Why a message that was decided on earlier must not go any more; undefined when it may. A chasing message belongs to its day, and goes in working
 * hours only; the facts are read again at the moment of sending, so that nobody is chased for what is already there.
 */
export async function findReasonToDrop(scope: OfficeScope, message: MessageToGo): Promise<DropReason | undefined> {
  if (message.expires_at !== null && message.expires_at <= scope.now) return 'expired';
  if (message.kind === 'mail-received' && (await hasReceiptSince(scope, message.id))) return 'receipt-sent';
  if (message.kind === 'meeting-offered' && !(await isMeetingOffered(scope, message.id))) return 'undone';
  if (message.kind.startsWith('referral-') && !(await isReferralMessageDue(scope, message))) return 'undone';
  if (message.kind === 'promise-moved' && !(await isMoveStillTold(scope, message.id))) return 'undone';
  if (message.kind === 'review-opened' && !(await isViewAsked(scope, message.id))) return 'undone';
  if (!message.chasing) return undefined;
  if (isStale(scope, message)) return 'stale';
  if (message.kind === 'questions') {
    return (await loadToldQuestions(scope, message.id)).length > 0 ? undefined : 'nothing-missing';
  }
  if (message.kind === 'year-status') return (await isYearStillTold(scope, message.id)) ? undefined : 'undone';
  if (message.kind.startsWith('agreement-')) {
    return (await isStillAsked(scope, message.id)) ? undefined : 'nothing-missing';
  }
  if (message.kind === 'review-reminder') {
    return (await isViewAsked(scope, message.id)) ? undefined : 'nothing-missing';
  }
  return (await rewordReminder(scope, message)) ? undefined : 'nothing-missing';
}

/** The contact has chosen a time, somebody else was asked instead, or the office has taken the offer back: there is nothing to choose any more. */
async function isMeetingOffered(scope: OfficeScope, messageId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from message m join meeting g on g.office_id = m.office_id
      and m.matter_key = 'meeting/' || g.id || '/offered/' || g.attendee_id
      where m.office_id = ${scope.officeId} and m.id = ${messageId} and g.state = 'offered') as found`.execute(
    scope.trx,
  );
  return rows[0]!.found;
}

/** A chasing message whose day is over says what was missing then. */
export function isStale(scope: OfficeScope, message: Pick<MessageToGo, 'chasing' | 'resent' | 'planned_on'>): boolean {
  if (!message.chasing || message.resent) return false;
  return message.planned_on !== scope.today || !isWithinSendingHours(scope);
}

/** A receipt says more than that a mail has come, and one of the two is enough. */
async function hasReceiptSince(scope: OfficeScope, messageId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from message m join message r on r.office_id = m.office_id and r.person_id = m.person_id and r.client_id = m.client_id
      and r.created_at >= m.created_at and r.kind in ('receipt', 'receipt-partial', 'forgiven')
      where m.office_id = ${scope.officeId} and m.id = ${messageId}) as found`.execute(scope.trx);
  return rows[0]!.found;
}
