import { templates } from '../../src/domain/agreement/index.ts';
import type { BenchDatabase } from '../bench-database.ts';

export interface OfficesSize {
  offices: number;
  clientsEach: number;
  /** Of a year, a month apart. */
  dutiesEach: number;
  /** Of the duties due before this day each tenth is late, and the others were delivered. */
  todayOn: string;
}

/** One person of an office, whom pages are asked for. */
export interface LoadedOffice {
  officeId: string;
  staffId: string;
}

/** The steps of the ladder, in days after the deadline: those that are past were taken. */
const stepDays = 'array[-5, 1, 6, 10]';

/** Offices with an owner, clients, contacts, agreements and a year of duties, written straight into the tables. */
export async function addOffices(
  { asSetup, readAsSetup }: BenchDatabase,
  { offices, clientsEach, dutiesEach, todayOn }: OfficesSize,
): Promise<LoadedOffice[]> {
  const terms = JSON.stringify(templates[0]!.terms);
  await asSetup(`
    create temporary table load_office as
      select o, gen_random_uuid() as office_id, gen_random_uuid() as staff_id from generate_series(1, ${offices}) o;
    insert into office (id, name, orgnr, email, time_zone, hourly_rate_ore, demo, clock_offset_seconds, settings, created_at)
      select office_id, 'Kontor ' || o, '310332062', 'post@kontor' || o || '.example', 'Europe/Oslo', 115000, false, 0, '{}', '2025-01-01Z' from load_office;
    insert into staff (office_id, id, name, email, role, language, active, created_at)
      select office_id, staff_id, 'Ingrid Solheim', 'ingrid@kontor' || o || '.example', 'owner', 'nb', true, '2025-01-01Z' from load_office;
    create temporary table load_client as
      select f.*, n, gen_random_uuid() as client_id, gen_random_uuid() as person_id, gen_random_uuid() as agreement_id
      from load_office f, generate_series(1, ${clientsEach}) n;
    insert into client (office_id, id, name, lead_id, consumer, language, start_on, active, cost_of_lateness_ore, created_at)
      select office_id, client_id, 'Kunde ' || n || ' AS', staff_id, false, 'nb', '2025-01-01', true, (n * 7919) % 5000000, '2025-01-01Z' from load_client;
    insert into record_head (office_id, client_id, sequence, hash) select office_id, client_id, 0, repeat('0', 64) from load_client;
    insert into person (office_id, id, name, email, language, link_version, created_at)
      select office_id, person_id, 'Person ' || n, person_id || '@kunder.example', 'nb', 1, '2025-01-01Z' from load_client;
    insert into contact (office_id, client_id, person_id, scopes, place)
      select office_id, client_id, person_id, '{vouchers,agreement}', 1 from load_client;
    insert into agreement (office_id, id, client_id, duties_until_on, created_at)
      select office_id, agreement_id, client_id, '2028-12-31', '2025-01-01Z' from load_client;
    insert into agreement_version (office_id, agreement_id, version, basis, accepted_on, signer_name, start_on, terms, registered_at)
      select office_id, agreement_id, 1, 'written', '2025-01-01', 'Person ' || n, '2025-01-01', '${terms}'::jsonb, '2025-01-01Z' from load_client;
    create temporary table load_duty as
      select c.*, k, gen_random_uuid() as id, (date '${todayOn}' + make_interval(months => k - ${dutiesEach - 4}) + make_interval(days => n % 20))::date as due_on
      from load_client c, generate_series(1, ${dutiesEach}) k;
    alter table load_duty add state text;
    update load_duty set state = case when due_on >= date '${todayOn}' then 'open' when (n + k) % 10 = 0 then 'overdue' else 'delivered' end;
    insert into obligation (office_id, id, client_id, agreement_id, version, duty_key, clause_key, period_of, period_start_on, period_end_on,
        agreed_due_on, due_on, aim, channel, ladder, period_before_start, extra_minutes, state, days_late, returned_once, next_check_on, delivered_on, history, created_at)
      select office_id, id, client_id, agreement_id, 1, 'vouchers/' || k, 'vouchers', 'vat-term', due_on - 80, due_on - 20, due_on, due_on, false, 'takt',
        'periodic', false, 0, state, case when state = 'overdue' then date '${todayOn}' - due_on else 0 end, false,
        case when state <> 'delivered' then (select min(due_on + after) from unnest(${stepDays}) after where due_on + after >= date '${todayOn}') end, case when state = 'delivered' then due_on - 1 end, false, '2025-01-01Z' from load_duty;
    insert into obligation_item (office_id, obligation_id, key, document, essential, place)
      select office_id, d.id, i.key, i.document, true, i.place from load_duty d,
        (values ('receipts', 'receipts', 1), ('invoices', 'incoming-invoices', 2), ('bank', 'bank-statement', 3)) i (key, document, place)
      where state <> 'delivered';
    insert into reminder_step (office_id, obligation_id, for_due_on, step, taken_on, outcome)
      select office_id, id, due_on, step, due_on + after, 'noted' from load_duty, unnest(array['early', 'main', 'text', 'call'], ${stepDays}) s (step, after)
      where state <> 'delivered' and due_on + after < date '${todayOn}'`);
  return readAsSetup<LoadedOffice>(
    `select office_id as "officeId", id as "staffId" from staff where email like 'ingrid@kontor%' and office_id in
      (select office_id from client group by office_id having count(*) = ${clientsEach}) order by office_id`,
  );
}
