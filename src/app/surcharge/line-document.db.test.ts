import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock } from '../../../tests/support/sample-office.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import { decideSurcharges } from './decide-surcharges.ts';
import { asFirst, tellTheStory } from './surcharge.testdata.ts';
import { viewSurcharges } from './view-surcharges.ts';
import { writeLineDocument } from './write-line-document.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

test('the paper of a line has the steps and the sum of the line, gives the same bytes each time, and is there years later', async () => {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId } = await addBuilder(office, '2026-07-01');
  await tellTheStory(office, clientId);
  const { lines } = await asFirst(office, (scope) =>
    viewSurcharges(scope, { language: 'nb', clientId, state: 'proposed' }),
  );
  const lineId = lines[0]!.id!;
  await asFirst(office, (scope) => decideSurcharges(scope, [lineId], { decision: 'approve' }));
  const paper = async () => {
    const found = await asFirst(office, (scope) => writeLineDocument(scope, lineId));
    if ('refused' in found) throw new Error(found.refused);
    return found;
  };
  const { document, name } = await paper();
  expect(name).toBe("Regnestykke for tillegg Brattli & O'Hara Bygg AS.pdf");
  const facts = document.blocks.flatMap((block) =>
    'parts' in block ? block.parts.flatMap((part) => (part.kind === 'facts' ? part.facts : [])) : [],
  );
  const told = facts.map(({ label, value }) => `${label}: ${value.split('\n')[0]}`.replaceAll('\u00a0', ' '));
  expect(told).toEqual([
    'Leveringsfrist: fre. 20. november 2026',
    'Levert: ons. 9. desember',
    'Dager fri: 19 − 4 = 15 dager',
    'Påbegynte uker: 15 : 7 = 2,1, altså 3 uker',
    'Pris: 3 × 1 250,00 kr',
    'Tak: 5 000,00 kr, ikke nådd',
    'Tillegg: 3 750,00 kr',
    'Mva 25 %: 937,50 kr',
    'Å betale: 4 687,50 kr',
  ]);
  const bytes = renderDocument(document);
  expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
  moveClock(office, '2029-01-15T09:00:00.000Z');
  expect(Buffer.compare(renderDocument((await paper()).document), bytes)).toBe(0);
  const other = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  expect(await asFirst(other, (scope) => writeLineDocument(scope, lineId))).toEqual({ refused: 'unknown-line' });
});
