import { sql } from 'kysely';
import type { Language, OfficeSettings } from '../../db/tables.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import type { ComposedMessage } from '../../texts/messages/message.ts';
import {
  composeReviewMinutes,
  composeReviewOpened,
  composeReviewReminder,
} from '../../texts/messages/review-messages.ts';
import { linkPlace } from '../message/link-place.ts';
import { queueMessages } from '../message/queue-messages.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { openTasks } from '../task/open-tasks.ts';
import type { ReviewRow } from './find-review.ts';

export type ReviewTelling = 'opened' | 'reminder' | 'minutes';

interface Reader {
  officeName: string;
  settings: OfficeSettings;
  leadId: string;
  leadName: string;
  leadEmail: string;
  clientName: string;
  orgnr: string | null;
  personId: string | null;
  name: string;
  email: string | null;
  language: Language;
}

/**
 * Tells the client's contact for the agreement that the review is open, once before the day that it still is, or what the minutes say. Where no mail reaches them a person is asked.
 * Answers whether a message was written: a reminder that finds the day taken by another one waits.
 */
export async function tellReview(scope: OfficeScope, row: ReviewRow, telling: ReviewTelling): Promise<boolean> {
  const reader = await findReader(scope, row.client_id);
  if (reader.personId === null || reader.email === null) {
    await openTasks(scope, [
      { kind: 'no-address', dedupeKey: `no-address/${row.client_id}`, clientId: row.client_id, leadId: reader.leadId },
    ]);
    return false;
  }
  const written = await queueMessages(scope, [
    {
      id: scope.ids.next(),
      kind: `review-${telling}`,
      channel: 'email',
      chasing: telling === 'reminder',
      to: { personId: reader.personId },
      clientId: row.client_id,
      // Minutes that are written anew are told anew.
      ...(telling === 'minutes' ? {} : { matterKey: matterKeyOf(row, telling, reader.personId) }),
      plannedOn: scope.today,
      notBefore: scope.now,
      words: {
        toName: reader.name,
        toAddress: reader.email,
        replyToName: reader.leadName,
        replyToAddress: reader.leadEmail,
        language: reader.language,
        ...compose(row, reader, telling),
      },
      duties: [],
    },
  ]);
  return written.size > 0;
}

function matterKeyOf({ id }: ReviewRow, telling: ReviewTelling, personId: string): string {
  return `review/${id}/${telling}/${personId}`;
}

function compose(row: ReviewRow, reader: Reader, telling: ReviewTelling): ComposedMessage {
  const letterhead = {
    language: reader.language,
    recipientName: reader.name,
    office: { name: reader.officeName, brandColour: brandOf(reader.settings) },
    leadName: reader.leadName,
    contactFor: ['agreement' as const],
    href: linkPlace,
  };
  const company = { name: reader.clientName, orgnr: reader.orgnr };
  const { answer_by_on: answerByOn } = row;
  switch (telling) {
    case 'opened':
      return composeReviewOpened(letterhead, company, { answerByOn });
    case 'reminder':
      return composeReviewReminder(letterhead, company, { answerByOn });
    case 'minutes': {
      const { sent } = row.minutes!;
      return composeReviewMinutes(letterhead, company, { minutes: sent!.words, answerByOn: sent!.answerByOn });
    }
  }
}

/** The first contact for the agreement, or the first of all where nobody is named for it; without an address where mail bounces. */
async function findReader(scope: OfficeScope, clientId: string): Promise<Reader> {
  const { rows } = await sql<Reader>`
    select o.name as "officeName", o.settings, l.id as "leadId", l.name as "leadName", l.email as "leadEmail", c.name as "clientName", c.orgnr,
      p.id as "personId", p.name, case when p.email_bounced_at is null then p.email end as email, p.language
    from client c join office o on o.id = c.office_id
    join staff l on l.office_id = c.office_id and l.id = c.lead_id
    left join lateral (select x.id, x.name, x.email, x.email_bounced_at, x.language from contact k
      join person x on x.office_id = k.office_id and x.id = k.person_id
      where k.office_id = c.office_id and k.client_id = c.id
        and ('agreement' = any(k.scopes) or not exists (select from contact n
          where n.office_id = k.office_id and n.client_id = k.client_id and 'agreement' = any(n.scopes)))
      order by k.place, x.id limit 1) p on true
    where c.office_id = ${scope.officeId} and c.id = ${clientId}`.execute(scope.trx);
  return rows[0]!;
}

/** Whether a message that asks for the client's view still asks for something. */
export async function isViewAsked(scope: OfficeScope, messageId: string): Promise<boolean> {
  const { rows } = await sql<{ asked: boolean }>`
    select r.closed_on is null and r.views is not null and not r.views ? 'client' and not r.views ? 'openedWithout' and k.ended_at is null
      and r.answer_by_on >= ${scope.today}::date as asked
    from message m
    join course_review r on r.office_id = m.office_id and r.id::text = split_part(m.matter_key, '/', 2)
    join course k on k.office_id = r.office_id and k.id = r.course_id
    where m.office_id = ${scope.officeId} and m.id = ${messageId}`.execute(scope.trx);
  return rows[0]?.asked ?? false;
}
