import { sql } from 'kysely';
import { fateOfIntroduction, type IntroductionFate, type IntroductionMail } from '../../domain/referral/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** What messages to other offices about a referral are about, each partner after it. */
const introductionsOf = (referralId: string): string => `referral/${referralId}/introduction/`;

/**
 * What a mail that tells an office of a client is about; `message/find-reason-to-drop` reads the consent again by it. The second is a matter of its own, since
 * there is one message only about each.
 */
export function introductionMatterKey(referralId: string, partnerId: string, earlier: number): string {
  const first = `${introductionsOf(referralId)}${partnerId}`;
  return earlier === 0 ? first : `${first}/${earlier + 1}`;
}

/** The newest mail that told an office of a client. */
export interface Introduction {
  messageId: string;
  fate: IntroductionFate;
  toAddress: string;
  /** So many were written to this office, this one with them. */
  number: number;
}

/** By partner. Who has not been written to is absent, and so is a mail that has been erased. */
export async function loadIntroductions(scope: OfficeScope, referralId: string): Promise<Map<string, Introduction>> {
  const prefix = introductionsOf(referralId);
  const { rows } = await sql<Omit<Introduction, 'fate'> & IntroductionMail & { partnerId: string }>`
    select distinct on (split_part(m.matter_key, '/', 4)) split_part(m.matter_key, '/', 4) as "partnerId", m.id as "messageId",
      t.to_address as "toAddress", (count(*) over (partition by split_part(m.matter_key, '/', 4)))::int as number,
      m.status, m.bounced_at is not null as bounced
    from message m join message_text t on t.office_id = m.office_id and t.message_id = m.id
    where m.office_id = ${scope.officeId} and starts_with(m.matter_key, ${prefix})
    order by split_part(m.matter_key, '/', 4), m.created_at desc, m.id desc`.execute(scope.trx);
  return new Map(
    rows.map(({ partnerId, status, bounced, ...introduction }) => [
      partnerId,
      { ...introduction, fate: fateOfIntroduction({ status, bounced }) },
    ]),
  );
}

/** The offices that the newest mail did not reach. */
export function findUnreached(introductions: ReadonlyMap<string, Introduction>): string[] {
  return [...introductions].filter(([, { fate }]) => fate === 'not-arrived').map(([partnerId]) => partnerId);
}
