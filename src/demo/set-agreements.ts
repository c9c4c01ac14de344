import { sql } from 'kysely';
import { inOfficeScope, type OfficeScope } from '../app/office/office-scope.ts';
import { draftProposal, saveDraft } from '../app/proposal/draft-proposal.ts';
import { noteCheck } from '../app/proposal/engagement-checks.ts';
import { loadProposal } from '../app/proposal/load-proposal.ts';
import { prepareSending, sendProposal, type Sending } from '../app/proposal/send-proposal.ts';
import { sealAccepted } from '../app/seal/seal-accepted.ts';
import { storeDocument } from '../app/proposal/store-document.ts';
import type { AgreementTerms, WorkTerm } from '../domain/agreement/index.ts';
import { addDays, addMonths, dateOf, oreFromKroner, partsOf, type CalendarDate } from '../domain/kernel/index.ts';
import { acceptLastSent } from './accept-last-sent.ts';
import type { DemoWorld } from './demo-world.ts';
import { expectDone } from './expect-done.ts';
import { sendQueued } from './live-day.ts';
import { findDemoSettings, noteDemoIn } from './demo-settings.ts';
import { openWorld, type DemoPorts } from './open-world.ts';

interface SigningClient {
  clientId: string;
  personId: string;
}

/**
 * On the visitor's first morning a change for the builder lies ready to be sent, one client has a change to answer, and another has just accepted
 * one, which is sealed. All through the same use cases, once. Nobody whom the visitor plays has a letter that day: his own is still to be sent.
 */
export async function setAgreements(ports: DemoPorts, officeId: string): Promise<void> {
  const settings = await findDemoSettings(ports, officeId);
  if (settings === undefined) return;
  const world = await openWorld(ports, officeId, settings);
  if (settings.agreementsSet !== true) {
    await inOfficeScope(world.context, officeId, 'takt', async (scope) => {
      const [played] = await findSigning(scope, world, [...world.playedClientIds]);
      const [answering, accepting] = await findSigning(scope, world, findQuiet(world));
      if (played) await draftChange(asLead(scope, world, played), played);
      for (const client of [answering, accepting]) {
        if (client) await sendChange(asLead(scope, world, client), ports, client);
      }
      await noteDemoIn(scope.trx, officeId, { agreementsSet: true });
    });
  }
  await sendQueued(world);
  if (settings.agreementAccepted !== true) await acceptLastSent(world, ports);
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

async function sendChange(scope: OfficeScope, ports: DemoPorts, client: SigningClient): Promise<void> {
  await send(scope, ports, await draftChange(scope, client), client);
}

/** Sends the newest draft of a client as it is; false where there is none. */
export async function sendDraft(scope: OfficeScope, ports: DemoPorts, client: SigningClient): Promise<boolean> {
  const draft = await scope.trx
    .selectFrom('agreement_proposal')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', client.clientId)
    .where('state', '=', 'draft')
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!draft) return false;
  await noteCheck(scope, client.clientId, { kind: 'due-diligence', doneOn: scope.today });
  await send(scope, ports, draft.id, client);
  return true;
}

async function send(
  scope: OfficeScope,
  { files }: DemoPorts,
  proposalId: string,
  { personId }: SigningClient,
): Promise<void> {
  const { row } = (await loadProposal(scope, proposalId))!;
  const sending: Sending = {
    revision: row.revision,
    answerByOn: addDays(scope.today, 14),
    signers: [{ personId, place: 1 }],
  };
  const { document } = expectDone(await prepareSending(scope, proposalId, sending));
  const documentSha256 = await storeDocument(files, scope.officeId, document);
  expectDone(await sendProposal(scope, proposalId, sending, documentSha256));
}

/**
 * Who can sign for each client, and has an address that works; only where the agreement in force is written. Whoever acts for a played client signs for
 * that one only.
 */
async function findSigning(
  scope: OfficeScope,
  { playedClientIds }: DemoWorld,
  clientIds: readonly string[],
): Promise<SigningClient[]> {
  const playedIds = [...playedClientIds];
  const { rows } = await sql<SigningClient>`
    select c.id as "clientId", k.person_id as "personId"
    from client c
    cross join lateral (select k.person_id from contact k join person p on p.office_id = k.office_id and p.id = k.person_id
      where k.office_id = c.office_id and k.client_id = c.id and p.email is not null and p.email_bounced_at is null
        and 'agreement' = any(k.scopes)
        and (c.id = any(${playedIds}::uuid[]) or not exists (select from contact q
          where q.office_id = k.office_id and q.person_id = k.person_id and q.client_id = any(${playedIds}::uuid[])))
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
