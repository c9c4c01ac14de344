import type { SampleOffice } from '../../../tests/support/sample-office.ts';
import { inSample, sendSample } from '../intake/intake.testdata.ts';
import { askForesight } from './ask-foresight.ts';
import { foreseeOffice } from './foresee-office.ts';

/** All of September and October's vouchers of the builder, today. */
export async function deliverVouchers(
  office: SampleOffice,
  builder: { clientId: string; personId: string },
): Promise<void> {
  const { id } = await inSample(office, (scope) =>
    scope.trx
      .selectFrom('obligation')
      .select('id')
      .where('client_id', '=', builder.clientId)
      .where('duty_key', '=', 'vouchers/vat-term/2026-09-01')
      .executeTakeFirstOrThrow(),
  );
  const items = await inSample(office, (scope) =>
    scope.trx.selectFrom('obligation_item').select('key').where('obligation_id', '=', id).execute(),
  );
  for (const { key } of items) await sendSample(office, builder, { obligationId: id, itemKey: key });
}

/** The weeks are asked for and worked out, here and now. */
export async function foreseeNow(office: SampleOffice): Promise<void> {
  await inSample(office, askForesight);
  await foreseeOffice(office.context, office.officeId);
}
