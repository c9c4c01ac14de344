import { sql } from 'kysely';

/** The group of `client c` with the other companies in it who are with the office, by name; null where it is in none. */
export const groupOfClient = sql`(select jsonb_build_object('id', g.id, 'name', g.name, 'sisters', coalesce((select jsonb_agg(
    jsonb_build_object('id', s.id, 'name', s.name) order by s.name collate "nb-x-icu", s.id) from client s
    where s.office_id = g.office_id and s.group_id = g.id and s.id <> c.id and s.active), '[]'))
  from client_group g where g.office_id = c.office_id and g.id = c.group_id)`;
