import { verifyRecords } from '../../../src/app/record/verify-record.ts';
import { inOfficeScope } from '../../../src/app/office/office-scope.ts';
import { toClientFacts, type ClientFactsRow } from '../../../src/app/agreement/client-facts.ts';
import type { AgreementTerms } from '../../../src/domain/agreement/index.ts';
import { calendarDate, type Closure } from '../../../src/domain/kernel/index.ts';
import { dutiesByOracle } from '../../scenarios/oracle/due-oracle.ts';
import { findMiscounted } from './find-miscounted.ts';
import type { SimulatedWorld } from '../simulated-world.ts';
import type { Broken } from './what-must-hold.ts';

/** Asked when all is quiet: every chain, every deadline against the almanac, whether every message has ended, and every figure counted a second time. */
export async function checkEnd(world: SimulatedWorld): Promise<Broken[]> {
  return [
    ...(await findBrokenChains(world)),
    ...(await findMovedDeadlines(world)),
    ...(await findUnended(world)),
    ...(await findMiscounted(world.context, world.officeId)).map((what) => ({
      invariant: '7 the record verifies and tells all' as const,
      what,
    })),
  ];
}

export async function findBrokenChains({ context, officeId }: SimulatedWorld): Promise<Broken[]> {
  const verdicts = await inOfficeScope(context, officeId, 'takt', (scope) => verifyRecords(scope));
  return verdicts.flatMap(({ clientId, faults }) =>
    faults.map(({ fault, sequence }) => ({
      invariant: '7 the record verifies and tells all' as const,
      what: `the record of ${clientId} does not hold at ${sequence}: ${fault}`,
    })),
  );
}

interface AgreedRow extends ClientFactsRow {
  client_id: string;
  start_on: string;
  duties_until_on: string;
  terms: AgreementTerms;
  duties: string[];
}

/** The duties with their deadlines, worked out a second time by the almanac from what was agreed. */
async function findMovedDeadlines({ looker, officeId }: SimulatedWorld): Promise<Broken[]> {
  const { rows: closures } = await looker.query<Closure>(
    `select from_on::text as "fromOn", to_on::text as "toOn" from closure where office_id = $1`,
    [officeId],
  );
  const { rows } = await looker.query<AgreedRow>(
    `select a.client_id, v.start_on::text, a.duties_until_on::text, v.terms, c.payday_of_month, c.invoicing_day_of_month, c.facts,
      (select coalesce(jsonb_agg(o.duty_key || ' ' || o.period_start_on || ' ' || o.period_end_on || ' ' || o.agreed_due_on), '[]')
        from obligation o where o.office_id = a.office_id and o.agreement_id = a.id and o.state <> 'cancelled') as duties
    from agreement a join agreement_version v on v.office_id = a.office_id and v.agreement_id = a.id
    join client c on c.office_id = a.office_id and c.id = a.client_id where a.office_id = $1`,
    [officeId],
  );
  return rows.flatMap((row) => {
    const startOn = calendarDate(row.start_on);
    const range = { startOn, fromOn: startOn, toOn: calendarDate(row.duties_until_on) };
    const wanted = row.terms.duties.flatMap((clause) => dutiesByOracle(clause, toClientFacts(row), closures, range));
    const missing = wanted.filter((duty) => !row.duties.includes(duty));
    const tooMany = row.duties.filter((duty) => !wanted.includes(duty));
    return [...missing.map((duty) => `missing: ${duty}`), ...tooMany.map((duty) => `not agreed: ${duty}`)].map(
      (what) => ({ invariant: '4 a deadline is what the calendar says' as const, what: `${row.client_id} ${what}` }),
    );
  });
}

async function findUnended({ looker, officeId }: SimulatedWorld): Promise<Broken[]> {
  const { rows } = await looker.query<{ header: string; status: string }>(
    `select message_id_header as header, status from message
      where office_id = $1 and status not in ('accepted', 'failed', 'in-doubt', 'dropped')`,
    [officeId],
  );
  return rows.map(({ header, status }) => ({
    invariant: '3 a message is sent at most once' as const,
    what: `message ${header} is still ${status} when all is quiet`,
  }));
}
