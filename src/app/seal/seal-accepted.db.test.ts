import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findTemplate } from '../../domain/agreement/index.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { openFileStore, type FileStore } from '../../files/file-store.ts';
import { verifySealedDocument } from '../../sign/verify-document.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';
import { acceptProposal } from '../proposal/answer-proposal.ts';
import { draftProposal } from '../proposal/draft-proposal.ts';
import { noteCheck } from '../proposal/engagement-checks.ts';
import { loadProposal } from '../proposal/load-proposal.ts';
import { openOfficeSeal } from './office-seal.ts';
import { sealAccepted } from './seal-accepted.ts';
import { prepareSending, sendProposal } from '../proposal/send-proposal.ts';
import { storeDocument } from '../proposal/store-document.ts';

let database: TestDatabase;
let folder: string;
let files: FileStore;
beforeAll(async () => {
  database = await cloneDatabase();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-seal-'));
  files = openFileStore({ folder, maxBytes: 10_000_000 });
});
afterAll(async () => {
  fs.rmSync(folder, { recursive: true });
  await database.close();
});

interface Accepted {
  office: SampleOffice;
  clientId: string;
  personId: string;
  proposalId: string;
  documentSha256: string;
}

/** A new monthly agreement, accepted by the builder on the phone. */
async function accept(store: FileStore = files): Promise<Accepted> {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId, personId } = await addBuilder(office, '2026-07-01');
  moveClock(office, '2026-11-30T09:00:00.000Z');
  await asFirst(office, (scope) => noteCheck(scope, clientId, { kind: 'due-diligence', doneOn: on('2026-07-01') }));
  return { ...(await acceptTemplate({ office, clientId, personId }, 'monthly', store)), office, clientId, personId };
}

async function acceptTemplate(
  { office, clientId, personId }: Pick<Accepted, 'office' | 'clientId' | 'personId'>,
  template: string,
  store: FileStore = files,
): Promise<Pick<Accepted, 'proposalId' | 'documentSha256'>> {
  const drafted = await asFirst(office, (scope) =>
    draftProposal(scope, clientId, {
      from: { from: 'terms', terms: findTemplate(template)!.terms },
      startOn: on('2027-01-01'),
    }),
  );
  if ('refused' in drafted) throw new Error(drafted.refused);
  const { proposalId } = drafted;
  const sending = { revision: 1, answerByOn: on('2026-12-18'), signers: [{ personId, place: 1 }] };
  const prepared = await asFirst(office, (scope) => prepareSending(scope, proposalId, sending));
  if ('refused' in prepared) throw new Error(prepared.refused);
  const documentSha256 = await storeDocument(store, office.officeId, prepared.document);
  await asFirst(office, (scope) => sendProposal(scope, proposalId, sending, documentSha256));
  const evidence = {
    identity: 'one-time-code',
    documentSha256,
    address: '192.0.2.7',
    userAgent: 'phone',
    shownBy: 'one-time-code',
  } as const;
  await inOfficeScope(office.context, office.officeId, { personId }, (scope) =>
    acceptProposal(scope, clientId, proposalId, evidence),
  );
  return { proposalId, documentSha256 };
}

async function readStored(officeId: string, sha256: string): Promise<Buffer> {
  const opened = await files.open(officeId, sha256);
  if (!('stream' in opened)) throw new Error('not there');
  return Buffer.concat((await opened.stream.toArray()) as Buffer[]);
}

const secret = 'a secret of this installation';

test('what both have accepted is sealed with the office’s key: intact, and beginning with the bytes that were shown', async () => {
  const { office, proposalId, documentSha256 } = await accept();
  expect(await sealAccepted(office.context, office.officeId, { files, secret })).toBe(1);
  const { row } = (await asFirst(office, (scope) => loadProposal(scope, proposalId)))!;
  const sealed = await readStored(office.officeId, row.sealed_sha256!);
  const shown = await readStored(office.officeId, documentSha256);
  expect(sealed.subarray(0, shown.length).equals(shown)).toBe(true);
  const key = await openOfficeSeal(office.context, office.officeId, secret);
  const pem = `-----BEGIN CERTIFICATE-----\n${key.certificates[0]!.toString('base64')}\n-----END CERTIFICATE-----\n`;
  const verdict = verifySealedDocument(sealed, { certificatePem: pem });
  expect(verdict).toMatchObject({
    verdict: 'sealed-by-given-certificate',
    seal: {
      documentSha256,
      evidence: {
        signers: [
          { name: 'Ingrid Solheim' },
          { name: 'Jo Brattli', identity: { method: 'one-time-code' }, address: '192.0.2.7' },
        ],
      },
    },
  });
  const versions = await asFirst(office, (scope) =>
    scope.trx.selectFrom('agreement_version').select('file_sha256').where('proposal_id', '=', proposalId).execute(),
  );
  expect(versions).toEqual([{ file_sha256: row.sealed_sha256 }]);
  expect(await asFirst(office, (scope) => verifyRecords(scope))).toMatchObject([{ faults: [] }]);
});

test('twice, or two at once, seals once and tells each signer once', async () => {
  const { office } = await accept();
  const ports = { files, secret };
  const both = await Promise.all([
    sealAccepted(office.context, office.officeId, ports),
    sealAccepted(office.context, office.officeId, ports),
  ]);
  expect(both.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(await sealAccepted(office.context, office.officeId, ports)).toBe(0);
  const told = await asFirst(office, (scope) =>
    scope.trx.selectFrom('message').select('kind').where('kind', '=', 'agreement-sealed').execute(),
  );
  expect(told).toHaveLength(1);
  const keys = await asFirst(office, (scope) => scope.trx.selectFrom('office_seal').select('id').execute());
  expect(keys).toHaveLength(1);
});

test('one that cannot be sealed stands in no other one’s way, and is told of each time', async () => {
  const elsewhere = openFileStore({ folder: path.join(folder, 'elsewhere'), maxBytes: 10_000_000 });
  const lost = await accept(elsewhere);
  const kept = await acceptTemplate(lost, 'vat-two-monthly');
  expect(lost.proposalId < kept.proposalId).toBe(true);
  const seal = () => sealAccepted(lost.office.context, lost.office.officeId, { files, secret });
  for (const round of [1, 2]) {
    await expect(seal(), `round ${round}`).rejects.toMatchObject({
      message: 'accepted and not sealed: 1',
      cause: { message: expect.stringContaining(lost.documentSha256) },
    });
  }
  const rows = await asFirst(lost.office, (scope) =>
    scope.trx.selectFrom('agreement_proposal').select(['id', 'state', 'sealed_sha256']).orderBy('id').execute(),
  );
  expect(rows).toMatchObject([
    { id: lost.proposalId, state: 'accepted', sealed_sha256: null },
    { id: kept.proposalId, state: 'accepted', sealed_sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
});

test('a key that is cut short in the database is one that cannot be read, and a new one is made', async () => {
  const { office } = await accept();
  const first = await openOfficeSeal(office.context, office.officeId, secret);
  await asFirst(office, (scope) =>
    scope.trx
      .updateTable('office_seal')
      .set({ private_key: Buffer.from('kort') })
      .execute(),
  );
  const second = await openOfficeSeal(office.context, office.officeId, secret);
  expect(second.certificates[0]!.equals(first.certificates[0]!)).toBe(false);
});

test('the key is unreadable without the installation’s secret: a new one is made, and the old certificate stays', async () => {
  const { office } = await accept();
  const first = await openOfficeSeal(office.context, office.officeId, secret);
  expect(await openOfficeSeal(office.context, office.officeId, secret)).toEqual(first);
  const second = await openOfficeSeal(office.context, office.officeId, 'another secret');
  expect(second.certificates[0]!.equals(first.certificates[0]!)).toBe(false);
  const rows = await asFirst(office, (scope) =>
    scope.trx.selectFrom('office_seal').select(['certificate_pem', 'retired_at']).orderBy('made_at').execute(),
  );
  expect(rows).toHaveLength(2);
  expect(rows.filter(({ retired_at: retired }) => retired !== null)).toHaveLength(1);
});
