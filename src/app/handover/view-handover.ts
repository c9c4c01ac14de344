import { deriveStatementStanding, type LastReport, type Statement } from '../../domain/handover/index.ts';
import type { HandoverView } from '../../http/contract/handover.ts';
import { dutyToResignInWords } from '../../texts/handover/duty-to-resign-in-words.ts';
import { statementInWords } from '../../texts/handover/statement-in-words.ts';
import { dateInZone } from '../office-time.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { findTakenOnBy } from '../referral/find-taken-on.ts';
import { loadDutyToResign } from './duty-to-resign.ts';
import { accessClosingOf } from './end-handover.ts';
import { findHandover } from './find-handover.ts';
import { inBoth, toLineView } from './line-view.ts';
import { loadSeenConduct } from './load-deviations.ts';
import { completeHandover, findParties, type LoadedHandover } from './load-handover.ts';
import { proposeLastReports } from './propose-last-reports.ts';
import { findLinkUntil } from './receiver-link.ts';
import { draftStatement, loadStatements, nothingChosen, type StoredStatement } from './statements.ts';
import { wordWhatHappens } from './what-happens.ts';

type StatementView = NonNullable<HandoverView['handover']>['statements'][number];

/** The handover of a client as the office sees it, and where the duty to resign may be near. */
export async function viewHandover(
  scope: OfficeScope,
  clientId: string,
): Promise<HandoverView | { refused: 'not-found' }> {
  const parties = await findParties(scope, clientId);
  if (!parties) return { refused: 'not-found' };
  const row = await findHandover(scope, clientId);
  const seen = await loadSeenConduct(scope, clientId);
  const resign = await loadDutyToResign(scope, clientId, seen.duties);
  const isRunning = parties.clientActive && resign.near;
  return {
    client: { id: clientId, name: parties.clientName, active: parties.clientActive },
    leadName: parties.leadName,
    isLead: parties.leadId === staffOf(scope),
    handover: row ? await toView(scope, await completeHandover(scope, row, parties)) : null,
    takenOnBy: await viewTakenOnBy(scope, clientId),
    dutyToResign: isRunning ? inBoth((language) => dutyToResignInWords(resign, language)!) : null,
  };
}

async function viewTakenOnBy(scope: OfficeScope, clientId: string): Promise<HandoverView['takenOnBy']> {
  const partner = await findTakenOnBy(scope, clientId);
  if (!partner) return null;
  const { name, orgnr, contact } = partner;
  return { kind: 'next-accountant', name, orgnr, contact: contact.name, email: contact.email };
}

async function toView(scope: OfficeScope, loaded: LoadedHandover): Promise<HandoverView['handover']> {
  const { row, handover, parties } = loaded;
  const closing = accessClosingOf(row, scope.today);
  const { untilOn = null, ...terms } = row.terms;
  const proposed = await proposeLastReports(scope, row.client_id);
  const statements = [];
  for (const stored of await loadStatements(scope, row.id))
    statements.push(await toStatementView(scope, loaded, stored, proposed));
  return {
    id: row.id,
    notice: { by: row.notice_by, reachedOn: row.notice_reached_on, namedOn: row.notice_named_on },
    terms: { ...terms, untilOn },
    agreed: row.agreed,
    lastOn: row.last_on,
    lastBy: row.last_by,
    receiver: row.receiver,
    accesses: [...row.accesses],
    linkUntilOn: await findLinkUntil(scope, row.id),
    offeredOn: row.offered_on,
    fetchedOn: row.fetched_on,
    accessClosedOn: row.access_closed_on,
    closing: closing.mayClose
      ? { mayClose: true, because: null, untilOn: null }
      : { mayClose: false, because: closing.because, untilOn: closing.untilOn },
    endedAs: row.ended_as,
    endedOn: row.ended_at === null ? null : dateInZone(row.ended_at, scope.zone),
    completeOn: handover.completeOn,
    turns: [...handover.turns],
    lines: handover.lines.map(toLineView),
    whatHappens: wordWhatHappens(scope, loaded),
    statements,
    claimMarked: parties.claimMarked,
  };
}

async function toStatementView(
  scope: OfficeScope,
  loaded: LoadedHandover,
  { id, enquiry, askedOn, dueOn, statement, approvedByName, sentOn }: StoredStatement,
  proposed: readonly LastReport[],
): Promise<StatementView> {
  const shown = statement ?? (enquiry === null ? null : await draftStatement(scope, loaded, enquiry, nothingChosen));
  return {
    id,
    enquiry: enquiry === null ? null : { ...enquiry.by, inWriting: enquiry.inWriting },
    askedOn,
    dueOn,
    standing: deriveStatementStanding({ dueOn }, sentOn, scope.today),
    approvedByName,
    sentOn,
    remark: statement?.remark ?? null,
    bookedThrough: statement?.facts.find((fact) => fact.fact === 'booked-through')?.on ?? null,
    lastReports: viewLastReports(proposed, statement),
    words:
      shown === null
        ? null
        : inBoth(
            (language) =>
              structuredClone(statementInWords(shown, language)) as NonNullable<StatementView['words']>['nb'],
          ),
  };
}

/** What is proposed; where the statement was approved already, with what it said of each. */
function viewLastReports(proposed: readonly LastReport[], statement: Statement | null): StatementView['lastReports'] {
  const said = statement?.facts.filter((fact) => fact.fact === 'last-report') ?? [];
  return proposed.map(({ report, anchorOn, sentOn }) => {
    const kept = said.find((one) => one.report === report && one.anchorOn === anchorOn);
    return { report, anchorOn, sentOn: kept?.sentOn ?? sentOn, told: statement === null || kept !== undefined };
  });
}
