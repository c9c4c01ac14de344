import { sql } from 'kysely';
import type { Fee, LapseRule } from '../../domain/agreement/index.ts';
import { addDays, isSameData, type CalendarDate, type Instant } from '../../domain/kernel/index.ts';
import {
  findCountedDeliveries,
  type PackageDuty,
  type PackageTime,
  type StoredLapse,
} from '../../domain/lapse/index.ts';
import { loadObligations, type LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** A lapse as it is stored, with how its letter fares. */
export interface StoredRow extends StoredLapse {
  letter: { messageId: string; status: string; answeredAt: Instant | null; bounced: boolean; address: string } | null;
}

/** An agreement whose package price can lapse, with all that decides whether it has. */
export interface PackageAgreement {
  agreementId: string;
  clientId: string;
  leadId: string;
  /** The last day of the agreement, where it has one. */
  endedOn: CalendarDate | null;
  times: readonly PackageTime[];
  stored: readonly StoredRow[];
  /** What the work costs today. */
  fees: readonly Fee[];
  duties: ReadonlyMap<string, LoadedObligation>;
}

interface AgreementRow {
  agreement_id: string;
  client_id: string;
  lead_id: string;
  consumer: boolean;
  ended_on: CalendarDate | null;
  versions: { version: number; startOn: CalendarDate; lapse: LapseRule | null; fees: Fee[] | null }[];
  stored: (Omit<StoredRow, 'holdsFromOn' | 'toOn'> & {
    holdsFromOn: CalendarDate | null;
    toOn: CalendarDate | null;
  })[];
}

/**
 * The agreements under way that have had a rule of the package price, and those with a lapse that is open; of all clients who are with the office, or of
 * some. Without such agreements it is one short statement.
 */
export async function loadPackageAgreements(
  scope: OfficeScope,
  which: 'all' | { clientIds: readonly string[] },
): Promise<PackageAgreement[]> {
  const rows = await loadAgreements(scope, which);
  if (rows.length === 0) return [];
  const clientIds = [...new Set(rows.map((row) => row.client_id))];
  // Only what is due and late can bring a lapse about or keep it.
  const loaded = await loadObligations(scope, { clientIds, pricedByOn: scope.today });
  const byAgreement = Map.groupBy(loaded, ({ row }) => row.agreement_id);
  return rows.map((row) => toAgreement(scope, row, byAgreement.get(row.agreement_id) ?? []));
}

async function loadAgreements(
  scope: OfficeScope,
  which: 'all' | { clientIds: readonly string[] },
): Promise<AgreementRow[]> {
  const ofClients = which === 'all' ? sql`` : sql`and a.client_id = any(${which.clientIds}::uuid[])`;
  const { rows } = await sql<AgreementRow>`
    select a.id as agreement_id, a.client_id, c.lead_id, c.consumer, a.ended_on,
      (select jsonb_agg(jsonb_build_object('version', v.version, 'startOn', v.start_on, 'lapse', v.terms -> 'lapse',
          'fees', v.terms #> '{price,fees}') order by v.version)
        from agreement_version v where v.office_id = a.office_id and v.agreement_id = a.id) as versions,
      coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'fromOn', l.from_on, 'holdsFromOn', l.holds_from_on, 'toOn', l.to_on,
          'letter', case when m.id is not null then jsonb_build_object('messageId', m.id, 'status', m.status, 'answeredAt', m.answered_at,
            'bounced', m.bounced_at is not null, 'address', coalesce(t.to_address, '')) end) order by l.from_on)
        from package_lapse l
        left join message m on m.office_id = l.office_id and m.id = l.told_in
        left join message_text t on t.office_id = m.office_id and t.message_id = m.id
        where l.office_id = a.office_id and l.agreement_id = a.id and l.undone_at is null), '[]') as stored
    from agreement a join client c on c.office_id = a.office_id and c.id = a.client_id
    where a.office_id = ${scope.officeId} ${ofClients}
      -- Both are found by their own small index, so that an office without the rule pays nothing for it.
      and a.id in (select v.agreement_id from agreement_version v where v.office_id = ${scope.officeId} and v.terms ? 'lapse'
        union select l.agreement_id from package_lapse l where l.office_id = ${scope.officeId} and l.undone_at is null and l.to_on is null)
      and ((c.active and (a.ended_on is null or a.ended_on >= ${scope.today}::date))
        or exists (select from package_lapse l where l.office_id = a.office_id and l.agreement_id = a.id
          and l.undone_at is null and l.to_on is null))
    order by a.client_id, a.id`.execute(scope.trx);
  return rows;
}

function toAgreement(scope: OfficeScope, row: AgreementRow, loaded: readonly LoadedObligation[]): PackageAgreement {
  const current = row.versions.findLast(({ startOn }) => startOn <= scope.today) ?? row.versions[0];
  return {
    agreementId: row.agreement_id,
    clientId: row.client_id,
    leadId: row.lead_id,
    endedOn: row.ended_on,
    times: timesOf(scope, row, loaded),
    stored: row.stored.map(({ holdsFromOn, toOn, ...lapse }) => ({
      ...lapse,
      ...(holdsFromOn === null ? {} : { holdsFromOn }),
      ...(toOn === null ? {} : { toOn }),
    })),
    fees: current?.fees ?? [],
    duties: new Map(loaded.map((duty) => [duty.row.id, duty])),
  };
}

/** Versions in a row with the same rule are one time: new prices alone begin nothing anew. */
function timesOf(
  scope: OfficeScope,
  { versions, ended_on, consumer }: AgreementRow,
  loaded: readonly LoadedObligation[],
): PackageTime[] {
  const spans: { rule: LapseRule | null; fromOn: CalendarDate; versions: number[] }[] = [];
  for (const { version, startOn, lapse } of versions) {
    const last = spans.at(-1);
    if (last && isSameData(last.rule, lapse)) last.versions.push(version);
    else spans.push({ rule: lapse, fromOn: startOn, versions: [version] });
  }
  return spans.flatMap(({ rule, fromOn, versions: own }, index) => {
    if (rule === null) return [];
    const next = spans[index + 1];
    const toOn = next ? addDays(next.fromOn, -1) : (ended_on ?? undefined);
    const duties = loaded.filter(({ row }) => own.includes(row.version)).map(toPackageDuty);
    const deliveries = findCountedDeliveries(duties, consumer, scope.today, scope.closures);
    return [{ rule, fromOn, ...(toOn === undefined ? {} : { toOn }), deliveries }];
  });
}

function toPackageDuty({ row, facts, acceptedOn }: LoadedObligation): PackageDuty {
  return {
    obligationId: row.id,
    obligation: facts,
    ...(acceptedOn === undefined ? {} : { acceptedOn }),
    history: row.history,
    periodBeforeStart: row.period_before_start,
  };
}
