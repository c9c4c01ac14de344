import type { DeliveryChannel, DutyClause } from '../../domain/agreement/index.ts';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { findOfficeSlips, type OfficeSlip } from '../../domain/obligation/index.ts';
import { ladderOfPromises } from '../../domain/reminder/index.ts';
import { findReport, findStatutoryDeadline } from '../../domain/statutory/index.ts';
import type { Beat, ClientDetail } from '../../http/contract/office.ts';
import { chargesInWords } from '../../texts/agreement/charges-in-words.ts';
import { clauseInWords } from '../../texts/agreement/clause-in-words.ts';
import { isKnownMissing } from '../obligation/known-missing.ts';
import { viewLapses } from '../lapse/view-lapses.ts';
import { loadDutiesToday, type DutyToday } from '../obligation/load-duties-today.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { areMinutesUnbilled } from '../surcharge/unbilled.ts';
import { coinOf, loadClientFacts, type ClientFacts } from './load-client-facts.ts';
import { medianOf } from './median-of.ts';
import { viewObligation } from './view-obligation.ts';

/** Everything on one client's page but the record itself, from a handful of statements whatever the client's age. */
export async function viewClient(
  scope: OfficeScope,
  clientId: string,
): Promise<ClientDetail | { refused: 'not-found' }> {
  const facts = await loadClientFacts(scope, clientId);
  if (!facts) return { refused: 'not-found' };
  const duties = await loadDutiesToday(scope, [clientId], 'every');
  const [verdict] = await verifyRecords(scope, clientId);
  const year = duties.filter(({ status }) => status.dueOn > addDays(scope.today, -365));
  const shown = year.filter(({ status }) => status.dueOn <= addDays(scope.today, 31));
  const open = duties.filter(
    ({ status }) =>
      status.state !== 'delivered' && status.state !== 'cancelled' && status.dueOn <= addDays(scope.today, 35),
  );
  return {
    ...facts.client,
    packageLapses: await viewLapses(scope, clientId),
    contacts: facts.contacts,
    agreement: viewAgreement(facts),
    beats: shown.filter(({ status }) => status.state !== 'cancelled').map((duty) => viewBeat(duty, facts)),
    statutory: viewStatutory(duties, scope.today),
    open: open.map((duty) => viewObligation(duty, facts)),
    year: { ...facts.year, ...viewYear(scope, year, facts) },
    recordHolds: verdict !== undefined && verdict.faults.length === 0,
  };
}

function viewAgreement({ agreement }: ClientFacts): ClientDetail['agreement'] {
  if (!agreement) return null;
  const { terms, ...rest } = agreement;
  return {
    ...rest,
    clauses: terms.duties.map((clause) => ({
      key: clause.key,
      sentence: { nb: clauseInWords(clause, 'nb'), en: clauseInWords(clause, 'en') },
      channel: clause.channel satisfies DeliveryChannel,
      form: [...clause.form],
      documents: clause.items.map((item) => item.document),
      late: costOf(clause),
    })),
    agreedLadders: ladderOfPromises(terms.office) ?? null,
  };
}

const noLines: ReadonlyMap<string, string> = new Map();

function costOf(clause: DutyClause): NonNullable<ClientDetail['agreement']>['clauses'][number]['late'] {
  const nb = chargesInWords(clause, 'nb');
  const en = chargesInWords(clause, 'en');
  return nb === undefined || en === undefined ? null : { nb, en };
}

function viewBeat({ loaded, status, outcomes }: DutyToday, { lines }: ClientFacts): Beat {
  const { row } = loaded;
  const unseen = status.state === 'overdue' && !isKnownMissing(loaded, status);
  return {
    obligationId: row.id,
    clauseKey: row.clause_key,
    period: { of: row.period_of as Beat['period']['of'], startOn: row.period_start_on, endOn: row.period_end_on },
    dueOn: status.dueOn,
    state: unseen ? 'open' : status.state,
    deliveredOn: status.deliveredOn ?? null,
    daysLate: unseen ? 0 : status.daysLate,
    returnedOnce: row.returned_once,
    coin: outcomes.some(({ outcome }) => outcome === 'running') ? 'running' : coinOf(lines.get(row.id)),
  };
}

/** The law's deadlines that the deliveries are the basis for, over the same thirteen months as the beats. */
function viewStatutory(duties: readonly DutyToday[], today: CalendarDate): ClientDetail['statutory'] {
  const found = duties.flatMap(({ loaded: { row, facts }, status }) => {
    const documents = facts.items.map(({ item }) => item.document);
    const report = status.state === 'cancelled' ? undefined : findReport({ periodOf: row.period_of, documents });
    // Deliveries of older years, brought in from elsewhere, may be of a time whose law is not known.
    const on = report && findStatutoryDeadline(report, row.period_end_on);
    if (!on) return [];
    return on > addDays(today, -365) && on <= addDays(today, 31) ? [{ on, clauseKey: row.clause_key }] : [];
  });
  return [...new Map(found.map((deadline) => [`${deadline.clauseKey}/${deadline.on}`, deadline])).values()];
}

/** One report can count in the locks of several deliveries: it was late once. */
function countSlips(slips: readonly OfficeSlip[]): number {
  const reports = slips.filter(({ slip }) => slip === 'report-late');
  return slips.length - reports.length + new Set(reports.map(({ report, dueOn }) => `${report}/${dueOn}`)).size;
}

function viewYear(
  scope: OfficeScope,
  duties: readonly DutyToday[],
  { lines }: ClientFacts,
): Pick<ClientDetail['year'], 'medianDays' | 'completeFirst' | 'completeOf' | 'unbilledMinutes' | 'officeSlips'> {
  const done = duties.filter(({ status }) => status.state === 'delivered');
  const unbilled = duties.filter(({ loaded }) => areMinutesUnbilled(loaded, lines.get(loaded.row.id) ?? noLines));
  const slips = duties.flatMap(({ loaded }) => findOfficeSlips(loaded.facts, scope.closures, scope.today));
  return {
    medianDays: medianOf(done.map(({ status }) => status.daysLate)),
    completeFirst: done.filter(({ loaded }) => !loaded.row.returned_once).length,
    completeOf: done.length,
    unbilledMinutes: unbilled.reduce((sum, { loaded }) => sum + loaded.row.extra_minutes, 0),
    officeSlips: countSlips(slips),
  };
}
