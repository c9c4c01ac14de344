import { sql, type RawBuilder } from 'kysely';

/**
 * How a received file `a` stands for whoever sent it. One that was opened stands as what came of it: its parts, or the document that it was joined into, and
 * what came of those. While one of them waits it waits, one that was sent back sends it back, else it is accepted. As SQL of type text, never `opened`.
 */
export const settledVerdict: RawBuilder<'waiting' | 'accepted' | 'returned'> =
  sql`(case when a.verdict <> 'opened' then a.verdict else (
  with recursive made(id, verdict, joined_into) as (
    select a.id, a.verdict, a.joined_into
    union select m.id, m.verdict, m.joined_into from made f
      join arrival m on m.office_id = a.office_id and (m.part_of = f.id or m.id = f.joined_into) where f.verdict = 'opened')
  select case when count(*) = 0 or bool_or(verdict = 'waiting') then 'waiting' when bool_or(verdict = 'returned') then 'returned' else 'accepted' end
  from made where verdict <> 'opened') end)`;

/** What the office remarked when it accepted a file `a`, or what came of it: a JSON list of texts. */
export const settledRemarks: RawBuilder<string[]> = sql`(
  with recursive made(id, verdict, joined_into, remark) as (
    select a.id, a.verdict, a.joined_into, a.remark_words
    union select m.id, m.verdict, m.joined_into, m.remark_words from made f
      join arrival m on m.office_id = a.office_id and (m.part_of = f.id or m.id = f.joined_into) where f.verdict = 'opened')
  select coalesce(jsonb_agg(distinct remark order by remark), '[]'::jsonb) from made where verdict = 'accepted' and remark is not null)`;

/**
 * Whether a file `a` was received as it is: what the office made of received files is not listed beside them. A part that was moved to another company stands
 * there by itself.
 */
export const isReceivedItself: RawBuilder<boolean> = sql`(not exists (select from arrival w where w.office_id = a.office_id and w.client_id = a.client_id
  and (w.id = a.part_of or w.joined_into = a.id)))`;
