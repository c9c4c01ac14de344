import type { SimulatedWorld } from '../simulated-world.ts';

/** One word for everything that a second run must not change. */
export async function digestState({ looker, officeId }: SimulatedWorld): Promise<string> {
  const { rows } = await looker.query<{ digest: string }>({ name: 'digest', text: question, values: [officeId] });
  return rows[0]!.digest;
}

const question = `select md5(concat_ws('|',
  (select string_agg(concat_ws(',', id, state, due_on, agreed_due_on, delivered_on, days_late), ';' order by id) from obligation where office_id = $1),
  (select string_agg(concat_ws(',', id, status, attempts), ';' order by id) from message where office_id = $1),
  (select string_agg(concat_ws(',', id, state, sum_ore), ';' order by id) from surcharge_line where office_id = $1),
  (select string_agg(concat_ws(',', dedupe_key, closed_at is null), ';' order by dedupe_key) from task where office_id = $1),
  (select count(*)::text from reminder_step where office_id = $1),
  (select string_agg(concat_ws(',', client_id, sequence), ';' order by client_id) from record_head where office_id = $1))) as digest`;
