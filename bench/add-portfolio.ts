import { templates } from '../src/domain/agreement/index.ts';
import type { SampleOffice } from '../tests/support/sample-office.ts';
import type { BenchDatabase } from './bench-database.ts';

export interface PortfolioSize {
  clients: number;
  dutiesPerClient: number;
  /** The deadline of each client's first duty; the others follow a week apart. */
  firstDueOn: string;
  /** The first duty of so many clients is to be looked at on the day after its deadline. */
  dueClients: number;
  /** Duties due before this day were delivered the day before, and have no items here. */
  deliveredBeforeOn?: string;
}

/** Clients with a contact, an agreement and open duties, written straight into the tables: what is measured comes after. */
export async function addPortfolio(
  { asSetup }: BenchDatabase,
  { officeId, staffId }: SampleOffice,
  { clients, dutiesPerClient, firstDueOn, dueClients, deliveredBeforeOn = '1900-01-01' }: PortfolioSize,
): Promise<void> {
  const terms = JSON.stringify(templates[0]!.terms);
  await asSetup(`
    create temporary table bench_client as
      select n, gen_random_uuid() as client_id, gen_random_uuid() as person_id, gen_random_uuid() as agreement_id
      from generate_series(1, ${clients}) n;
    insert into client (office_id, id, name, lead_id, consumer, language, start_on, active, cost_of_lateness_ore, created_at)
      select '${officeId}', client_id, 'Kunde ' || n || ' AS', '${staffId}', false, 'nb', '2025-01-01', true, (n * 7919) % 5000000, '2025-01-01Z'
      from bench_client;
    insert into record_head (office_id, client_id, sequence, hash) select '${officeId}', client_id, 0, repeat('0', 64) from bench_client;
    insert into person (office_id, id, name, email, language, link_version, created_at)
      select '${officeId}', person_id, 'Person ' || n, person_id || '@kunder.example', 'nb', 1, '2025-01-01Z' from bench_client;
    insert into contact (office_id, client_id, person_id, scopes, place)
      select '${officeId}', client_id, person_id, '{vouchers}', 1 from bench_client;
    insert into agreement (office_id, id, client_id, duties_until_on, created_at)
      select '${officeId}', agreement_id, client_id, '2028-12-31', '2025-01-01Z' from bench_client;
    insert into agreement_version (office_id, agreement_id, version, basis, accepted_on, signer_name, start_on, terms, registered_at)
      select '${officeId}', agreement_id, 1, 'written', '2025-01-01', 'Person ' || n, '2025-01-01', '${terms}'::jsonb, '2025-01-01Z' from bench_client;
    create temporary table bench_duty as
      select gen_random_uuid() as id, c.*, k, date '${firstDueOn}' + 7 * k as due_on, k = 0 and n <= ${dueClients} as due,
        date '${firstDueOn}' + 7 * k < date '${deliveredBeforeOn}' as delivered
      from bench_client c, generate_series(0, ${dutiesPerClient - 1}) k;
    insert into obligation (office_id, id, client_id, agreement_id, version, duty_key, clause_key, period_of, period_start_on, period_end_on,
        agreed_due_on, due_on, aim, channel, ladder, period_before_start, extra_minutes, state, days_late, returned_once, next_check_on, delivered_on, history, created_at)
      select '${officeId}', id, client_id, agreement_id, 1, 'vouchers/' || k, 'vouchers', 'vat-term', due_on - 80, due_on - 20,
        due_on, due_on, false, 'takt', 'periodic', false, 0, case when delivered then 'delivered' else 'open' end, 0, false,
        case when delivered then null when due then due_on + 1 else due_on + 5000 end, case when delivered then due_on - 1 end, false, '2025-01-01Z' from bench_duty;
    insert into obligation_item (office_id, obligation_id, key, document, essential, place)
      select '${officeId}', d.id, i.key, i.document, true, i.place from bench_duty d,
        (values ('receipts', 'receipts', 1), ('invoices', 'incoming-invoices', 2), ('bank', 'bank-statement', 3)) i (key, document, place)
      where not delivered`);
}
