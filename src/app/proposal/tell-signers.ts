import { sql } from 'kysely';
import {
  decideProposalStep,
  deriveDuties,
  isTurnOf,
  type AgreementTerms,
  type ProposalStep,
} from '../../domain/agreement/index.ts';
import { addDays, addMonths, type CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeSettings } from '../../db/tables.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import { composeAgreementReady, composeAgreementReminder } from '../../texts/messages/agreement-message.ts';
import type { AgreementPoints } from '../../texts/messages/agreement-points.ts';
import { toClientFacts, type ClientFactsRow } from '../agreement/client-facts.ts';
import { linkPlace } from '../message/link-place.ts';
import { queueMessages, type NewMessage } from '../message/queue-messages.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { isWithinSendingHours } from '../sending/sending-hours.ts';
import { openTasks } from '../task/open-tasks.ts';

/** One signer of a proposal that waits, and what has been said. */
interface WaitingSigner extends ClientFactsRow {
  proposalId: string;
  number: number;
  place: number;
  state: 'waiting' | 'accepted' | 'declined';
  side: 'client' | 'office';
  personId: string | null;
  name: string;
  email: string | null;
  language: 'nb' | 'en';
  bounced: boolean;
  seen: boolean;
  said: { step: string; on: CalendarDate }[] | null;
  clientId: string;
  clientName: string;
  clientOrgnr: string | null;
  leadId: string;
  leadName: string;
  leadEmail: string;
  changeNumber: number | null;
  startOn: CalendarDate;
  answerByOn: CalendarDate;
  terms: AgreementTerms;
  consumer: boolean;
  replacesOld: boolean;
}

/**
 * Says to each signer whose turn it is what is to be said today. A waiting agreement is a chasing message: at most one such message a person and
 * day goes, whatever it is about, so one that found the day taken goes on the next. Whoever has not opened it is somebody's to call.
 */
export async function tellSigners(scope: OfficeScope, proposalIds?: readonly string[]): Promise<number> {
  const all = await loadWaiting(scope, proposalIds);
  const byProposal = Map.groupBy(all, ({ proposalId }) => proposalId);
  const messages: NewMessage[] = [];
  for (const signers of byProposal.values()) {
    for (const signer of signers) {
      const step = decideStep(scope, signers, signer);
      if (step === undefined) continue;
      if (signer.email === null || signer.bounced) {
        await openTasks(scope, [
          {
            kind: 'no-address',
            dedupeKey: `no-address/${signer.clientId}`,
            clientId: signer.clientId,
            leadId: signer.leadId,
          },
        ]);
      } else if (step === 'call') {
        await openTasks(scope, [unopenedTask(signer)]);
      } else if (isWithinSendingHours(scope)) {
        messages.push(await wordMessage(scope, signer, step));
      }
    }
  }
  return (await queueMessages(scope, messages)).size;
}

function decideStep(
  scope: OfficeScope,
  signers: readonly WaitingSigner[],
  signer: WaitingSigner,
): ProposalStep | undefined {
  if (signer.side === 'office' || !isTurnOf({ signers }, signer)) return undefined;
  const said = signer.said ?? [];
  const [toldOn] = said
    .filter(({ step }) => step === 'ready')
    .map(({ on }) => on)
    .sort();
  return decideProposalStep(
    {
      ...(toldOn === undefined ? {} : { toldOn }),
      remindedOn: said.filter(({ step }) => step === 'reminder').map(({ on }) => on),
      seen: signer.seen,
      answerByOn: signer.answerByOn,
    },
    scope.today,
    scope.closures,
  );
}

function unopenedTask(signer: WaitingSigner): Parameters<typeof openTasks>[1][number] {
  return {
    kind: 'proposal-unopened',
    dedupeKey: `proposal-unopened/${signer.proposalId}/${signer.number}`,
    clientId: signer.clientId,
    leadId: signer.leadId,
  };
}

/** What a message about a proposal is about: `proposal/ID/NUMBER/STEP/DAY`. */
function matterKeyOf(signer: WaitingSigner, step: ProposalStep, on: CalendarDate): string {
  return `proposal/${signer.proposalId}/${signer.number}/${step}/${on}`;
}

async function wordMessage(
  scope: OfficeScope,
  signer: WaitingSigner,
  step: Exclude<ProposalStep, 'call'>,
): Promise<NewMessage> {
  const office = await scope.trx
    .selectFrom('office')
    .select(['name', 'settings'])
    .where('id', '=', scope.officeId)
    .executeTakeFirstOrThrow();
  const letterhead = {
    language: signer.language,
    recipientName: signer.name,
    office: { name: office.name, brandColour: brandOf(office.settings as OfficeSettings) },
    leadName: signer.leadName,
    contactFor: ['agreement' as const],
    href: linkPlace,
  };
  const company = { name: signer.clientName, orgnr: signer.clientOrgnr };
  const facts = {
    answerByOn: signer.answerByOn,
    replacesOld: signer.replacesOld,
    ...(signer.changeNumber === null ? {} : { changeNumber: signer.changeNumber }),
  };
  const composed =
    step === 'ready'
      ? composeAgreementReady(letterhead, company, { ...facts, points: pointsOf(scope, signer) })
      : composeAgreementReminder(letterhead, company, facts, scope.today);
  return {
    id: scope.ids.next(),
    kind: step === 'ready' ? 'agreement-ready' : 'agreement-reminder',
    channel: 'email',
    chasing: true,
    to: { personId: signer.personId! },
    clientId: signer.clientId,
    matterKey: matterKeyOf(signer, step, scope.today),
    plannedOn: scope.today,
    notBefore: scope.now,
    words: {
      toName: signer.name,
      toAddress: signer.email!,
      replyToName: signer.leadName,
      replyToAddress: signer.leadEmail,
      language: signer.language,
      ...composed,
    },
    duties: [],
  };
}

/** The agreement in a few lines: how many days in the first year, how soon the office answers, what lateness costs. */
function pointsOf(scope: OfficeScope, { terms, startOn, consumer, ...facts }: WaitingSigner): AgreementPoints {
  const duties = deriveDuties(terms, toClientFacts(facts), scope.closures, {
    startOn,
    fromOn: startOn,
    toOn: addDays(addMonths(startOn, 12), -1),
  });
  return {
    fixedDays: new Set(duties.map(({ dueOn }) => dueOn)).size,
    ...(terms.office ? { answersWithinDays: terms.office.answerWithinWorkingDays } : {}),
    ...(terms.office?.slower ? { slower: terms.office.slower } : {}),
    charges: consumer ? [] : terms.duties.flatMap(({ charges }) => charges),
  };
}

/** Whether a message about a proposal still asks for something: its signer has not answered, still acts for the client, and it can be answered today. */
export async function isStillAsked(scope: OfficeScope, messageId: string): Promise<boolean> {
  const { rows } = await sql<{ asked: boolean }>`
    select p.state = 'sent' and p.answer_by_on >= ${scope.today}::date and s.state = 'waiting'
      and exists (select from contact t where t.office_id = p.office_id and t.client_id = p.client_id and t.person_id = s.person_id
        and ${answersForAgreement})
      as asked
    from message m
    join agreement_proposal p on p.office_id = m.office_id and p.id::text = split_part(m.matter_key, '/', 2)
    join proposal_signer s on s.office_id = m.office_id and s.proposal_id = p.id
      and s.number::text = split_part(m.matter_key, '/', 3)
    where m.office_id = ${scope.officeId} and m.id = ${messageId}`.execute(scope.trx);
  return rows[0]?.asked ?? false;
}

/** Of contact `t`: named for the agreement, or nobody at the client is. */
const answersForAgreement = sql`('agreement' = any(t.scopes) or not exists (select from contact n
  where n.office_id = t.office_id and n.client_id = t.client_id and 'agreement' = any(n.scopes)))`;

async function loadWaiting(scope: OfficeScope, proposalIds: readonly string[] | undefined): Promise<WaitingSigner[]> {
  const chosen = proposalIds === undefined ? sql`true` : sql`p.id = any(${proposalIds}::uuid[])`;
  const { rows } = await sql<WaitingSigner>`
    select p.id as "proposalId", s.number, s.place, s.state, s.side, s.person_id as "personId", s.name, k.email,
      coalesce(k.language, p.language) as language, k.email_bounced_at is not null as bounced,
      s.first_seen_at is not null as seen, c.id as "clientId", c.name as "clientName", c.orgnr as "clientOrgnr",
      l.id as "leadId", l.name as "leadName", l.email as "leadEmail", p.change_number as "changeNumber",
      p.start_on as "startOn", p.answer_by_on as "answerByOn", p.terms, c.consumer, c.payday_of_month, c.invoicing_day_of_month, c.facts,
      exists (select from agreement a where a.office_id = c.office_id and a.client_id = c.id and a.ended_on is null) as "replacesOld",
      -- What was taken out or refused was not said.
      (select jsonb_agg(jsonb_build_object('step', split_part(m.matter_key, '/', 4), 'on', m.planned_on))
        from message m where m.office_id = p.office_id and m.status not in ('dropped', 'failed')
          and m.matter_key like 'proposal/' || p.id || '/' || s.number || '/%') as said
    from agreement_proposal p
    join proposal_signer s on s.office_id = p.office_id and s.proposal_id = p.id
    join client c on c.office_id = p.office_id and c.id = p.client_id and c.active
    join staff l on l.office_id = c.office_id and l.id = c.lead_id
    -- Who does not answer for the client's agreement any more is told nothing of it.
    left join person k on k.office_id = p.office_id and k.id = s.person_id and exists (select from contact t
      where t.office_id = p.office_id and t.client_id = p.client_id and t.person_id = s.person_id and ${answersForAgreement})
    where p.office_id = ${scope.officeId} and p.state = 'sent' and p.answer_by_on >= ${scope.today}::date and ${chosen}
    order by p.id, s.number`.execute(scope.trx);
  return rows;
}
