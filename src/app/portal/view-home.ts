import { sql } from 'kysely';
import { answerWithin, type OfficePromises } from '../../domain/agreement/index.ts';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import type { Language } from '../../db/tables.ts';
import type { PortalHome } from '../../http/contract/portal.ts';
import type { PersonSession } from '../access/find-session.ts';
import { viewToldLapses } from '../lapse/view-lapses.ts';
import { findLastDay } from '../handover/find-handover.ts';
import { findNextMeeting } from '../meeting/find-next-meeting.ts';
import { loadObligations } from '../obligation/load-obligations.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import { defaultBrand } from '../../texts/messages/brand-colours.ts';
import { loadSurchargeFacts } from '../surcharge/load-surcharge-facts.ts';
import { findAllActingFor } from './find-acting-for.ts';
import { findWaitingProposal } from './find-waiting-proposal.ts';
import { loadCompanies, type CompanyRow } from './load-companies.ts';
import { findReferralCard } from './view-referral.ts';
import { viewRemoved } from './view-removed.ts';
import { findYearEnd } from './view-trial-year.ts';
import { viewObjectionsMade } from './view-objections-made.ts';
import { viewQuestionsAsked } from './view-questions-asked.ts';
import { viewUrgentRequests } from './view-urgent-requests.ts';
import { findPraise, viewBeats } from './view-home-beats.ts';
import { viewDuty } from './view-home-duty.ts';
import { itemsFor, viewItems } from './view-home-items.ts';
import { viewPromisedNext } from './view-promised.ts';
import { findWaitingReview } from './view-review.ts';

/**
 * Everything that the client's first screen needs, for one of the companies the person acts for, and of it only what the person answers for. Shows
 * what the link alone may show: neutral labels, days, how each thing stands and the surcharge that was agreed; never names of files or sums that
 * were charged. The office's own words about a file that was sent back come with a code.
 */
export async function viewPortalHome(
  scope: OfficeScope,
  wantedClientId: string | undefined,
  {
    openedUntil = undefined,
    chosenLanguage = undefined,
  }: Partial<Pick<PersonSession, 'openedUntil' | 'chosenLanguage'>>,
): Promise<PortalHome | { refused: 'no-company' }> {
  const actings = await findAllActingFor(scope);
  const companies = await loadCompanies(scope, actings);
  const company = companies.find((candidate) => candidate.id === wantedClientId) ?? companies[0];
  if (!company || (wantedClientId !== undefined && company.id !== wantedClientId)) return { refused: 'no-company' };
  const acting = actings.find(({ clientId }) => clientId === company.id)!;
  const all = (await loadObligations(scope, { clientIds: [company.id] })).filter(
    ({ row }) => row.state !== 'cancelled',
  );
  // What the first lateness is forgiven for goes by all duties of a clause, so the sums are worked out before anything is left out.
  const facts = (await loadSurchargeFacts(scope, [company.id], all)).get(company.id) ?? [];
  const loaded = all.filter(({ facts: { items } }) => itemsFor(acting, items).length > 0);
  const current = loaded.filter(({ row }) => isOnTheList(row.state, row.due_on, scope.today));
  const { person, office } = await loadPersonAndOffice(scope);
  const toView = ({ id, name, orgnr, missing }: CompanyRow): PortalHome['company'] => ({
    clientId: id,
    name,
    orgnr,
    missing,
  });
  return {
    person: {
      name: person.name,
      language: chosenLanguage ?? person.language,
      chosenHere: chosenLanguage !== undefined,
    },
    office: {
      ...office,
      leadName: company.lead_name,
      leadEmail: company.lead_email,
      answerWithinDays: await findAnswerWithin(scope, company.id),
    },
    todayOn: scope.today,
    now: scope.now,
    company: toView(company),
    companies: companies.map(toView),
    answersFor: [...acting.answersFor],
    items: await viewItems(scope, current, acting, openedUntil !== undefined),
    duties: current.map((obligation) => viewDuty(scope, obligation, facts)),
    beats: viewBeats(scope, loaded),
    onTimeInARow: findPraise(loaded),
    nextDueOn: loaded.find(({ row }) => row.state !== 'delivered' && row.due_on >= scope.today)?.row.due_on ?? null,
    promised: await viewPromisedNext(scope, acting),
    urgentRequests: await viewUrgentRequests(scope, acting, openedUntil !== undefined),
    questions: await viewQuestionsAsked(scope, acting, openedUntil !== undefined),
    objections: await viewObjectionsMade(scope, acting, openedUntil !== undefined),
    removed: await viewRemoved(scope, acting),
    packageLapses: acting.answersFor.includes('agreement') ? await viewToldLapses(scope, company.id) : [],
    waitingProposal: acting.answersFor.includes('agreement') ? await findWaitingProposal(scope, company.id) : null,
    meeting: await findNextMeeting(scope, company.id),
    referral: acting.answersFor.includes('agreement') ? await findReferralCard(scope, company.id) : null,
    review: await findWaitingReview(scope, acting),
    handover: await findLastDay(scope, company.id),
    yearEndOn: await findYearEnd(scope, acting),
    openedUntil: openedUntil ?? null,
  };
}

/** Within how many working days the office answers today: the longest where two agreements say it differently. */
async function findAnswerWithin(scope: OfficeScope, clientId: string): Promise<number> {
  const { rows } = await sql<{ promises: OfficePromises | null }>`
    select distinct on (a.id) v.terms -> 'office' as promises
    from agreement a join agreement_version v on v.office_id = a.office_id and v.agreement_id = a.id
    where a.office_id = ${scope.officeId} and a.client_id = ${clientId} and a.ended_on is null
    order by a.id, v.start_on <= ${scope.today} desc, v.version desc`.execute(scope.trx);
  return Math.max(1, ...rows.map(({ promises }) => answerWithin(scope.today, promises ?? undefined)));
}

/** What is asked for now: all that is late, and what is due within five weeks. What was delivered goes to "what you have sent". */
function isOnTheList(state: string, dueOn: CalendarDate, today: CalendarDate): boolean {
  return state !== 'delivered' && dueOn <= addDays(today, 35);
}

async function loadPersonAndOffice(scope: OfficeScope): Promise<{
  person: { name: string; language: Language };
  office: { name: string; brandColour: string; demo: boolean };
}> {
  const { rows } = await sql<{
    person: string;
    language: Language;
    office: string;
    colour: string | null;
    demo: boolean;
  }>`
    select p.name as person, p.language, o.name as office, o.settings ->> 'brandColour' as colour, o.demo
    from person p join office o on o.id = p.office_id
    where p.office_id = ${scope.officeId} and p.id = ${personOf(scope)}`.execute(scope.trx);
  const row = rows[0]!;
  return {
    person: { name: row.person, language: row.language },
    office: { name: row.office, brandColour: row.colour ?? defaultBrand, demo: row.demo },
  };
}
