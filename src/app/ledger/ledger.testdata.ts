import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addBuilder, addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import type { Database } from '../../db/connect.ts';
import { templates } from '../../domain/agreement/index.ts';
import { openFileStore } from '../../files/file-store.ts';
import { connectFikenInbox } from '../../ledger/fiken-inbox.ts';
import { startFikenServer, type FikenDocument, type FikenServer } from '../../ledger/fiken-server.testdata.ts';
import { acceptArrivals } from '../intake/accept-arrivals.ts';
import { dutiesOf, inSample } from '../intake/intake.testdata.ts';
import { registerArrival } from '../intake/register-arrival.ts';
import { connectLedger } from './connect-ledger.ts';
import type { LedgerPorts } from './ledger-ports.ts';

export const personalKey = 'personal-key-1';

/** An office whose builder delivers in Fiken, and a Fiken that answers. */
export interface LedgerScene {
  office: SampleOffice;
  clientId: string;
  personId: string;
  obligationId: string;
  fiken: FikenServer;
  ports: LedgerPorts;
  /** What lies in the builder's inbox. */
  inbox: FikenDocument[];
  close(): Promise<void>;
}

const terms = {
  duties: templates[0]!.terms.duties.map((duty) => ({ ...duty, channel: 'accounting-system' as const })),
};

export async function openLedgerScene(db: Database): Promise<LedgerScene> {
  const office = await addSampleOffice(db, '2026-07-01T08:00:00.000Z');
  const builder = await addBuilder(office, '2026-07-01', terms);
  const [obligationId] = await dutiesOf(office, builder.clientId);
  const fiken = await startFikenServer();
  fiken.companies = [
    { name: 'Brattli Bygg AS', slug: 'brattli-bygg-as', organizationNumber: '312457805', inbox: [] },
    { name: 'Havbris AS', slug: 'havbris-as', organizationNumber: '310332062', inbox: [] },
  ];
  fiken.tokens.set(personalKey, ['brattli-bygg-as', 'havbris-as']);
  const folder = mkdtempSync(path.join(tmpdir(), 'takt-ledger-'));
  const ledger = connectFikenInbox({
    baseUrl: fiken.baseUrl,
    spacingMs: 0,
    readTimeoutMs: 2_000,
    pushTimeoutMs: 2_000,
    wait: async () => {},
  });
  return {
    office,
    ...builder,
    obligationId: obligationId!,
    fiken,
    ports: { ledger, secret: 'the installation', files: openFileStore({ folder, maxBytes: 1_000_000 }) },
    inbox: fiken.companies[0]!.inbox,
    async close() {
      await fiken.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export async function connectScene({ office, clientId, ports }: LedgerScene, companySlug = 'brattli-bygg-as') {
  const { context, officeId, staffId } = office;
  return connectLedger(context, { officeId, staffId, clientId, token: personalKey, companySlug }, ports);
}

/** A file that lies in the store and was accepted. */
export async function addAccepted(scene: LedgerScene, name: string): Promise<string> {
  const { office, clientId, personId, obligationId } = scene;
  const bytes = Buffer.from(`%PDF-1.7 ${name}`);
  const store = scene.ports.files as ReturnType<typeof openFileStore>;
  await store.receive(office.officeId, new Blob([bytes]).stream());
  const id = office.context.ids.next();
  await inSample(
    office,
    (scope) =>
      registerArrival(scope, {
        id,
        clientId,
        item: { obligationId, itemKey: 'bank' },
        batchId: id,
        via: 'portal',
        file: { sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes: bytes.length, name, kind: 'pdf' },
      }),
    { personId },
  );
  await inSample(office, (scope) => acceptArrivals(scope, [id]));
  return id;
}
