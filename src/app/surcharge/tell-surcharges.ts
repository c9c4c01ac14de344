import { addressedWords } from '../message/addressed-words.ts';
import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { ChargeTerm, RequestTerm } from '../../domain/agreement/index.ts';
import type { Arithmetic, RequestArithmetic } from '../../domain/surcharge/index.ts';
import type { PeriodOfDuty } from '../../texts/format-period.ts';
import { composeSurchargeApproved, type ApprovedLine } from '../../texts/messages/surcharge-message.ts';
import { linkPlace } from '../message/link-place.ts';
import { queueMessages, type NewMessage } from '../message/queue-messages.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadClientsToRemind, type ClientToRemind, type Recipient } from '../reminder/load-recipients.ts';
import type { OfficeIdentity } from '../reminder/word-reminder.ts';
import { openTasks } from '../task/open-tasks.ts';
import { undoableAfter } from './decide-surcharges.ts';
import { lockRecordsOfLines } from './lock-records-of-lines.ts';
import { objectByOn } from './objection-days.ts';

interface LineToTell {
  id: string;
  obligationId: string | null;
  clientId: string;
  leadId: string;
  arithmetic: Arithmetic | RequestArithmetic;
  term: ChargeTerm;
  /** What was asked for at short notice; null of a delivery, of which the next four are. */
  what: string | null;
  periodOf: PeriodOfDuty['of'];
  periodStartOn: CalendarDate;
  periodEndOn: CalendarDate;
  deliveredOn: CalendarDate | null;
}

/**
 * Tells clients about surcharges that were approved and can no longer be taken back: one letter a client with all its lines, in the transaction
 * that marks them as told, so that nobody is told twice and nobody not at all. Where nobody can be reached the lines wait and a person is asked
 * for an address. Answers how many letters were queued.
 */
export async function tellSurcharges(scope: OfficeScope, office: OfficeIdentity): Promise<number> {
  const byClient = Map.groupBy(await takeLinesToTell(scope), (line) => line.clientId);
  if (byClient.size === 0) return 0;
  const clients = await loadClientsToRemind(scope, [...byClient.keys()]);
  const letters: NewMessage[] = [];
  const told: string[] = [];
  for (const [clientId, lines] of byClient) {
    const client = clients.get(clientId);
    const recipient = client && findWhoPays(client);
    if (!client || !recipient) {
      const task = { kind: 'no-address', dedupeKey: `no-address/${clientId}`, clientId } as const;
      await openTasks(scope, [{ ...task, leadId: lines[0]!.leadId }]);
      continue;
    }
    letters.push(wordLetter(scope, office, client, recipient, lines));
    told.push(...lines.map((line) => line.id));
  }
  await queueMessages(scope, letters);
  await sql`update surcharge_line set told_at = ${scope.now}::timestamptz
    where office_id = ${scope.officeId} and id = any(${told}::uuid[])`.execute(scope.trx);
  return letters.length;
}

async function takeLinesToTell(scope: OfficeScope): Promise<LineToTell[]> {
  await lockRecordsOfLines(scope, 'untold');
  const { rows } = await sql<LineToTell>`
    select l.id, l.obligation_id as "obligationId", l.client_id as "clientId", cl.lead_id as "leadId", l.arithmetic,
      (select c from jsonb_array_elements(v.terms -> 'duties') d cross join jsonb_array_elements(d -> 'charges') c
        where d ->> 'key' = l.clause_key and c ->> 'key' = l.charge_key) as term,
      o.period_of as "periodOf", o.period_start_on as "periodStartOn", o.period_end_on as "periodEndOn",
      o.delivered_on as "deliveredOn", r.what
    from surcharge_line l
    join client cl on cl.office_id = l.office_id and cl.id = l.client_id
    left join obligation o on o.office_id = l.office_id and o.id = l.obligation_id
    left join urgent_request r on r.office_id = l.office_id and r.id = l.request_id
    join agreement_version v on v.office_id = l.office_id and v.agreement_id = coalesce(o.agreement_id, r.agreement_id)
      and v.version = coalesce(o.version, r.version)
    where l.office_id = ${scope.officeId} and l.state = 'approved' and l.told_at is null
      and l.decided_at <= ${undoableAfter(scope.now)}::timestamptz
    order by l.client_id, coalesce(o.due_on, r.needed_on), l.id
    for update of l`.execute(scope.trx);
  return rows;
}

/** Whoever answers for the agreement; else for vouchers; else anybody of the client who can be reached. */
export function findWhoPays(client: ClientToRemind): Recipient | undefined {
  const reachable = client.contacts.filter((contact) => contact.email !== null && contact.bouncedAt === null);
  return (
    reachable.find((contact) => contact.scopes.includes('agreement')) ??
    reachable.find((contact) => contact.scopes.includes('vouchers')) ??
    reachable[0]
  );
}

function wordLetter(
  scope: OfficeScope,
  office: OfficeIdentity,
  client: ClientToRemind,
  recipient: Recipient,
  lines: readonly LineToTell[],
): NewMessage {
  const composed = composeSurchargeApproved(
    {
      language: recipient.language,
      recipientName: recipient.name,
      office,
      leadName: client.leadName,
      contactFor: recipient.scopes,
      href: linkPlace,
    },
    client,
    {
      lines: lines.map(approvedLine),
      objectByOn: objectByOn(scope, null),
    },
  );
  return {
    id: scope.ids.next(),
    kind: 'surcharge-approved',
    channel: 'email',
    chasing: false,
    to: { personId: recipient.personId },
    clientId: client.id,
    plannedOn: scope.today,
    notBefore: scope.now,
    words: addressedWords(recipient, client, composed),
    duties: lines.flatMap(({ obligationId }) =>
      obligationId === null
        ? []
        : [{ obligationId, clientId: client.id, step: 'surcharge-approved', notice: 'none' as const }],
    ),
  };
}

function approvedLine({ what, term, arithmetic, deliveredOn, ...line }: LineToTell): ApprovedLine {
  if (what !== null)
    return { request: { what }, term: term as RequestTerm, arithmetic: arithmetic as RequestArithmetic };
  const sum = arithmetic as Arithmetic;
  const period = { of: line.periodOf, startOn: line.periodStartOn, endOn: line.periodEndOn };
  return { period, term, arithmetic: sum, endedByDelivery: deliveredOn === sum.countedToOn };
}
