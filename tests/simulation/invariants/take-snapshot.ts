import type { SimulatedWorld } from '../simulated-world.ts';
import type { Snapshot } from './what-must-hold.ts';

/** One question to the database for all that is looked at after every step. */
export async function takeSnapshot({ looker, officeId }: SimulatedWorld): Promise<Snapshot> {
  const { rows } = await looker.query<{ snapshot: Snapshot }>({ name: 'snapshot', text: question, values: [officeId] });
  return rows[0]!.snapshot;
}

const question = `select jsonb_build_object(
  'messages', (select coalesce(jsonb_agg(jsonb_build_object('header', m.message_id_header, 'status', m.status, 'resent', m.resent,
      'chasing', m.chasing, 'personId', m.person_id, 'clientId', m.client_id, 'plannedOn', m.planned_on,
      'bounced', m.bounced_at is not null)), '[]')
    from message m where m.office_id = $1),
  'arrivals', (select coalesce(jsonb_agg(jsonb_build_object('arrivalId', a.id, 'sha256', a.sha256)), '[]')
    from arrival a where a.office_id = $1),
  'lines', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'obligationId', l.obligation_id, 'state', l.state,
      'sumOre', l.sum_ore, 'chargeKey', l.charge_key, 'dueOn', l.arithmetic ->> 'dueOn', 'deliveredOn', o.delivered_on,
      'firstChargedOn', l.arithmetic ->> 'firstChargedOn', 'countedToOn', l.arithmetic ->> 'countedToOn',
      'chargedDays', (l.arithmetic ->> 'chargedDays')::int, 'decidedAt', l.decided_at, 'exportedIn', l.exported_in,
      'exportedSums', (select coalesce(jsonb_agg(w.sum_ore), '[]') from order_line w
        where w.office_id = l.office_id and w.line_id = l.id and w.credit_line_id is null),
      'noticedOn', (select min((m.answered_at at time zone 'Europe/Oslo')::date) from message_obligation mo
        join message m on m.office_id = mo.office_id and m.id = mo.message_id
        where mo.office_id = l.office_id and mo.obligation_id = l.obligation_id and m.status = 'accepted' and m.bounced_at is null
          and exists (select from jsonb_array_elements(mo.charges) c where c ->> 'key' = l.charge_key)))), '[]')
    from surcharge_line l join obligation o on o.office_id = l.office_id and o.id = l.obligation_id where l.office_id = $1)
  ) as snapshot`;
