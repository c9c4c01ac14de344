import { afterAll, beforeAll, expect, test } from 'vitest';
import { findTemplate } from '../../domain/agreement/index.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { inOfficeScope, type OfficeScope } from '../office/office-scope.ts';
import { addTemplate, changeTemplate, retireTemplate, viewTemplateList } from './templates.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const { terms } = findTemplate('vat-two-monthly')!;

const asStaff = <T>({ context, officeId, staffId }: SampleOffice, work: (scope: OfficeScope) => Promise<T>) =>
  inOfficeScope(context, officeId, { staffId }, work);

const ownOf = async (office: SampleOffice) =>
  (await asStaff(office, viewTemplateList)).templates
    .filter(({ own }) => own)
    .map(({ name, revision, changedBy }) => ({ name: name.nb, revision, by: changedBy !== null }));

test('of two who change a template at once the second is told, and nothing of the first is lost', async () => {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { templateId } = await asStaff(office, (scope) => addTemplate(scope, { name: 'Håndverkere', terms }));
  expect(await ownOf(office)).toEqual([{ name: 'Håndverkere', revision: 1, by: true }]);
  const change = (name: string, revision: number) =>
    asStaff(office, (scope) => changeTemplate(scope, templateId, { name, terms, revision }));
  const both = await Promise.all([change("D'Angelos mal", 1), change("D'Angelos mal", 1)]);
  expect(both.map((answer) => ('refused' in answer ? answer.refused : 'changed')).sort()).toEqual([
    'changed',
    'list-changed',
  ]);
  expect(await ownOf(office)).toEqual([{ name: "D'Angelos mal", revision: 2, by: true }]);
  expect(await change('Håndverkere', 2)).toEqual({ templateId });
});

test('a template that was taken out, or is another office’s, is not there', async () => {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const other = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { templateId } = await asStaff(office, (scope) => addTemplate(scope, { name: 'Mal', terms }));
  const changeBy = (who: SampleOffice) =>
    asStaff(who, (scope) => changeTemplate(scope, templateId, { name: 'Ny', terms, revision: 1 }));
  expect(await changeBy(other)).toEqual({ refused: 'not-found' });
  await asStaff(office, (scope) => retireTemplate(scope, templateId));
  expect(await changeBy(office)).toEqual({ refused: 'not-found' });
});
