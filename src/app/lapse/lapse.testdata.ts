import { findTemplate, type AgreementTerms } from '../../domain/agreement/index.ts';
import { ore } from '../../domain/kernel/index.ts';
import { addBuilder, addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import type { Database } from '../../db/connect.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';

const [vouchers] = findTemplate('vat-two-monthly')!.terms.duties;

/** A package at kr 4 990 a month, which lapses once a delivery is more than ten days late and comes back after one whole month in time. */
export const packageTerms: AgreementTerms = {
  duties: [{ ...vouchers!, charges: [] }],
  lapse: { entersAfter: { count: 10, unit: 'days' }, endsAfterMonths: 1 },
  price: {
    fees: [
      {
        fee: 'package',
        key: 'bundle',
        per: 'month',
        amountOre: ore(499_000),
        volume: { of: 'vouchers', upTo: 100 },
        toleranceBasisPoints: 0,
        eachBeyondOre: ore(2_500),
        presumes: [],
      },
      { fee: 'hourly', key: 'hours', role: 'accountant', rateOre: ore(115_000) },
    ],
  },
};

export interface PackageStory {
  office: SampleOffice;
  clientId: string;
  personId: string;
  /** The duties by deadline: Sunday 20 September, Friday 20 November. */
  duties: string[];
}

/** The builder with a package price since 1 July 2026. */
export async function tellPackage(db: Database, terms: AgreementTerms = packageTerms): Promise<PackageStory> {
  const office = await addSampleOffice(db, '2026-07-01T08:00:00.000Z');
  const { clientId, personId } = await addBuilder(office, '2026-07-01', terms);
  const rows = await asFirst(office, (scope) =>
    scope.trx.selectFrom('obligation').select('id').where('client_id', '=', clientId).orderBy('due_on').execute(),
  );
  return { office, clientId, personId, duties: rows.map(({ id }) => id) };
}

/** What is stored, as `from holds-from to`, with what was undone marked. */
export function lapsesOf(office: SampleOffice): Promise<string[]> {
  return asFirst(office, async (scope) => {
    const rows = await scope.trx
      .selectFrom('package_lapse')
      .selectAll()
      .orderBy('from_on')
      .orderBy('found_at')
      .execute();
    return rows.map((row) =>
      [row.from_on, row.holds_from_on ?? '–', row.to_on ?? '–', ...(row.undone_at === null ? [] : ['undone'])].join(
        ' ',
      ),
    );
  });
}
