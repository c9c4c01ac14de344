import { sql } from 'kysely';
import { inOfficeScope, type OfficeScope } from '../app/office/office-scope.ts';
import { acceptProposal } from '../app/proposal/answer-proposal.ts';
import { draftProposal, saveDraft } from '../app/proposal/draft-proposal.ts';
import { noteCheck } from '../app/proposal/engagement-checks.ts';
import { loadProposal } from '../app/proposal/load-proposal.ts';
import { prepareSending, sendProposal, type Sending } from '../app/proposal/send-proposal.ts';
import { sealAccepted } from '../app/proposal/seal-accepted.ts';
import { storeDocument } from '../app/proposal/store-document.ts';
import type { AgreementTerms, WorkTerm } from '../domain/agreement/index.ts';
import { addDays, addMonths, dateOf, oreFromKroner, partsOf, type CalendarDate } from '../domain/kernel/index.ts';
import type { DemoWorld } from './demo-world.ts';
import { sendQueued } from './live-day.ts';
import { findDemoSettings, noteDemoIn } from './live-until.ts';
import { openWorld, type DemoPorts } from './open-world.ts';

interface SigningClient {
  clientId: string;
  personId: string;
}

/**
 * On the visitor's first morning a change for the builder lies ready to be sent, one client has a change to answer, and another has just accepted
 * one, which is sealed. All through the same use cases, once.
 */
export async function setAgreements(ports: DemoPorts, officeId: string): Promise<void> {
  const settings = await findDemoSettings(ports, officeId);
  if (settings === undefined) return;
  const world = await openWorld(ports, officeId, settings);
  if (settings.agreementsSet !== true) {
    await inOfficeScope(world.context, officeId, 'takt', async (scope) => {
      const [played] = await findSigning(scope, [...world.playedClientIds]);
      const [answering, accepted] = await findSigning(scope, findQuiet(world));
      if (played) await draftChange(asLead(scope, world, played), played);
      if (answering) await sendChange(asLead(scope, world, answering), ports, answering);
      if (accepted) await acceptChange(asLead(scope, world, accepted), ports, accepted);
      await noteDemoIn(scope.trx, officeId, { agreementsSet: true });
    });
  }
  await sealAccepted(world.context, officeId, { files: ports.files, secret: ports.access.secret });
  await sendQueued(world);
}

function asLead(scope: OfficeScope, world: DemoWorld, { clientId }: SigningClient): OfficeScope {
  return { ...scope, actor: { staffId: world.leads.get(clientId)! } };
}

/** Ten days instead of twenty, and what is handed in unsorted costs the time that the sorting takes. */
function tighten(terms: AgreementTerms): AgreementTerms {
  const [first, ...rest] = terms.duties;
  const { schedule, charges } = first!;
  const due = 'count' in schedule.due ? { ...schedule.due, count: 10 } : schedule.due;
  const tightened = { ...first!, schedule: { ...schedule, due }, charges: [...charges, sorting] };
  return { ...terms, duties: [tightened, ...rest] };
}

const sorting: WorkTerm = {
  key: 'sorting',
  on: 'work',
  price: {
    per: 'hour',
    rateOre: oreFromKroner(1_150),
    minimumMinutes: 30,
    unitMinutes: 30,
    work: ['sorting', 'coding'],
  },
  capOre: oreFromKroner(3_450),
  nature: 'price',
};

async function draftChange(scope: OfficeScope, { clientId }: SigningClient): Promise<string> {
  const startOn = monthAfterNext(scope.today);
  await noteCheck(scope, clientId, { kind: 'due-diligence', doneOn: scope.today });
  const { proposalId } = expectDone(await draftProposal(scope, clientId, { from: { from: 'in-force' }, startOn }));
  const { row } = (await loadProposal(scope, proposalId))!;
  const { terms, revision, language } = row;
  expectDone(await saveDraft(scope, proposalId, { revision, terms: tighten(terms), startOn, language }));
  return proposalId;
}

async function sendChange(scope: OfficeScope, { files }: DemoPorts, client: SigningClient): Promise<string> {
  const proposalId = await draftChange(scope, client);
  const { row } = (await loadProposal(scope, proposalId))!;
  const sending: Sending = {
    revision: row.revision,
    answerByOn: addDays(scope.today, 14),
    signers: [{ personId: client.personId, place: 1 }],
  };
  const { document } = expectDone(await prepareSending(scope, proposalId, sending));
  const documentSha256 = await storeDocument(files, scope.officeId, document);
  expectDone(await sendProposal(scope, proposalId, sending, documentSha256));
  return proposalId;
}

async function acceptChange(scope: OfficeScope, ports: DemoPorts, client: SigningClient): Promise<void> {
  const proposalId = await sendChange(scope, ports, client);
  const { row } = (await loadProposal(scope, proposalId))!;
  const asClient = { ...scope, actor: { personId: client.personId } };
  expectDone(
    await acceptProposal(asClient, client.clientId, proposalId, {
      identity: 'one-time-code',
      documentSha256: row.document_sha256!,
      address: '192.0.2.10',
      userAgent: 'Demo',
      shownBy: 'one-time-code',
    }),
  );
}

/** Who can sign for each client, and has an address that works; only where the agreement in force is written. */
async function findSigning(scope: OfficeScope, clientIds: readonly string[]): Promise<SigningClient[]> {
  const { rows } = await sql<SigningClient>`
    select c.id as "clientId", k.person_id as "personId"
    from client c
    cross join lateral (select k.person_id from contact k join person p on p.office_id = k.office_id and p.id = k.person_id
      where k.office_id = c.office_id and k.client_id = c.id and p.email is not null and p.email_bounced_at is null
        and 'agreement' = any(k.scopes)
      order by k.place limit 1) k
    where c.office_id = ${scope.officeId} and c.active and c.id = any(${clientIds}::uuid[])
      and exists (select from agreement a join agreement_version v on v.office_id = a.office_id and v.agreement_id = a.id
        where a.office_id = c.office_id and a.client_id = c.id and a.ended_on is null and v.basis = 'written')
    order by c.orgnr`.execute(scope.trx);
  return rows;
}

/** The clients that nobody plays. */
function findQuiet(world: DemoWorld): string[] {
  return [...world.leads.keys()].filter((clientId) => !world.playedClientIds.has(clientId));
}

function monthAfterNext(today: CalendarDate): CalendarDate {
  const { year, month } = partsOf(today);
  return addMonths(dateOf(year, month, 1), 2);
}

function expectDone<T extends object>(outcome: T): Exclude<T, { refused: string }> {
  if ('refused' in outcome) throw new Error(`the demo's agreement is refused: ${String(outcome.refused)}`);
  return outcome as Exclude<T, { refused: string }>;
}
