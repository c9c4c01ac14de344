import { execFileSync, spawnSync } from 'node:child_process';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { countDocumentPages, renderDocument } from '../../pdf/render-document.ts';
import type { Language } from '../../texts/language.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { findActingFor } from '../portal/find-acting-for.ts';
import { writePortalYearPaper } from '../portal/write-portal-year-paper.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';
import { changeYear } from './change-year.ts';
import { addCourse, addYear, arrive, sampleTargets, view } from './trial-year.testdata.ts';
import { writeYearPaper, type YearPaper } from './write-year-paper.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const canRead = spawnSync('pdftotext', ['-v']).status === 0;

async function write(office: SampleOffice, clientId: string, language: Language): Promise<YearPaper> {
  const paper = await asFirst(office, (scope) => writeYearPaper(scope, clientId, language));
  if ('refused' in paper) throw new Error(paper.refused);
  return paper;
}

async function writeAsClient(office: SampleOffice, clientId: string, language: Language) {
  const { rows } = await asFirst(office, ({ trx }) =>
    sql<{ id: string }>`select person_id as id from contact where client_id = ${clientId}`.execute(trx),
  );
  return inOfficeScope(office.context, office.officeId, { personId: rows[0]!.id }, async (scope) => {
    const acting = await findActingFor(scope, clientId);
    if ('refused' in acting) throw new Error(acting.refused);
    return writePortalYearPaper(scope, acting, language);
  });
}

describe('the year on one page', () => {
  test('says what the letter and the page say, to the office and to the client, in both languages', async () => {
    const { office, clientId } = await addYear(database.db, [
      ...sampleTargets,
      { figure: 'reminders', comparison: 'at-most', value: 6, of: 6 },
    ]);
    await arrive(office, clientId, '2027-05-03T08:00:00.000Z', 10);
    const { status } = (await view(office, clientId)).year!;
    const paper = await write(office, clientId, 'nb');
    expect(paper.name).toBe("Året Brattli & O'Hara Bygg AS 2027-05-03.pdf");
    expect(countDocumentPages(paper.document)).toBe(1);
    expect(await writeAsClient(office, clientId, 'nb')).toEqual(paper);
    expect((await write(office, clientId, 'en')).document.title).toMatch(/^The year so far/);
    if (!canRead) return;
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], {
      input: renderDocument(paper.document),
      encoding: 'utf8',
    }).replaceAll(/[\s\u00a0]+/g, ' ');
    for (const { items } of status.sections) {
      for (const item of items) expect(text).toContain(item.replaceAll('\u00a0', ' '));
    }
  });

  test('there is none without a year, of a stopped one, or for another office', async () => {
    const none = { refused: 'year-none' };
    const without = await addCourse(database.db);
    expect(await asFirst(without.office, (scope) => writeYearPaper(scope, without.clientId, 'nb'))).toEqual(none);
    const { office, clientId } = await addYear(database.db);
    const other = await addSampleOffice(database.db, '2027-04-01T08:00:00.000Z');
    expect(await asFirst(other, (scope) => writeYearPaper(scope, clientId, 'nb'))).toEqual({ refused: 'not-found' });
    await asFirst(office, (scope) => changeYear(scope, clientId, { act: 'stop', reason: 'Selger firmaet' }));
    expect(await asFirst(office, (scope) => writeYearPaper(scope, clientId, 'nb'))).toEqual(none);
    expect(await writeAsClient(office, clientId, 'nb')).toEqual(none);
  });

  test('the client’s is for whoever answers for the agreement alone', async () => {
    const { office, clientId } = await addYear(database.db);
    await asFirst(office, async ({ trx, ids, officeId, now }) => {
      const id = ids.next();
      await sql`insert into person (office_id, id, name, language, link_version, created_at) values (${officeId}, ${id}, 'Siv', 'nb', 1, ${now})`.execute(
        trx,
      );
      await sql`update contact set scopes = array['payroll'] where client_id = ${clientId}`.execute(trx);
      await sql`insert into contact (office_id, client_id, person_id, scopes, place) values (${officeId}, ${clientId}, ${id}, array['agreement'], 2)`.execute(
        trx,
      );
    });
    const { rows } = await asFirst(office, ({ trx }) =>
      sql<{ id: string }>`select person_id as id from contact where client_id = ${clientId} and place <> 2`.execute(
        trx,
      ),
    );
    const paper = await inOfficeScope(office.context, office.officeId, { personId: rows[0]!.id }, async (scope) => {
      const acting = await findActingFor(scope, clientId);
      if ('refused' in acting) throw new Error(acting.refused);
      return writePortalYearPaper(scope, acting, 'nb');
    });
    expect(paper).toEqual({ refused: 'year-none' });
  });
});
