import { findTemplate, type AgreementTerms, type Fee } from '../../domain/agreement/index.ts';
import { calendarDate as on, ore } from '../../domain/kernel/index.ts';
import { addBuilder, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';
import type { WantedAdjustment } from './decide-for-agreement.ts';
import { makeAdjustment } from './make-adjustment.ts';
import { previewAdjustment } from './preview-adjustment.ts';

export const fixedFee = { fee: 'fixed', key: 'books', per: 'month', amountOre: ore(499_000) } satisfies Fee;

const { duties } = findTemplate('vat-two-monthly')!.terms;

/** The builder's duties with a price, and a clause by which it may follow the index from New Year. */
export const indexedTerms: AgreementTerms = {
  duties,
  price: { fees: [fixedFee], index: { index: 'consumer-price-index', month: 1, noticeDays: 30 } },
};
export const unindexedTerms: AgreementTerms = { duties, price: { fees: [fixedFee] } };

/** From 133,9 to 137,2: kr 4 990 becomes kr 5 113. */
export const newYear: WantedAdjustment = {
  change: { by: 'figures', fromFigure: 13_390, toFigure: 13_720 },
  startOn: on('2027-01-01'),
};

/** One client with a name of its own, and no number, so that there can be several; its agreement is of 1 July 2026. */
export async function addPricedClient(
  office: SampleOffice,
  name: string,
  terms: AgreementTerms = indexedTerms,
): Promise<{ clientId: string; personId: string }> {
  const client = await addBuilder(office, '2026-07-01', terms);
  await asFirst(office, (scope) =>
    scope.trx.updateTable('client').set({ name, orgnr: null }).where('id', '=', client.clientId).execute(),
  );
  return client;
}

/** Makes an adjustment of everything that the preview offers, as it was seen there. */
export async function adjustAll(office: SampleOffice, wanted: WantedAdjustment = newYear) {
  const preview = await asFirst(office, (scope) => previewAdjustment(scope, wanted));
  if ('refused' in preview) throw new Error(preview.refused);
  const seen = preview.agreements
    .filter(({ refused }) => refused === null)
    .map(({ agreementId, version, startOn }) => ({ agreementId, version, startOn: startOn! }));
  return asFirst(office, (scope) => makeAdjustment(scope, wanted, seen));
}
