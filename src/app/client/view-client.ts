import type { DeliveryChannel, DutyClause } from '../../domain/agreement/index.ts';
import { deriveConduct, type Conduct } from '../../domain/conduct/index.ts';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { ladderOfPromises } from '../../domain/reminder/index.ts';
import { findReport, findStatutoryDeadline } from '../../domain/statutory/index.ts';
import type { Beat, ClientDetail } from '../../http/contract/office.ts';
import { chargesInWords } from '../../texts/agreement/charges-in-words.ts';
import { clauseInWords } from '../../texts/agreement/clause-in-words.ts';
import { toConductDuties } from '../conduct/load-conduct-duties.ts';
import { isKnownMissing } from '../obligation/known-missing.ts';
import { viewLapses } from '../lapse/view-lapses.ts';
import { loadDutiesToday, type DutyToday } from '../obligation/load-duties-today.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { areMinutesUnbilled } from '../surcharge/unbilled.ts';
import { coinOf, loadClientFacts, type ClientFacts } from './load-client-facts.ts';
import { viewObligation } from './view-obligation.ts';

/** Everything on one client's page but the record itself, from a handful of statements whatever the client's age. */
export async function viewClient(
  scope: OfficeScope,
  clientId: string,
): Promise<ClientDetail | { refused: 'not-found' }> {
  const facts = await loadClientFacts(scope, clientId);
  if (!facts) return { refused: 'not-found' };
  const duties = await loadDutiesToday(scope, [clientId], 'every');
  const told = await toConductDuties(
    scope,
    duties.map(({ loaded }) => loaded),
  );
  const conduct = deriveConduct([...told.values()], scope.today);
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
    year: viewYear(conduct, year, facts),
    talkDecidedOn: await findTalkDay(scope, clientId),
    recordHolds: verdict !== undefined && verdict.faults.length === 0,
  };
}

async function findTalkDay({ trx, officeId }: OfficeScope, clientId: string): Promise<CalendarDate | null> {
  const course = await trx
    .selectFrom('course')
    .select('decided_on')
    .where('office_id', '=', officeId)
    .where('client_id', '=', clientId)
    .where('decision', '=', 'talk')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return course?.decided_on ?? null;
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

/** The figures of the card are those of the conduct's own page. */
function viewYear(
  { medianDays, complete, reminders, chargedOre, waivedOre, office }: Conduct,
  duties: readonly DutyToday[],
  { lines }: ClientFacts,
): ClientDetail['year'] {
  const unbilled = duties.filter(({ loaded }) => areMinutesUnbilled(loaded, lines.get(loaded.row.id) ?? noLines));
  return {
    medianDays,
    completeFirst: complete.first,
    completeOf: complete.of,
    reminders,
    surchargeOre: chargedOre,
    waivedOre,
    unbilledMinutes: unbilled.reduce((sum, { loaded }) => sum + loaded.row.extra_minutes, 0),
    officeSlips: office.late.length,
  };
}
