import { sql } from 'kysely';
import type { Instant } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** How the newest letter to a signer fares: a server has it, it waits or is being sent, or it did not come through. */
export interface SignerLetter {
  state: 'on-its-way' | 'arrived' | 'not-arrived';
  /** When a server took it. */
  at: Instant | null;
}

/** By the signer's number; who has not been written to yet is absent. What was taken back before it left was never written. */
export async function loadLetters(scope: OfficeScope, proposalId: string): Promise<Map<number, SignerLetter>> {
  const { rows } = await sql<SignerLetter & { number: number }>`
    select distinct on (number) number, state, at from (
      select split_part(m.matter_key, '/', 3)::int as number, m.created_at,
        case when m.bounced_at is not null or m.status in ('failed', 'in-doubt') then 'not-arrived'
          when m.status = 'accepted' then 'arrived' else 'on-its-way' end as state,
        case when m.status = 'accepted' then m.answered_at end as at
      from message m
      where m.office_id = ${scope.officeId} and m.matter_key like ${`proposal/${proposalId}/%`} and m.status <> 'dropped') as letter
    order by number, created_at desc`.execute(scope.trx);
  return new Map(rows.map(({ number, state, at }) => [number, { state, at }]));
}
