import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql, type RawBuilder } from 'kysely';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../tests/support/sample-office.ts';
import { issuePersonLink } from '../app/access/person-link.ts';
import { issueStaffLink } from '../app/access/staff-link.ts';
import { hashToken } from '../app/access/token.ts';
import { keepStrayMail } from '../app/incoming-mail/stray-mail.ts';
import { requestExtension } from '../app/intake/extensions.ts';
import { answerItems } from '../app/intake/answer-items.ts';
import { inSample, sendSample } from '../app/intake/intake.testdata.ts';
import { addApprovedLine } from '../app/invoicing/invoicing.testdata.ts';
import { keepBreachLetter } from '../app/objection/breach-letters.ts';
import { makeObjection } from '../app/objection/make-objection.ts';
import { addPricedClient, adjustAll, newYear } from '../app/price-adjustment/price-adjustment.testdata.ts';
import { promising, vatReturn } from '../app/report/report.testdata.ts';
import { staffOf, type OfficeScope } from '../app/office/office-scope.ts';
import { setHold } from '../app/retention/holds.ts';
import { askRemoval } from '../app/retention/remove-file.ts';
import { tellTheStory } from '../app/surcharge/surcharge.testdata.ts';
import { inOffice, type Database } from '../db/connect.ts';
import { findTemplate } from '../domain/agreement/index.ts';
import { calendarDate, instant } from '../domain/kernel/index.ts';
import { openFileStore } from '../files/file-store.ts';
import { openPartialUploads } from '../files/partial-uploads.ts';
import { connectIdentityProvider } from '../identity/identity-provider.ts';
import { connectFikenInbox } from '../ledger/fiken-inbox.ts';
import { connectEntityRegistry } from '../registry/entity-registry.ts';
import { addressOf, describedRoutes, sampleOf, type DescribedRoute, type Fill } from './describe-routes.testdata.ts';
import {
  makeFolder,
  testBrowser,
  testServer,
  type Answer,
  type TestBrowser,
  type TestServer,
} from './http.testdata.ts';
import { operatorRoutes } from './operator-routes.ts';
import { deliverRoutes } from './deliver-routes.ts';
import { demoRoutes } from './office/demo-routes.ts';
import { officeModules } from './office/office-modules.ts';
import { portalModules } from './portal/portal-modules.ts';
import { resumablePath } from './portal/resumable-routes.ts';

/** The whole server, every route as it describes itself, and two offices: ours has one of everything that has an id, and the other one nothing of it. */
export interface EveryRoute {
  server: TestServer;
  routes: DescribedRoute[];
  ours: SampleOffice;
  owner: TestBrowser;
  /** Has shown a code. */
  client: TestBrowser;
  /** Another system, with a key of the builder's. */
  system: TestBrowser;
  stranger: TestBrowser;
  strangersClient: TestBrowser;
  signedIn(office: SampleOffice, staffId: string): Promise<TestBrowser>;
  /** Values for a request of ours: our ids, and what else a use case asks for. */
  fill: Fill;
  close(): void;
}

/** What stands in a field of this name, where its schema does not say enough. */
const given: Readonly<Record<string, unknown>> = {
  itemKey: 'bank',
  itemKeys: ['bank'],
  missingKeys: ['bank'],
  clauseKey: 'vouchers',
  templateKey: 'vat-two-monthly',
  jobKey: 'bookkeeping/vat-term/2026-11-01',
  dutyKey: 'vouchers/vat-term/2026-11-01',
  handedOverOn: '2026-12-09',
  arrivedOn: '2026-12-09',
  acceptedOn: '2026-12-01',
  startOn: '2026-12-01',
  at: '09:00',
  startsAt: '08:00',
  endsAt: '15:00',
  earliestFrom: '08:00',
  latestTo: '17:00',
  ref: 'monthly',
  terms: findTemplate('monthly')!.terms,
  answerByOn: '2026-12-31',
  judgeOn: '2027-06-01',
  doneOn: '2026-12-01',
  letterOn: '2026-12-09',
  resumeOn: '2027-03-01',
  askedOn: '2026-12-01',
  neededOn: '2026-12-02',
  documentSha256: 'a'.repeat(64),
  sha256: 'a'.repeat(64),
  orgnr: '312457805',
  email: 'ny@havbris.example',
  calendarAddress: 'https://calendar.example/private-4711/kari.ics',
};

export async function openEveryRoute(db: Database): Promise<EveryRoute> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-routes-'));
  const ours = await addSampleOffice(db, '2026-07-01T08:00:00.000Z');
  const theirs = await addSampleOffice(db, '2026-07-01T08:00:00.000Z');
  const { context } = ours;
  const files = openFileStore({ folder, maxBytes: 1_000_000 });
  const uploads = openPartialUploads({
    folder: path.join(folder, 'uploads'),
    path: resumablePath,
    maxBytes: 1_000_000,
  });
  // Nobody listens there: the register does not answer.
  const registry = connectEntityRegistry({ now: () => 0, baseUrl: 'http://127.0.0.1:9', timeoutMs: 500 });
  // Nor does an accounting system.
  const ledger = connectFikenInbox({ baseUrl: 'http://127.0.0.1:9', spacingMs: 0 });
  // Nor does anybody who would vouch for a signer.
  const identity = connectIdentityProvider({
    issuer: 'http://127.0.0.1:9',
    clientId: 'takt',
    clientSecret: 'secret',
    name: 'BankID',
    now: () => 0,
  });
  const pages = makeFolder({ 'index.html': '<title>Takt</title>' });
  const server = testServer(db, {
    staticFolders: { office: pages, portal: pages },
    modules: [
      operatorRoutes({
        readState: () => Promise.reject(new Error('only the operator gets here')),
        countOffices: async () => 2,
        metrics: { write: async () => '', contentType: 'text/plain' },
        metricsToken: 'nobody here has this one',
      }),
      deliverRoutes(context, files),
      ...portalModules({ context, files, uploads, identity }),
      demoRoutes(context, async () => calendarDate('2026-12-10')),
      ...officeModules({
        context,
        files,
        registry,
        ledger,
        calendars: {
          fetchCalendar: async () => ({ text: 'empty', validators: { etag: null, lastModified: null } }),
          readCalendar: async () => ({ events: [], unreadable: 0 }),
          secret: 'secret',
        },
        secret: 'secret',
        mailConfigured: true,
        smsConfigured: false,
        virusScan: false,
        keeping: { nightly: true, besideData: false },
      }),
    ],
  });
  const description = await testBrowser(server).get('/api/openapi.json');
  const signedIn = async ({ officeId }: SampleOffice, staffId: string): Promise<TestBrowser> => {
    const browser = testBrowser(server);
    const token = await issueStaffLink(server.context, officeId, staffId, 1);
    await browser.post('/api/sign-in/link', { token });
    return browser;
  };
  const opened = async ({ officeId }: SampleOffice, personId: string): Promise<TestBrowser> => {
    const browser = testBrowser(server);
    await browser.post('/api/portal/enter', { token: await issuePersonLink(server.context, officeId, personId) });
    await browser.post('/api/portal/code/request');
    await browser.post('/api/portal/code/verify', { code: server.codes.at(-1)!.code });
    return browser;
  };
  const owner = await signedIn(ours, ours.staffId);
  const ids = await fillOffice(db, ours, owner);
  const spare = await signedIn(ours, ours.staffId);
  ids['sessionId'] = await sessionOf(ours, spare);
  const client = await opened(ours, ids['personId']!);
  await client.send('POST', resumablePath, undefined, { ...tusHeaders, ...beginningOf(ids['arrivalId']!) });
  const { body } = await owner.post('/api/office/delivery-keys', { name: 'Kassen', clientId: ids['clientId'] });
  const their = await addBuilder(theirs, '2026-07-01');
  // Only what is ours bears the builder's name.
  await inSample(theirs, async ({ trx }) => {
    await trx.updateTable('client').set({ name: 'Havbris Regnskap AS' }).execute();
    await trx.updateTable('person').set({ name: 'Liv Hav', email: 'liv@havbris.example' }).execute();
  });
  return {
    server,
    routes: describedRoutes(description.body),
    ours,
    owner,
    client,
    system: testBrowser(server, { Authorization: `Bearer ${String(body['key'])}` }),
    stranger: await signedIn(theirs, theirs.staffId),
    strangersClient: await opened(theirs, their.personId),
    signedIn,
    fill(name, { format, type }) {
      if (format !== 'uuid') return name === 'item' && type === 'string' ? 'bank' : given[name];
      const id = ids[name.replace(/s$/, '')];
      if (id === undefined) throw new Error(`no id for ${name}`);
      return id;
    },
    close() {
      for (const each of [folder, pages]) fs.rmSync(each, { recursive: true });
    },
  };
}

const tusHeaders = { 'Tus-Resumable': '1.0.0' };
const goingOn = { 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' };
/** A file of a hundred bytes, of which none has come. */
const beginningOf = (id: string): Record<string, string> => ({
  'Upload-Length': '100',
  'Upload-Metadata': `arrival ${Buffer.from(id).toString('base64')}`,
});

export function sendTo(by: TestBrowser, route: DescribedRoute, fill: Fill): Promise<Answer> {
  const address = addressOf(route, fill);
  if (route.path.startsWith(resumablePath) && !route.path.endsWith('/finish')) {
    const body = route.method === 'PATCH' ? 'bytes' : undefined;
    return by.send(route.method, address, body, {
      ...tusHeaders,
      ...(body ? goingOn : beginningOf(String(fill('arrivalId', { format: 'uuid' })))),
    });
  }
  if (route.body) return by.send(route.method, address, sampleOf(route.body, '', fill));
  if (route.method === 'PUT') return by.send('PUT', address, 'bytes', { 'Content-Type': 'application/octet-stream' });
  return by.send(route.method, address);
}

/** The story of the builder, and one of everything else that has an id. Answers an id for every name that a field for one has. */
async function fillOffice(db: Database, ours: SampleOffice, browser: TestBrowser): Promise<Record<string, string>> {
  // Late material, and then no day is promised: it changes nothing of the story.
  const promised = promising({ ...vatReturn, whenLate: 'not-promised' });
  const builder = await addBuilder(ours, '2026-07-01', promised);
  // Whoever signs is the contact for the agreement.
  await inSample(ours, ({ trx }) =>
    trx
      .updateTable('contact')
      .set({ scopes: ['agreement', 'vouchers'] })
      .where('client_id', '=', builder.clientId)
      .execute(),
  );
  const { secondId } = await tellTheStory(ours, builder.clientId);
  moveClock(ours, '2026-12-10T08:00:00.000Z');
  const made = async (address: string, json: object): Promise<void> => {
    const { status, body } = await browser.post(address, json);
    if (status >= 300) throw new Error(`${address}: ${status} ${JSON.stringify(body)}`);
  };
  const find = async (what: RawBuilder<{ id: string }>): Promise<string> => {
    const { rows } = await inOffice(db, ours.officeId, (trx) => what.execute(trx));
    if (!rows[0]) throw new Error(`nothing for ${what.compile(db).sql}`);
    return rows[0].id;
  };
  const colleague = { name: 'Åse Øvrebø', role: 'assistant', language: 'nb', email: 'aase@brattli.example' };
  await made('/api/office/staff', colleague);
  await made('/api/office/closures', { name: 'Romjul', fromOn: '2026-12-28', toOn: '2026-12-31' });
  const assistantId = await find(sql`select id from staff where role = 'assistant'`);
  await made(`/api/office/staff/${assistantId}/absence-calendar`, { calendarAddress: given['calendarAddress'] });
  await made('/api/office/absences', { staffId: ours.staffId, fromOn: '2027-02-01', toOn: '2027-02-05' });
  await made('/api/office/overtime', { on: '2026-12-17', from: '17:00', to: '19:00' });
  await made('/api/office/imports/commit', { importId: ours.context.ids.next(), rows: [importRow] });
  const bytes = { 'Content-Type': 'application/octet-stream' };
  const signed = await browser.send('PUT', '/api/office/agreement-files?name=avtale.pdf', 'signed', bytes);
  const file = { sha256: signed.body['sha256'], name: 'avtale.pdf' };
  const basis = { basis: 'written', acceptedOn: '2026-12-01', signerName: 'Jo Brattli', file };
  const agreement = { templateKey: 'vat-two-monthly', startOn: '2026-12-01', basis, dropOtherClauses: true };
  await made(`/api/office/clients/${builder.clientId}/agreements`, agreement);
  await made(`/api/office/clients/${builder.clientId}/group`, { name: 'Brattli' });
  const { proposalId, templateId } = await addProposal(browser, builder, made);
  const arrivalId = ours.context.ids.next();
  const query = `client=${builder.clientId}&batch=${arrivalId}&name=brattli.pdf`;
  await browser.send('PUT', `/api/office/files/${arrivalId}?${query}`, 'a file', bytes);
  await sendSample(ours, builder);
  const key = await browser.post('/api/office/delivery-keys', { name: 'Brattlis kasse' });
  await inSample(ours, (scope) => connectBrattli(scope, builder.clientId));
  const questionId = ours.context.ids.next();
  await made(`/api/office/clients/${builder.clientId}/questions`, {
    questions: [{ id: questionId, words: 'Hva er kr 1 490 Circle K, Brattli?' }],
    answerByOn: '2026-12-31',
  });
  await made('/api/office/time/settings', { entry: true });
  const entryId = ours.context.ids.next();
  const time = { clientId: builder.clientId, workedOn: '2026-12-09', minutes: 45, work: 'sorting' };
  await made('/api/office/time/entries', { id: entryId, ...time, words: 'Bilag fra Brattli' });
  const findingId = await addFinding(ours, builder.clientId, arrivalId);
  await inSample(ours, (scope) => keepStrayMail(scope, { id: scope.ids.next(), ...strayMail }), 'takt');
  const obligationId = await find(sql`select id from obligation where client_id = ${builder.clientId}
    and delivered_on is null order by due_on limit 1`);
  await inSample(
    ours,
    async (scope) => {
      await requestExtension(scope, builder.clientId, { obligationId, proposedOn: calendarDate('2027-03-01') });
      await answerItems(scope, builder.clientId, [{ obligationId, itemKey: 'bank', kind: 'in-the-system' }]);
    },
    { personId: builder.personId },
  );
  await addUrgentRequest(ours, builder.clientId);
  const lineId = await find(sql`select id from surcharge_line where obligation_id = ${secondId}`);
  await addApprovedLine(ours, { name: 'Brattli Faktura AS', orgnr: '312457806', toldAt: '2026-11-20T10:00:00.000Z' });
  await made('/api/office/invoicing/settings', { accountNumber: '86011117947', nextNumber: 1001 });
  await made('/api/office/invoicing/exports', { format: 'ehf' });
  const exportId = await find(sql`select id from export_batch`);
  await addPricedClient(ours, 'Brattli Pris AS');
  await adjustAll(ours, { ...newYear, startOn: calendarDate('2027-02-01') });
  await made('/api/office/surcharges/decide', { lineIds: [lineId], decision: 'approve' });
  const met = await meet(ours, builder, made);
  const helped = await helpOn(builder, made, find);
  const moveId = await movePromiseOf(ours, builder.clientId);
  const handed = await handOver(ours, builder.clientId, made);
  await inSample(ours, ({ trx, ids, now, today }) =>
    sql`insert into holdout_trial (office_id, id, tried, percent, seed, begun_on, begun_at, begun_by, judge_on)
      values (${ours.officeId}, ${ids.next()}, 'early-word', 50, 1, ${today}, ${now}, ${ours.staffId}, '2027-06-01')`.execute(
      trx,
    ),
  );
  const disagreed = await disagree(ours, builder, obligationId);
  // Until then it can be undone, and the client does not see it.
  moveClock(ours, '2026-12-10T09:00:00.000Z');
  return {
    ...builder,
    client: builder.clientId,
    obligationId,
    obligation: obligationId,
    proposalId,
    fromProposalId: proposalId,
    templateId,
    lineId,
    groupId: await find(sql`select id from client_group`),
    trialId: await find(sql`select id from holdout_trial`),
    exportId,
    before: exportId,
    invoiceId: await find(sql`select id from invoice`),
    arrivalId,
    findingId,
    questionId,
    moveId,
    ...disagreed,
    ...handed,
    ...met,
    ...helped,
    host: ours.staffId,
    hostId: ours.staffId,
    subjectId: builder.personId,
    matterId: await find(sql`select id from arrival where obligation_id is not null and verdict <> 'opened' limit 1`),
    entryId,
    keyId: String(key.body['id']),
    id: arrivalId,
    mailId: await find(sql`select id from stray_mail`),
    batch: arrivalId,
    passkeyId: arrivalId,
    identityId: arrivalId,
    deputyId: ours.staffId,
    leadId: ours.staffId,
    successorId: ours.staffId,
    staffId: await find(sql`select id from staff where role = 'assistant'`),
    reportId: await find(
      sql`select id from promised_report where cancelled_on is null order by period_start_on limit 1`,
    ),
    requestId: await find(sql`select id from extension_request`),
    urgentRequestId: await find(sql`select id from urgent_request`),
    answerId: await find(sql`select id from answer`),
    agreementId: await find(sql`select agreement_id as id from agreement_version where file_sha256 is not null`),
    messageId: await find(sql`select id from message where client_id is not null`),
    adjustedId: await find(sql`select id from price_adjustment_line`),
    absenceId: await find(sql`select id from absence`),
    overtimeId: await find(sql`select id from chosen_overtime`),
    closureId: await find(sql`select id from closure`),
    importId: await find(sql`select id from import_batch`),
    taskId: await find(sql`select id from task where closed_at is null and client_id is not null`),
  };
}

/** A new day for something of the builder's, that nobody is told by e-mail. */
async function movePromiseOf(ours: SampleOffice, clientId: string): Promise<string> {
  return inSample(ours, async (scope) => {
    const id = scope.ids.next();
    await sql`insert into promise_move (office_id, id, client_id, job_key, to_on, why, moved_by, moved_at)
      values (${scope.officeId}, ${id}, ${clientId}, 'vat-return/vat-term/2026-09-01', ${scope.today}, 'came-late', ${ours.staffId}, ${scope.now})`.execute(
      scope.trx,
    );
    return id;
  });
}

/** A meeting that the builder can choose a time for, a stretch that its host has promised away, and the decision that it is about. */
async function meet(
  ours: SampleOffice,
  { clientId, personId }: { clientId: string; personId: string },
  made: (address: string, json: object) => Promise<void>,
): Promise<Record<'meetingId' | 'busyTimeId' | 'courseId', string>> {
  const decided = { decision: 'not-now', reason: 'Brattli bygger', askAgainOn: '2027-01-15' };
  await made(`/api/office/clients/${clientId}/course`, decided);
  const place = { kind: 'client', address: 'Brattli, Byggveien 2' };
  const offer = { personId, hostId: ours.staffId, purpose: 'talk', place, fromOn: '2026-12-14', toOn: '2026-12-23' };
  await made(`/api/office/clients/${clientId}/meetings`, { ...offer, agenda: [{ words: 'Brattlis bilag' }] });
  const busy = { on: '2026-12-16', at: '12:00', minutes: 60, words: 'Brattli årsoppgjør' };
  await made(`/api/office/staff/${ours.staffId}/busy-times`, busy);
  const idOf = (table: 'meeting' | 'busy_time' | 'course'): Promise<string> =>
    inSample(ours, async ({ trx }) => (await trx.selectFrom(table).select('id').limit(1).executeTakeFirstOrThrow()).id);
  return { meetingId: await idOf('meeting'), busyTimeId: await idOf('busy_time'), courseId: await idOf('course') };
}

/** An office of the register that may take the builder on, and the builder who has been asked. */
async function helpOn(
  { clientId, personId }: { clientId: string; personId: string },
  made: (address: string, json: object) => Promise<void>,
  find: (what: RawBuilder<{ id: string }>) => Promise<string>,
): Promise<Record<'partnerId' | 'contactId' | 'referralId', string>> {
  await made('/api/office/partner-offices', {
    name: 'Brattlis nye byrå AS',
    orgnr: '974760673',
    industries: [{ section: 'F' }],
    sizes: ['nobody-employed'],
    systems: [],
    places: [],
    ways: [],
    capacity: [{ fromOn: '2026-01-01' }],
    contact: { name: 'Mari Brattli', email: 'mari@brattli.example', phone: null },
  });
  const partnerId = await find(sql`select id from partner_office`);
  const sought = { industries: [{ section: 'F' }], size: 'nobody-employed', needs: [], startOn: '2027-01-01' };
  await made(`/api/office/clients/${clientId}/referral`, { sought, partnerIds: [partnerId] });
  await made(`/api/office/clients/${clientId}/referral/ask`, { told: ['company'], by: 'mail' });
  return { partnerId, contactId: personId, referralId: await find(sql`select id from referral`) };
}

/** Notice from the builder, who takes over, and a question from there. */
async function handOver(
  ours: SampleOffice,
  clientId: string,
  made: (address: string, json: object) => Promise<void>,
): Promise<{ statementId: string }> {
  const address = `/api/office/clients/${clientId}/handover`;
  await made(address, { by: 'client', reachedOn: '2026-12-01' });
  const contact = { contact: 'Mari Fjord', email: 'mari@fjord.example' };
  await made(`${address}/receiver`, {
    kind: 'next-accountant',
    name: 'Fjord Regnskap AS',
    orgnr: '310332062',
    ...contact,
  });
  const asked = { askedOn: '2026-12-08', office: 'Fjord Regnskap AS', orgnr: '310332062', name: 'Mari Fjord' };
  await made(`${address}/statements`, { ...asked, inWriting: true });
  const { id } = await inSample(ours, ({ trx }) =>
    trx.selectFrom('handover_statement').select('id').executeTakeFirstOrThrow(),
  );
  return { statementId: id };
}

/** A deadline that the builder does not agree with, charges that have stopped, a letter of the lead's, a hold, and a file that is to go. */
async function disagree(
  ours: SampleOffice,
  { clientId, personId }: { clientId: string; personId: string },
  obligationId: string,
): Promise<Record<'objectionId' | 'letterId' | 'holdId' | 'removalId', string>> {
  const made = await inSample(
    ours,
    (scope) =>
      makeObjection(scope, clientId, { kind: 'deadline', id: obligationId, claimedOn: calendarDate('2027-04-01') }),
    { personId },
  );
  if ('refused' in made) throw new Error(made.refused);
  const letterId = ours.context.ids.next();
  const letter = { id: letterId, letterOn: calendarDate('2026-12-09'), sentBy: 'post', words: 'Til Brattli' } as const;
  await inSample(ours, async (scope) => {
    await keepBreachLetter(scope, clientId, letter);
    await sql`insert into proposing_stop (office_id, id, client_id, stopped_on, stopped_at, charges)
      values (${ours.officeId}, ${scope.ids.next()}, ${clientId}, ${scope.today}, ${scope.now}, 3)`.execute(scope.trx);
  });
  const hold = await inSample(ours, (scope) => setHold(scope, clientId, { reason: 'dispute', words: 'Brattli tvist' }));
  const arrival = await inSample(ours, ({ trx }) =>
    trx
      .selectFrom('arrival')
      .select('id')
      .where('file_name', 'is not', null)
      .orderBy('id')
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  const removal = await inSample(ours, (scope) =>
    askRemoval(scope, arrival.id, { why: 'private', words: 'Brattli privat' }),
  );
  if ('refused' in hold || 'refused' in removal) throw new Error('no hold or removal');
  return { objectionId: made.objectionId, letterId, holdId: hold.holdId, removalId: removal.removalId };
}

/** The name of a session in the list. */
async function sessionOf(ours: SampleOffice, browser: TestBrowser): Promise<string> {
  const [token] = browser.cookies.values();
  const { rows } = await inSample(ours, ({ trx }) =>
    sql<{ id: string }>`select session_id as id from access where token_hash = ${hashToken(token!)}`.execute(trx),
  );
  return rows[0]!.id;
}

/** A mail that somebody at the office forwarded, and of which nobody can tell whose it is. */
const strayMail = {
  file: { sha256: 'b'.repeat(64), sizeBytes: 2_000, name: 'Bilag fra Brattli.eml' },
  mail: {
    firstArrivedAt: instant('2026-12-09T08:00:00.000Z'),
    senderAddress: 'ukjent@brattli.example',
    senderVerified: false,
  },
};

/** An accounting system, connected as if it had answered. */
async function connectBrattli(scope: OfficeScope, clientId: string): Promise<void> {
  await sql`insert into ledger_connection (office_id, client_id, system, company_slug, company_name, token, connected_by, connected_at)
    values (${scope.officeId}, ${clientId}, 'fiken', 'brattli', 'Brattli i Fiken', 'x', ${staffOf(scope)}, ${scope.now})`.execute(
    scope.trx,
  );
}

/** Something that was found about a file, and the file read, with a page. The page is the file itself: it lies in the store. */
function addFinding(ours: SampleOffice, clientId: string, arrivalId: string): Promise<string> {
  return inSample(ours, async (scope) => {
    const id = scope.ids.next();
    const body = {
      kind: 'illegible',
      severity: 'asks',
      key: 'k',
      arrivalId,
      ground: { on: 'form', demand: 'legible' },
      evidence: [],
      mender: 'client',
      values: {},
    };
    await sql`insert into finding (office_id, id, client_id, arrival_id, key, kind, severity, body, found_at)
      values (${ours.officeId}, ${id}, ${clientId}, ${arrivalId}, 'k', 'illegible', 'asks', ${JSON.stringify(body)}::jsonb, ${scope.now})`.execute(
      scope.trx,
    );
    const read = {
      format: 'pdf',
      kind: 'receipt',
      source: 'text',
      confidence: 1,
      pages: 1,
      fields: {},
      where: {},
      codings: [],
      vouchers: [],
      statements: [],
      birthNumbers: [],
      faults: [],
      sumFaults: [],
    };
    await sql`update reading set state = 'read', document = ${JSON.stringify(read)}::jsonb, read_at = ${scope.now},
      pictures = jsonb_build_array(jsonb_build_object('page', 1, 'width', 10, 'height', 10,
        'sha256', (select sha256 from arrival a where a.office_id = reading.office_id and a.id = reading.arrival_id)))
      where office_id = ${ours.officeId} and arrival_id = ${arrivalId}`.execute(scope.trx);
    return id;
  });
}

/** Something that the builder asked for at short notice, as it is stored. */
function addUrgentRequest(ours: SampleOffice, clientId: string): Promise<void> {
  return inSample(ours, async (scope) => {
    await sql`insert into urgent_request (office_id, id, client_id, agreement_id, version, clause_key, charge_key, what, asked_on, needed_on, entered_at)
      select a.office_id, ${scope.ids.next()}, a.client_id, a.id, 1, 'vouchers', 'haste', 'Brattli haster', '2026-12-01', '2026-12-02', ${scope.now}
      from agreement a where a.client_id = ${clientId} order by a.created_at limit 1`.execute(scope.trx);
  });
}

/** A change of the agreement that waits for the client's answer, and a template of the office's own. */
async function addProposal(
  browser: TestBrowser,
  { clientId, personId }: { clientId: string; personId: string },
  made: (address: string, json: object) => Promise<void>,
): Promise<{ proposalId: string; templateId: string }> {
  await made(`/api/office/clients/${clientId}/checks`, { kind: 'due-diligence', doneOn: '2026-12-01' });
  const from = { from: 'template', ref: 'monthly' };
  const drafted = await browser.post(`/api/office/clients/${clientId}/proposals`, { from, startOn: '2027-01-01' });
  const proposalId = String(drafted.body['proposalId']);
  const signers = [{ personId, place: 1 }];
  await made(`/api/office/proposals/${proposalId}/send`, { revision: 1, answerByOn: '2026-12-31', signers });
  const { terms } = findTemplate('yearly')!;
  const kept = await browser.post('/api/office/templates', { name: 'Brattlis mal', terms });
  return { proposalId, templateId: String(kept.body['templateId']) };
}

const importRow = {
  line: 2,
  values: {
    name: 'Brattli Import',
    orgnr: '',
    form: '',
    vatTerm: '',
    payday: '',
    lead: '',
    template: '',
    contacts: [{ name: 'Liv', email: 'liv@brattli.example', mobile: '', scopes: '' }],
    agreementAcceptedOn: '',
    agreementSigner: '',
  },
};
