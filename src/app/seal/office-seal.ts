import { assert } from '../../domain/kernel/index.ts';
import { makeCertificate } from '../../sign/make-certificate.ts';
import { readPemKey, type SealingKey } from '../../sign/sealing-key.ts';
import { lockText, unlockText, type Lock } from '../access/lock-text.ts';
import { findWhoDecides } from '../staff/find-who-decides.ts';
import { loadPeopleAtWork, openTasks } from '../task/open-tasks.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../office/office-scope.ts';

/**
 * The office's key, made the first time that it is needed. The private key lies in the database encrypted with the installation's secret: a
 * stolen database seals nothing. Where the secret was lost a new key is made, what the old one sealed still verifies by its certificate, and a
 * person is told, since the fingerprint that the office has given its clients is another one now.
 */
export async function openOfficeSeal(context: AppContext, officeId: string, secret: string): Promise<SealingKey> {
  const known = await inOfficeScope(context, officeId, 'takt', (scope) => findSeal(scope, secret));
  if (known) return known;
  // Finding primes takes a second or two: no transaction waits for it. Of two that make one at once the first is kept.
  const office = await inOfficeScope(context, officeId, 'takt', (scope) =>
    scope.trx.selectFrom('office').select(['name', 'orgnr']).where('id', '=', officeId).executeTakeFirstOrThrow(),
  );
  const made = await makeCertificate(office, context.clock.now());
  return inOfficeScope(context, officeId, 'takt', async (scope) => {
    if (await retireUnreadable(scope, secret)) await tellOfNewKey(scope);
    await addSeal(scope, made, secret);
    const seal = await findSeal(scope, secret);
    assert(seal !== undefined, 'the office has a key now');
    return seal;
  });
}

/** A key with its certificates, the key's own first. */
interface PemKey {
  certificatePem: string;
  privateKeyPem: string;
}

/** Does nothing where the office seals with another one already. */
export async function addSeal(scope: OfficeScope, key: PemKey, secret: string): Promise<void> {
  await scope.trx
    .insertInto('office_seal')
    .values({
      office_id: scope.officeId,
      id: scope.ids.next(),
      certificate_pem: key.certificatePem,
      private_key: lockText(key.privateKeyPem, lockOf(secret, scope.officeId)),
      made_at: scope.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whoever decides in the office has to give out the new fingerprint. */
async function tellOfNewKey(scope: OfficeScope): Promise<void> {
  const people = await loadPeopleAtWork(scope);
  await openTasks(scope, [{ kind: 'seal-replaced', dedupeKey: 'seal-replaced', leadId: findWhoDecides(people) }]);
}

interface SealRow {
  id: string;
  certificate_pem: string;
  private_key: Uint8Array;
}

async function loadRows(scope: OfficeScope): Promise<SealRow[]> {
  return scope.trx
    .selectFrom('office_seal')
    .select(['id', 'certificate_pem', 'private_key'])
    .where('office_id', '=', scope.officeId)
    .where('retired_at', 'is', null)
    .execute();
}

async function findSeal(scope: OfficeScope, secret: string): Promise<SealingKey | undefined> {
  for (const row of await loadRows(scope)) {
    const key = readKey(row, secret, scope.officeId);
    if (key) return key;
  }
  return undefined;
}

/** Whether there was one. */
async function retireUnreadable(scope: OfficeScope, secret: string): Promise<boolean> {
  const unreadable = (await loadRows(scope)).filter((row) => !readKey(row, secret, scope.officeId));
  for (const row of unreadable) {
    await scope.trx
      .updateTable('office_seal')
      .set({ retired_at: scope.now })
      .where('office_id', '=', scope.officeId)
      .where('id', '=', row.id)
      .execute();
  }
  return unreadable.length > 0;
}

function readKey(row: SealRow, secret: string, officeId: string): SealingKey | undefined {
  const pem = unlockText(row.private_key, lockOf(secret, officeId));
  const key = pem === undefined ? undefined : readPemKey(row.certificate_pem, pem);
  return key && !('refused' in key) ? key : undefined;
}

/** The office's id is authenticated, so that no key fits another office. */
function lockOf(secret: string, officeId: string): Lock {
  return { secret, purpose: 'takt office seal', owner: officeId };
}
