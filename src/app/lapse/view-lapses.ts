import { sql } from 'kysely';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { derivePackageLapses, isSameLapse, type FoundLapse } from '../../domain/lapse/index.ts';
import type { PackageLapseView } from '../../http/contract/lapse.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadPackageAgreements, type PackageAgreement, type StoredRow } from './load-package-agreements.ts';

/** For so long it is shown that a package price is back. */
const shownDaysAfter = 30;

/** The lapsed package prices of a client that say something today, with the deliveries behind them; most clients have none. */
export async function viewLapses(scope: OfficeScope, clientId: string): Promise<PackageLapseView[]> {
  if (!(await hasAny(scope, clientId))) return [];
  const agreements = await loadPackageAgreements(scope, { clientIds: [clientId] });
  return agreements.flatMap((agreement) => {
    const found = derivePackageLapses(agreement.times, agreement.stored, scope.today, scope.closures);
    return agreement.stored
      .filter(({ toOn }) => toOn === undefined || toOn >= shownFromOn(scope))
      .map((stored) =>
        viewOne(
          agreement,
          stored,
          found.find((lapse) => isSameLapse(lapse, stored)),
        ),
      );
  });
}

/** The same for the client: only what he has been told. */
export async function viewToldLapses(scope: OfficeScope, clientId: string): Promise<PackageLapseView[]> {
  return (await viewLapses(scope, clientId)).filter(({ holdsFromOn }) => holdsFromOn !== null);
}

function shownFromOn({ today }: OfficeScope): CalendarDate {
  return addDays(today, -shownDaysAfter);
}

async function hasAny(scope: OfficeScope, clientId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from package_lapse
    where office_id = ${scope.officeId} and client_id = ${clientId} and undone_at is null
      and (to_on is null or to_on >= ${shownFromOn(scope)}::date) limit 1`.execute(scope.trx);
  return rows.length > 0;
}

function viewOne(agreement: PackageAgreement, stored: StoredRow, found: FoundLapse | undefined): PackageLapseView {
  const { letter } = stored;
  const rule = found?.rule ?? agreement.times.at(-1)?.rule;
  return {
    id: stored.id,
    agreementId: agreement.agreementId,
    fromOn: stored.fromOn,
    holdsFromOn: stored.holdsFromOn ?? null,
    letterLost: stored.holdsFromOn === undefined && letter !== null && (letter.bounced || letter.status === 'failed'),
    toOn: stored.toOn ?? null,
    backOn: stored.toOn === undefined ? (found?.backOn ?? null) : null,
    endsAfterMonths: rule?.endsAfterMonths ?? 1,
    causes: (found?.causes ?? []).flatMap((id) => causeOf(agreement, id)),
  };
}

function causeOf({ duties }: PackageAgreement, obligationId: string): PackageLapseView['causes'] {
  const duty = duties.get(obligationId);
  if (!duty) return [];
  const { row, facts } = duty;
  return [
    {
      obligationId,
      documents: [...new Set(facts.items.filter(({ item }) => item.essential).map(({ item }) => item.document))],
      period: {
        of: row.period_of as PackageLapseView['causes'][number]['period']['of'],
        startOn: row.period_start_on,
        endOn: row.period_end_on,
      },
      dueOn: row.due_on,
      deliveredOn: row.delivered_on,
    },
  ];
}
