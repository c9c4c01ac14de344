import { sql } from 'kysely';
import type { AgreementTerms } from '../../domain/agreement/index.ts';
import type { TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { findInForce } from '../proposal/find-in-force.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';
import { previewAdjustment } from './preview-adjustment.ts';
import { addPricedClient, indexedTerms, newYear } from './price-adjustment.testdata.ts';
import { viewAdjustments } from './view-adjustments.ts';

/** Wednesday 25 November 2026, ten o'clock. */
export const noticeAt = '2026-11-25T09:00:00.000Z';
export const newYearAt = '2027-01-01T08:00:00.000Z';

export async function tellPriced(
  database: TestDatabase,
  terms: AgreementTerms = indexedTerms,
): Promise<{ office: SampleOffice; clientId: string; personId: string }> {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const client = await addPricedClient(office, "Brattli & O'Hara Bygg AS", terms);
  moveClock(office, noticeAt);
  return { office, ...client };
}

export const previewOf = async (office: SampleOffice, wanted = newYear) => {
  const preview = await asFirst(office, (scope) => previewAdjustment(scope, wanted));
  if ('refused' in preview) throw new Error(preview.refused);
  return preview.agreements.map(({ clientName, refused, earliestOn, startOn, sums }) =>
    refused === null
      ? `${clientName}: ${sums.map(({ beforeOre, afterOre }) => `${beforeOre} → ${afterOre}`).join(', ')} from ${startOn}`
      : `${clientName}: ${refused}${earliestOn === null ? '' : ` ${earliestOn}`}`,
  );
};
export const feesOf = (office: SampleOffice, clientId: string) =>
  asFirst(office, async (scope) => {
    const inForce = await findInForce(scope, clientId);
    const [fee] = inForce!.terms.price?.fees ?? [];
    return { version: inForce!.version, startOn: inForce!.startOn, ore: fee?.fee === 'fixed' ? fee.amountOre : null };
  });
export const statesOf = (office: SampleOffice) =>
  asFirst(office, async (scope) => {
    const { adjustments } = await viewAdjustments(scope);
    return adjustments.flatMap(({ lines }) => lines.map(({ state, letter }) => `${state} ${letter}`));
  });
export const dutiesOf = (office: SampleOffice, clientId: string) =>
  asFirst(office, (scope) =>
    scope.trx
      .selectFrom('obligation')
      .select([
        'duty_key',
        'clause_key',
        'agreed_due_on',
        'due_on',
        'period_start_on',
        'period_end_on',
        'period_before_start',
        'state',
      ])
      .where('client_id', '=', clientId)
      .orderBy('due_on')
      .execute(),
  );
export const eventsOf = (office: SampleOffice, clientId: string, kinds: string[]) =>
  asFirst(office, async (scope) => {
    const { rows } = await sql<{
      kind: string;
      why: string | null;
    }>`select kind, data ->> 'why' as why from record_event
      where client_id = ${clientId} and kind = any(${kinds}) order by sequence`.execute(scope.trx);
    return rows.map(({ kind, why }) => (why === null ? kind : `${kind} ${why}`));
  });
export const priceEvents = ['price-adjustment-made', 'price-adjusted', 'price-adjustment-ended'];
