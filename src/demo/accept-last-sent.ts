import { sql, type RawBuilder } from 'kysely';
import { codeOf, tryCode } from '../app/access/one-time-code.ts';
import { requestPersonCode } from '../app/access/person-code.ts';
import { accessLetters } from '../app/message/access-letters.ts';
import { inOfficeScope } from '../app/office/office-scope.ts';
import { acceptProposal } from '../app/proposal/answer-proposal.ts';
import type { DemoWorld } from './demo-world.ts';
import { expectDone } from './expect-done.ts';
import { sendQueued } from './live-day.ts';
import { noteDemoIn } from './demo-settings.ts';
import type { DemoPorts } from './open-world.ts';

interface SentToAccept {
  proposalId: string;
  clientId: string;
  personId: string;
  documentSha256: string;
}

/** The client to whom the last change was sent asks for a code, gets it by mail, shows it and accepts. */
export async function acceptLastSent(world: DemoWorld, ports: DemoPorts): Promise<void> {
  const sent = await findSent(world, sql`true`);
  if (sent === undefined) return;
  await accept(world, ports, sent);
  await inOfficeScope(world.context, world.officeId, 'takt', async (scope) =>
    noteDemoIn(scope.trx, world.officeId, { agreementAccepted: true }),
  );
}

/** The same for one client; false where nothing waits for an answer. */
export async function acceptSentTo(world: DemoWorld, ports: DemoPorts, clientId: string): Promise<boolean> {
  const sent = await findSent(world, sql`p.client_id = ${clientId}`);
  if (sent === undefined) return false;
  await accept(world, ports, sent);
  return true;
}

async function findSent(world: DemoWorld, whose: RawBuilder<unknown>): Promise<SentToAccept | undefined> {
  return inOfficeScope(world.context, world.officeId, 'takt', async (scope) => {
    const { rows } = await sql<SentToAccept>`
      select p.id as "proposalId", p.client_id as "clientId", s.person_id as "personId", p.document_sha256 as "documentSha256"
      from agreement_proposal p join proposal_signer s on s.office_id = p.office_id and s.proposal_id = p.id
      where p.office_id = ${world.officeId} and p.state = 'sent' and s.side = 'client' and ${whose} order by p.id desc, s.number limit 1`.execute(
      scope.trx,
    );
    return rows[0];
  });
}

async function accept(world: DemoWorld, ports: DemoPorts, sent: SentToAccept): Promise<void> {
  const { officeId } = world;
  const owner = { officeId, personId: sent.personId };
  const access = { ...ports.context, secret: ports.access.secret };
  await requestPersonCode(access, accessLetters(world.context), owner);
  await sendQueued(world);
  await inOfficeScope(world.context, officeId, owner, async (scope) => {
    const { rows } = await sql<{ id: string }>`select id from one_time_code
      where office_id = ${officeId} and person_id = ${sent.personId} order by created_at desc limit 1`.execute(
      scope.trx,
    );
    await tryCode(access, scope.trx, owner, codeOf(access.secret, rows[0]!.id));
    const { clientId, proposalId, documentSha256 } = sent;
    expectDone(
      await acceptProposal(scope, clientId, proposalId, {
        identity: 'one-time-code',
        documentSha256,
        address: '192.0.2.10',
        userAgent: 'Demo',
        shownBy: 'one-time-code',
      }),
    );
  });
}
