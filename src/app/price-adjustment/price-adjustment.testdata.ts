import { findTemplate, type AgreementTerms, type Fee } from '../../domain/agreement/index.ts';
import { calendarDate as on, ore } from '../../domain/kernel/index.ts';
import type { SampleOffice } from '../../../tests/support/sample-office.ts';
import { registerAgreement } from '../agreement/register-agreement.ts';
import { addClient } from '../client/add-client.ts';
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

/** A client without a number, so that there can be several, with an agreement of 1 July 2026. */
export async function addPricedClient(
  office: SampleOffice,
  name: string,
  terms: AgreementTerms = indexedTerms,
): Promise<{ clientId: string; personId: string }> {
  return asFirst(office, async (scope) => {
    const startOn = on('2026-07-01');
    const email = `jo.${scope.ids.next().slice(-6)}@brattli.example`;
    const { clientId } = await addClient(scope, {
      name,
      leadId: office.staffId,
      consumer: false,
      language: 'nb',
      startOn,
      contacts: [{ name: 'Jo Brattli', email, scopes: ['agreement', 'vouchers'] }],
    });
    const basis = { basis: 'written', acceptedOn: startOn, signerName: 'Jo Brattli' } as const;
    const agreed = await registerAgreement(scope, { clientId, terms, startOn, firstDeadlineOn: startOn, basis });
    if ('refused' in agreed) throw new Error(JSON.stringify(agreed.refused));
    const { person_id: personId } = await scope.trx
      .selectFrom('contact')
      .select('person_id')
      .where('client_id', '=', clientId)
      .executeTakeFirstOrThrow();
    return { clientId, personId };
  });
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
