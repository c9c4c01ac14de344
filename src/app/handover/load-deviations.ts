import { sql } from 'kysely';
import type { DocumentType } from '../../domain/agreement/index.ts';
import { deriveConduct, type ConductDuty, type OfficeLateness } from '../../domain/conduct/index.ts';
import type { AgreedDelivery, Deviation, PeriodToHandOver } from '../../domain/handover/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { toConductDuties } from '../conduct/load-conduct-duties.ts';
import { loadObligations, type LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** A delivery with how it went, as far as Takt has seen it. */
export interface SeenDuty {
  duty: ConductDuty;
  documents: readonly DocumentType[];
  period: PeriodToHandOver;
}

export interface SeenConduct {
  duties: readonly SeenDuty[];
  /** The office's own late dates. */
  late: readonly OfficeLateness[];
}

/** How deliveries came that were agreed here: what is imported from before Takt was seen by nobody of ours, and is told to nobody. */
export async function loadSeenConduct(scope: OfficeScope, clientId: string): Promise<SeenConduct> {
  const loaded = await loadObligations(scope, { clientIds: [clientId] });
  const told = await toConductDuties(scope, loaded);
  const all = [...told.values()];
  return {
    duties: loaded.flatMap((obligation) => {
      const duty = told.get(obligation.row.id);
      return duty === undefined || duty.history ? [] : [{ duty, ...aboutDuty(obligation) }];
    }),
    late: deriveConduct(all, scope.today).office.late,
  };
}

function aboutDuty({ row, clause }: LoadedObligation): Pick<SeenDuty, 'documents' | 'period'> {
  return {
    documents: [...new Set(clause.items.map(({ document }) => document))],
    period: {
      of: row.period_of as PeriodToHandOver['of'],
      startOn: row.period_start_on,
      endOn: row.period_end_on,
    },
  };
}

/** What was not as agreed: late, missing, sent back, and letters about it. Each stands with what was agreed, and says where the client does not agree. */
export async function loadDeviations(
  scope: OfficeScope,
  clientId: string,
  duties: readonly SeenDuty[],
): Promise<Deviation[]> {
  const disputed = await loadDisputed(scope, clientId);
  return [
    ...duties.flatMap((seen) => deviationsOf(seen, disputed, scope.today)),
    ...(await loadLetters(scope, clientId)),
  ];
}

function deviationsOf(
  { duty, documents, period }: SeenDuty,
  disputed: ReadonlySet<string>,
  today: CalendarDate,
): Deviation[] {
  const { obligationId, dueOn, deliveredOn, daysLate, returns } = duty;
  const agreed: AgreedDelivery = { documents, period, agreedOn: dueOn, disputed: disputed.has(obligationId) };
  const late: Deviation[] =
    deliveredOn === null
      ? dueOn < today
        ? [{ fact: 'did-not-come', ...agreed }]
        : []
      : daysLate > 0
        ? [{ fact: 'came-late', cameOn: deliveredOn, ...agreed }]
        : [];
  return [...late, ...(returns > 0 ? [{ fact: 'not-as-agreed' as const, times: returns, ...agreed }] : [])];
}

async function loadDisputed(scope: OfficeScope, clientId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select distinct obligation_id as id from objection
    where office_id = ${scope.officeId} and client_id = ${clientId} and state = 'open' and obligation_id is not null`.execute(
    scope.trx,
  );
  return new Set(rows.map(({ id }) => id));
}

async function loadLetters(scope: OfficeScope, clientId: string): Promise<Deviation[]> {
  const { rows } = await sql<{ letterOn: CalendarDate }>`select letter_on as "letterOn" from breach_letter
    where office_id = ${scope.officeId} and client_id = ${clientId} order by letter_on`.execute(scope.trx);
  return rows.map(({ letterOn }) => ({ fact: 'written-notice', letterOn }));
}
