import { moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { templates } from '../../domain/agreement/index.ts';
import { calendarDate, instant, ore } from '../../domain/kernel/index.ts';
import type { Arithmetic } from '../../domain/surcharge/index.ts';
import { registerAgreement } from '../agreement/register-agreement.ts';
import { addClient } from '../client/add-client.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';
import { changeInvoicing } from './change-invoicing.ts';

/** Nineteen days late, three of them free. */
const sixteenDays: Omit<Arithmetic, 'sumOre'> = {
  dueOn: calendarDate('2026-09-20'),
  countedToOn: calendarDate('2026-10-09'),
  daysLate: 19,
  closedDays: 0,
  graceEndOn: calendarDate('2026-09-23'),
  firstChargedOn: calendarDate('2026-09-24'),
  chargedDays: 16,
  units: [
    { fromOn: calendarDate('2026-09-24'), toOn: calendarDate('2026-09-30') },
    { fromOn: calendarDate('2026-10-01'), toOn: calendarDate('2026-10-07') },
    { fromOn: calendarDate('2026-10-08'), toOn: calendarDate('2026-10-09') },
  ],
  beforeCapOre: ore(375_000),
  capOre: ore(500_000),
  capReached: false,
};

export interface ApprovedLine {
  name?: string;
  orgnr?: string | null;
  consumer?: boolean;
  sumOre?: number;
  vatBasisPoints?: number;
  /** When the client was told; null where nobody could be. */
  toldAt?: string | null;
}

/** A client whose first delivery gave a surcharge that was approved on 1 December 2026. */
export async function addApprovedLine(
  office: SampleOffice,
  wanted: ApprovedLine = {},
): Promise<{ clientId: string; lineId: string; obligationId: string }> {
  const { name = 'Brattli Bygg AS', orgnr = null, consumer = false, sumOre = 375_000, vatBasisPoints = 2_500 } = wanted;
  const { toldAt = '2026-12-01T10:00:00.000Z' } = wanted;
  return asFirst(office, async (scope) => {
    const { trx, ids, officeId } = scope;
    const startOn = calendarDate('2026-07-01');
    const { clientId } = await addClient(scope, {
      name,
      ...(orgnr === null ? {} : { orgnr }),
      leadId: office.staffId,
      consumer,
      language: 'nb',
      startOn,
      contacts: [{ name: 'Jo Brattli', email: `${ids.next()}@brattli.example`, scopes: ['vouchers'] }],
    });
    await registerAgreement(scope, {
      clientId,
      terms: templates[0]!.terms,
      templateKey: 'vat-two-monthly',
      startOn,
      firstDeadlineOn: startOn,
      basis: { basis: 'written', acceptedOn: startOn, signerName: 'Jo Brattli' },
    });
    const duty = await trx
      .selectFrom('obligation')
      .select(['id', 'clause_key'])
      .where('client_id', '=', clientId)
      .orderBy('due_on')
      .limit(1)
      .executeTakeFirstOrThrow();
    await trx
      .updateTable('obligation')
      .set({ delivered_on: calendarDate('2026-10-09') })
      .where('id', '=', duty.id)
      .execute();
    const lineId = ids.next();
    await trx
      .insertInto('surcharge_line')
      .values({
        office_id: officeId,
        id: lineId,
        client_id: clientId,
        obligation_id: duty.id,
        clause_key: duty.clause_key,
        charge_key: 'late',
        state: 'approved',
        sum_ore: sumOre,
        vat_basis_points: vatBasisPoints,
        arithmetic: JSON.stringify({ ...sixteenDays, sumOre }),
        proposed_at: instant('2026-12-01T08:00:00.000Z'),
        decided_at: instant('2026-12-01T09:00:00.000Z'),
        told_at: toldAt === null ? null : instant(toldAt),
      })
      .execute();
    return { clientId, lineId, obligationId: duty.id };
  });
}

/** The office gives Takt an account and a series that begins at 1001. */
export async function giveSeries(office: SampleOffice, nextNumber = 1001): Promise<void> {
  await asFirst(office, (scope) => changeInvoicing(scope, { accountNumber: '8601 11 17947', nextNumber }));
}

/** The first working day of the year after the lines were approved: everything told in December may leave. */
export function moveToNewYear(office: SampleOffice): void {
  moveClock(office, '2027-01-04T08:30:00.000Z');
}
