import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock } from '../../../tests/support/sample-office.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import { accessPage } from '../../texts/export/access-page.ts';
import { officeDocumentKinds } from '../../texts/export/office-document-words.ts';
import { languages } from '../../texts/language.ts';
import { dutiesOf, inSample, sendSample } from '../intake/intake.testdata.ts';
import { makeObjection } from '../objection/make-objection.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';
import { openTasks } from '../task/open-tasks.ts';
import { recordCall } from '../task/record-call.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { collectAccess } from './collect-access.ts';
import { writeOfficeDocument } from './office-document.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

async function addScene() {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId, personId } = await addBuilder(office, '2026-07-01');
  moveClock(office, '2026-09-28T07:00:00.000Z');
  return { office, clientId, personId };
}

test('everything that is held about a contact, notes included, and nothing of the checks against money laundering', async () => {
  const { office, clientId, personId } = await addScene();
  await sendSample(office, { clientId, personId });
  const [dutyId] = (await dutiesOf(office, clientId)) as [string];
  await inSample(
    office,
    (scope) =>
      makeObjection(scope, clientId, {
        kind: 'deadline',
        id: dutyId,
        claimedOn: on('2026-12-01'),
        words: 'Avtalt "senere" <b>',
      }),
    { personId },
  );
  await asFirst(office, async (scope) => {
    await openTasks(scope, [{ kind: 'call-client', dedupeKey: 'x', clientId, leadId: office.staffId }]);
    const task = await scope.trx
      .selectFrom('task')
      .select('id')
      .where('dedupe_key', '=', 'x')
      .executeTakeFirstOrThrow();
    await recordCall(scope, task.id, { outcome: 'reached', words: 'Var irritert i telefonen' });
    await sql`insert into engagement_check (office_id, client_id, kind, done_on, done_by, answer, noted_at)
      values (${scope.officeId}, ${clientId}, 'due-diligence', ${scope.today}, ${office.staffId}, 'Høy risiko hvitvasking', ${scope.now})`.execute(
      scope.trx,
    );
  });
  const found = await asFirst(office, (scope) => collectAccess(scope, { kind: 'person', id: personId }));
  if ('refused' in found) throw new Error(found.refused);
  const told = JSON.stringify(found);
  expect(found.name).toBe('Jo Brattli');
  expect(told).toContain('jo@brattli.example');
  expect(told).toContain('Var irritert i telefonen');
  expect(told).toContain('Avtalt \\"senere\\"');
  expect(told).not.toMatch(/hvitvasking|due-diligence|token_hash|code_hash/);
  expect(found.parts['conduct']).toMatchObject([
    {
      client_name: "Brattli & O'Hara Bygg AS",
      duties: 1,
      missing: 1,
      medianDays: 8,
      grade: { graded: false, counted: 1 },
    },
  ]);
  for (const language of languages) {
    const page = accessPage(found, 'Nordlys', language);
    expect(page).toContain('Var irritert i telefonen');
    expect(page).not.toContain('<b>');
    expect(page).not.toMatch(/hvitvasking|undefined/);
  }
});

test('of a member of staff too, and of another office’s people nothing', async () => {
  const [scene, other] = [await addScene(), await addScene()];
  const staff = await asFirst(scene.office, (scope) =>
    collectAccess(scope, { kind: 'staff', id: scene.office.staffId }),
  );
  expect(staff).toMatchObject({ files: [], parts: { person: [{ role: 'owner' }] } });
  for (const subject of [
    { kind: 'person', id: scene.personId },
    { kind: 'staff', id: scene.office.staffId },
  ] as const)
    expect(await asFirst(other.office, (scope) => collectAccess(scope, subject))).toEqual({ refused: 'not-found' });
});

test('the documents are filled in from the office and its settings, in both languages, the same bytes each time', async () => {
  const { office } = await addScene();
  for (const kind of officeDocumentKinds) {
    for (const language of languages) {
      const make = (sms: boolean) =>
        asFirst(office, (scope) => writeOfficeDocument(scope, kind, language, { mail: true, sms, virusScan: false }));
      const document = await make(false);
      const words = JSON.stringify(document);
      expect(words).not.toMatch(/undefined|NaN|\{\w+\}/);
      expect(JSON.stringify(await make(true))).toContain(
        language === 'nb' ? 'Sender tekstmeldinger' : 'Sends text messages',
      );
      expect(words).not.toContain(language === 'nb' ? 'Sender tekstmeldinger' : 'Sends text messages');
      const bytes = renderDocument(document);
      expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
      expect(Buffer.compare(Buffer.from(renderDocument(document)), Buffer.from(bytes))).toBe(0);
    }
  }
  const annex = JSON.stringify(
    await asFirst(office, (scope) =>
      writeOfficeDocument(scope, 'processing-annex', 'nb', { mail: true, sms: false, virusScan: false }),
    ),
  );
  expect(annex).toContain('3 år og 6 måneder etter regnskapsårets slutt');
  expect(annex).toContain('10 år etter brevets dato');
});
