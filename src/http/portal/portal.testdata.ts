import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { issuePersonLink } from '../../app/access/person-link.ts';
import { registerAgreement } from '../../app/agreement/register-agreement.ts';
import { addClient, type NewClient } from '../../app/client/add-client.ts';
import { inOfficeScope, type OfficeScope } from '../../app/office/office-scope.ts';
import type { Database } from '../../db/connect.ts';
import { findTemplate } from '../../domain/agreement/index.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import { openFileStore, type FileStore } from '../../files/file-store.ts';
import { openPartialUploads, type PartialUploads } from '../../files/partial-uploads.ts';
import type { IdentityProvider } from '../../identity/identity-provider.ts';
import type { ServerOptions } from '../create-server.ts';
import { testBrowser, testServer, type Answer, type TestBrowser, type TestServer } from '../http.testdata.ts';
import { portalModules } from './portal-modules.ts';
import { resumablePath } from './resumable-routes.ts';

/** Monday 23 November 2026, nine o'clock in Oslo: the vouchers of September and October were due on Friday. */
const now = '2026-11-23T08:00:00.000Z';

export interface PortalOffice extends SampleOffice {
  server: TestServer;
  files: FileStore;
  uploads: PartialUploads;
  /** Jo is a contact for vouchers at both companies; Kari for payroll at the builder. */
  builder: string;
  bakery: string;
  jo: string;
  kari: string;
  act<T>(work: (scope: OfficeScope) => Promise<T>): Promise<T>;
  enter(personId: string): Promise<TestBrowser>;
  /** Comes in and shows a code. */
  open(personId: string): Promise<TestBrowser>;
  duty(clientId: string, clauseKey: string): Promise<string>;
}

export const jo = { name: 'Jo Brattli', email: 'jo@brattli.example', mobile: '+4790000000' };
export const kari = { name: 'Kari Nordmann', email: 'kari@brattli.example' };

/** An office with a builder, who also owns a bakery, behind the whole server. */
export async function addPortalOffice(
  db: Database,
  options: Partial<ServerOptions> = {},
  identity?: IdentityProvider,
): Promise<PortalOffice> {
  const office = await addSampleOffice(db, now);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-files-'));
  const files = openFileStore({ folder, maxBytes: 5_000_000 });
  const uploads = openPartialUploads({
    folder: path.join(folder, 'partial-uploads'),
    path: resumablePath,
    maxBytes: 5_000_000,
  });
  const modules = portalModules({ context: office.context, files, uploads, identity });
  const server = testServer(db, { modules, ...options });
  const act = <T>(work: (scope: OfficeScope) => Promise<T>): Promise<T> =>
    inOfficeScope(office.context, office.officeId, { staffId: office.staffId }, work);
  const builder = await act((scope) =>
    addClientWithAgreement(scope, office, 'vat-two-monthly-with-payroll', {
      name: "Brattli & O'Hara Bygg AS",
      orgnr: '312457805',
      paydayOfMonth: 30,
      contacts: [
        { ...jo, scopes: ['vouchers', 'agreement'] },
        { ...kari, scopes: ['payroll'] },
      ],
    }),
  );
  const bakery = await act((scope) =>
    addClientWithAgreement(scope, office, 'vat-two-monthly', {
      name: 'Ærlig Brød AS',
      orgnr: '310332062',
      contacts: [{ ...jo, scopes: ['vouchers'] }],
    }),
  );
  const personNamed = async (name: string): Promise<string> =>
    (
      await act((scope) =>
        scope.trx.selectFrom('person').select('id').where('name', '=', name).executeTakeFirstOrThrow(),
      )
    ).id;
  const enter = async (personId: string): Promise<TestBrowser> => {
    const browser = testBrowser(server);
    await browser.post('/api/portal/enter', {
      token: await issuePersonLink(server.context, office.officeId, personId),
    });
    return browser;
  };
  return {
    ...office,
    server,
    files,
    uploads,
    builder,
    bakery,
    jo: await personNamed(jo.name),
    kari: await personNamed(kari.name),
    act,
    enter,
    async open(personId) {
      const browser = await enter(personId);
      await browser.post('/api/portal/code/request');
      await browser.post('/api/portal/code/verify', { code: server.codes.at(-1)!.code });
      return browser;
    },
    async duty(clientId, clauseKey) {
      const found = await act((scope) =>
        scope.trx
          .selectFrom('obligation')
          .select('id')
          .where('client_id', '=', clientId)
          .where('clause_key', '=', clauseKey)
          .orderBy('due_on')
          .executeTakeFirstOrThrow(),
      );
      return found.id;
    },
  };
}

async function addClientWithAgreement(
  scope: OfficeScope,
  { staffId }: SampleOffice,
  templateKey: string,
  client: Pick<NewClient, 'name' | 'orgnr' | 'paydayOfMonth' | 'contacts'>,
): Promise<string> {
  const startOn = calendarDate('2026-09-01');
  const { clientId } = await addClient(scope, { ...client, leadId: staffId, consumer: false, language: 'nb', startOn });
  const { terms } = findTemplate(templateKey)!;
  const agreed = await registerAgreement(scope, {
    clientId,
    terms,
    templateKey,
    startOn,
    firstDeadlineOn: calendarDate('2026-11-20'),
    basis: { basis: 'written', acceptedOn: startOn, signerName: 'Jo Brattli' },
  });
  if ('refused' in agreed) throw new Error(JSON.stringify(agreed.refused));
  return clientId;
}

/** Sends one file from the portal's page. */
export async function sendFile(
  office: PortalOffice,
  browser: TestBrowser,
  clientId: string,
  {
    item,
    name = 'kvittering æøå.jpg',
    bytes = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]),
    id = office.context.ids.next(),
  }: { item?: { obligationId: string; itemKey: string }; name?: string; bytes?: Buffer; id?: string } = {},
): Promise<Answer & { id: string }> {
  const query = new URLSearchParams({
    client: clientId,
    batch: id,
    name,
    ...(item ? { obligation: item.obligationId, item: item.itemKey } : {}),
  });
  const answer = await office.server.app.request(`${office.server.publicUrl}/api/portal/files/${id}?${query}`, {
    method: 'PUT',
    headers: {
      Cookie: [...browser.cookies].map(([cookie, value]) => `${cookie}=${value}`).join('; '),
      Origin: office.server.publicUrl,
      'Content-Type': 'application/octet-stream',
    },
    body: new Uint8Array(bytes),
  });
  const text = await answer.text();
  return { id, status: answer.status, headers: answer.headers, body: text === '' ? {} : JSON.parse(text) };
}

/** A surcharge of the builder's first duty as it stands stored, in any state. Answers its id. */
export async function addSurchargeLine(office: PortalOffice, state: string, decidedAt: string | null): Promise<string> {
  return office.act(async (scope) => {
    const id = scope.ids.next();
    const obligationId = await office.duty(office.builder, 'vouchers');
    const arithmetic = {
      dueOn: '2026-01-20',
      countedToOn: '2026-02-08',
      daysLate: 19,
      closedDays: 0,
      graceEndOn: '2026-01-23',
      firstChargedOn: '2026-01-24',
      chargedDays: 16,
      units: [
        { fromOn: '2026-01-24', toOn: '2026-01-30' },
        { fromOn: '2026-01-31', toOn: '2026-02-06' },
        { fromOn: '2026-02-07', toOn: '2026-02-08' },
      ],
      beforeCapOre: 375_000,
      capOre: 500_000,
      capReached: false,
      sumOre: 375_000,
    };
    await sql`insert into surcharge_line (office_id, id, client_id, obligation_id, clause_key, charge_key, state, sum_ore,
          vat_basis_points, arithmetic, proposed_at, decided_at)
        values (${office.officeId}, ${id}, ${office.builder}, ${obligationId}, 'vouchers', 'late', ${state}, 375000, 2500,
          ${JSON.stringify(arithmetic)}::jsonb, ${scope.now}::timestamptz - interval '1 day', ${decidedAt})`.execute(
      scope.trx,
    );
    return id;
  });
}
