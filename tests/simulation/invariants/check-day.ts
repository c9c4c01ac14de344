import type { SimulatedWorld } from '../simulated-world.ts';
import type { Broken, Invariant } from './what-must-hold.ts';

/** Asked at the end of a day: whether the record tells what the rows say, and whether somebody is left alone. */
export async function checkDay({ looker, officeId, sweptOn }: SimulatedWorld): Promise<Broken[]> {
  const { rows } = await looker.query<{ invariant: Invariant; what: string }>({
    name: 'day',
    text: question,
    values: [officeId, sweptOn ?? '-infinity'],
  });
  return rows;
}

const record = (kind: string, key: string, id: string): string =>
  `exists (select from record_event e where e.office_id = $1 and e.kind = '${kind}' and e.data ->> '${key}' = ${id}::text)`;

const question = `
  select '7 the record verifies and tells all' as invariant, 'no event that arrival ' || a.id || ' was received' as what
    from arrival a where a.office_id = $1 and not ${record('file-received', 'arrival', 'a.id')}
  union all
  select '7 the record verifies and tells all', 'no event that message ' || m.id || ' was accepted' from message m
    where m.office_id = $1 and m.status = 'accepted'
      and exists (select from message_obligation mo where mo.office_id = $1 and mo.message_id = m.id)
      and not ${record('message-accepted', 'message', 'm.id')}
  union all
  select '7 the record verifies and tells all', 'no event that line ' || l.id || ' was ' || l.state from surcharge_line l
    where l.office_id = $1 and (l.state = 'proposed' and not ${record('surcharge-proposed', 'line', 'l.id')}
      or l.state = 'approved' and not ${record('surcharge-approved', 'line', 'l.id')}
      or l.state = 'waived' and not ${record('surcharge-waived', 'line', 'l.id')})
  union all
  select '7 the record verifies and tells all', 'duty ' || o.id || ' was delivered on ' || o.delivered_on || ', the record says ' || coalesce(told.on, 'nothing')
    from obligation o
    left join lateral (select e.data ->> 'deliveredOn' as on from record_event e where e.office_id = $1 and e.client_id = o.client_id
      and e.kind in ('delivered', 'delivery-reopened') and e.data ->> 'obligation' = o.id::text order by e.sequence desc limit 1) told on true
    where o.office_id = $1 and o.state = 'delivered' and told.on is distinct from o.delivered_on::text
  union all
  select '7 the record verifies and tells all', 'the head of client ' || h.client_id || ' says ' || h.sequence || ', there are ' || last.sequence
    from record_head h join lateral (select max(e.sequence) as sequence from record_event e
      where e.office_id = $1 and e.client_id = h.client_id) last on true
    where h.office_id = $1 and last.sequence is distinct from h.sequence
  union all
  select '2 surcharges are fair and there once', 'line ' || l.id || ' left while somebody disagreed' from surcharge_line l
    join export_batch b on b.office_id = l.office_id and b.id = l.exported_in
    where l.office_id = $1 and exists (select from objection x where x.office_id = $1 and x.line_id = l.id
      and x.made_at < b.made_at and (x.answered_at is null or x.answered_at > b.made_at))
  union all
  select '9 nobody is forgotten', 'objection ' || x.id || ' waits for an answer, and nobody was asked' from objection x
    where x.office_id = $1 and x.state = 'open' and not exists (select from task t where t.office_id = $1
      and t.kind in ('objection-to-answer', 'objection-overdue') and t.closed_at is null and t.dedupe_key like '%' || x.id || '%')
  union all
  select '3 one chasing message a day', c.count || ' chasing messages about duty ' || c.id from (
    select o.id, count(*) as count, (select count(*) from extension_request x where x.office_id = $1 and x.obligation_id = o.id
      and x.decision = 'granted') as granted
    from obligation o join message_obligation mo on mo.office_id = o.office_id and mo.obligation_id = o.id
    join message m on m.office_id = mo.office_id and m.id = mo.message_id and m.chasing and m.status = 'accepted'
    where o.office_id = $1 group by o.id) c where c.count > 4 * (1 + c.granted)
  union all
  select '9 nobody is forgotten', 'message ' || m.id || ' is ' || m.status || ', and nobody was told' from message m
    where m.office_id = $1 and m.status in ('failed', 'in-doubt')
      and exists (select from message_obligation mo where mo.office_id = $1 and mo.message_id = m.id)
      and not exists (select from task t where t.office_id = $1 and t.message_id = m.id)
  union all
  select '9 nobody is forgotten', 'message ' || m.id || ' came back, and nobody was told' from message m
    where m.office_id = $1 and m.bounced_at is not null
      and exists (select from message_obligation mo where mo.office_id = $1 and mo.message_id = m.id)
      and not exists (select from task t where t.office_id = $1 and t.message_id = m.id and t.kind = 'bounced')
  union all
  select '9 nobody is forgotten', 'nothing was said about duty ' || o.id || ', due on ' || o.due_on
    from obligation o join client c on c.office_id = o.office_id and c.id = o.client_id
    where o.office_id = $1 and o.state = 'overdue' and o.channel = 'takt' and not o.history and not o.aim
      and o.due_on < $2::date - 45
      and (c.paused_until_on is null or c.paused_until_on < o.due_on)
      and not exists (select from message_obligation mo join message m on m.office_id = mo.office_id and m.id = mo.message_id
        where mo.office_id = $1 and mo.obligation_id = o.id and m.status in ('accepted', 'in-doubt'))
      and not exists (select from task t where t.office_id = $1 and (t.obligation_id = o.id or t.client_id = o.client_id)
        and t.opened_on >= o.due_on - 30)`;
