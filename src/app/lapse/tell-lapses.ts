import { addressedWords } from '../message/addressed-words.ts';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import type { FoundLapse, StoredLapse } from '../../domain/lapse/index.ts';
import type { PeriodOfDuty } from '../../texts/format-period.ts';
import type { Company, Letterhead } from '../../texts/messages/letterhead.ts';
import {
  composePackageLapsed,
  composePackageLapseUndone,
  composePackageRestored,
  type LapseCause,
} from '../../texts/messages/lapse-messages.ts';
import type { ComposedMessage } from '../../texts/messages/message.ts';
import { linkPlace } from '../message/link-place.ts';
import { queueMessages, type MessageDuty, type NewMessage } from '../message/queue-messages.ts';
import { instantAt } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadClientsToRemind } from '../reminder/load-recipients.ts';
import type { OfficeIdentity } from '../reminder/word-reminder.ts';
import { closesAt } from '../sending/sending-hours.ts';
import { findWhoPays } from '../surcharge/tell-surcharges.ts';
import { openTasks } from '../task/open-tasks.ts';
import type { PackageAgreement } from './load-package-agreements.ts';

/**
 * Queues the letter that a package price lapses. It names the day after today, so it goes today or not at all: one that has not gone when the sending hours
 * end is dropped, and written anew with another day. Where nobody can be reached a person is asked for an address, and nothing is written.
 */
export async function tellLapsed(
  scope: OfficeScope,
  office: OfficeIdentity,
  agreement: PackageAgreement,
  { id, lapse }: { id: string; lapse: FoundLapse },
  /** Where a letter did not get to: only another address is written to. */
  addressTried?: string,
): Promise<number> {
  const holdsFromOn = addDays(scope.today, 1);
  const duties = lapse.causes.map((obligationId): MessageDuty => ({
    obligationId,
    clientId: agreement.clientId,
    step: 'package-lapsed',
    notice: 'none',
  }));
  return tell(scope, office, agreement, {
    lapseId: id,
    kind: 'package-lapsed',
    column: 'told_in',
    expiresAt: instantAt(scope.today, closesAt, scope.zone),
    duties,
    ...(addressTried === undefined ? {} : { addressTried }),
    compose: (letterhead, company) =>
      composePackageLapsed(letterhead, company, {
        holdsFromOn,
        causes: lapse.causes.map((cause) => causeOf(agreement, cause)),
        fees: agreement.fees,
        endsAfterMonths: lapse.rule.endsAfterMonths,
        ...(lapse.backOn === undefined ? {} : { backOn: lapse.backOn }),
      }),
  });
}

/** Queues the letter that the package price holds again, or after all. */
export async function tellOver(
  scope: OfficeScope,
  office: OfficeIdentity,
  agreement: PackageAgreement,
  { id, fromOn: lapsedOn }: StoredLapse,
  { kind, fromOn }: { kind: 'package-restored' | 'package-lapse-undone'; fromOn: CalendarDate },
): Promise<number> {
  const time = agreement.times.findLast((one) => one.fromOn <= lapsedOn);
  return tell(scope, office, agreement, {
    lapseId: id,
    kind,
    column: 'ended_in',
    duties: [],
    compose: (letterhead, company) =>
      kind === 'package-restored'
        ? composePackageRestored(letterhead, company, { fromOn, endsAfterMonths: time?.rule.endsAfterMonths ?? 1 })
        : composePackageLapseUndone(letterhead, company, { fromOn }),
  });
}

interface Letter extends Pick<NewMessage, 'kind' | 'duties' | 'expiresAt'> {
  lapseId: string;
  /** Which of the lapse's letters it is. */
  column: 'told_in' | 'ended_in';
  addressTried?: string;
  compose: (letterhead: Letterhead, company: Company) => ComposedMessage;
}

async function tell(
  scope: OfficeScope,
  office: OfficeIdentity,
  { clientId, leadId }: PackageAgreement,
  letter: Letter,
): Promise<number> {
  const client = (await loadClientsToRemind(scope, [clientId])).get(clientId);
  const recipient = client && findWhoPays(client);
  if (!client || !recipient) {
    await openTasks(scope, [{ kind: 'no-address', dedupeKey: `no-address/${clientId}`, clientId, leadId }]);
    return 0;
  }
  if (letter.addressTried !== undefined && recipient.email?.toLowerCase() === letter.addressTried.toLowerCase())
    return 0;
  const id = scope.ids.next();
  const letterhead: Letterhead = {
    language: recipient.language,
    recipientName: recipient.name,
    office,
    leadName: client.leadName,
    contactFor: recipient.scopes,
    href: linkPlace,
  };
  await queueMessages(scope, [
    {
      id,
      kind: letter.kind,
      channel: 'email',
      chasing: false,
      to: { personId: recipient.personId },
      clientId,
      plannedOn: scope.today,
      notBefore: scope.now,
      ...(letter.expiresAt === undefined ? {} : { expiresAt: letter.expiresAt }),
      words: addressedWords(recipient, client, letter.compose(letterhead, client)),
      duties: letter.duties,
    },
  ]);
  await scope.trx
    .updateTable('package_lapse')
    .set({ [letter.column]: id })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', letter.lapseId)
    .execute();
  return 1;
}

function causeOf({ duties }: PackageAgreement, obligationId: string): LapseCause {
  const { row, facts } = duties.get(obligationId)!;
  const items = facts.items.map(({ item }) => item);
  return {
    items: items.some(({ essential }) => essential) ? items.filter(({ essential }) => essential) : items,
    period: { of: row.period_of as PeriodOfDuty['of'], startOn: row.period_start_on, endOn: row.period_end_on },
    dueOn: row.due_on,
    ...(row.delivered_on === null ? {} : { deliveredOn: row.delivered_on }),
  };
}
