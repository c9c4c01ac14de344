import { expect, test } from 'vitest';
import { calendarDate } from '../../domain/kernel/index.ts';
import { findTimeWork, recogniseTimeColumns, timeWorks } from '../../domain/time/index.ts';
import { languages } from '../language.ts';
import { wordsOf } from '../words/words.ts';
import { formatTimeCsv, timeHeadings, type TableTime } from './time-table.ts';

const entry: TableTime = {
  id: 'a',
  workedOn: calendarDate('2026-11-20'),
  staffName: "Åse D'Øvrebø",
  clientName: 'Brattli; Bygg AS',
  orgnr: '312457806',
  minutes: 100,
  work: 'vat-return',
  words: '@SUM(A1)',
  billable: true,
  source: 'timer',
  enteredOn: calendarDate('2026-11-20'),
  enteredBy: "Åse D'Øvrebø",
  changedOn: calendarDate('2026-11-23'),
};

test('an entry is a line that no spreadsheet works anything out of', () => {
  expect(formatTimeCsv([entry], 'nb').split('\r\n')[1]).toBe(
    `20.11.2026;Åse D'Øvrebø;"Brattli; Bygg AS";312457806;Mva-melding;100;1,67;'@SUM(A1);Ja;Tidtaker;20.11.2026;Åse D'Øvrebø;23.11.2026;a`,
  );
});

test.each(languages)('what is let out in %s is known when it comes in again', (language) => {
  const fields = recogniseTimeColumns(timeHeadings(language)).map(({ field }) => field);
  expect(fields.slice(0, 9)).toEqual(['on', 'person', 'client', 'orgnr', 'work', 'minutes', null, 'words', 'billable']);
  expect(fields.slice(9)).toEqual(Array(5).fill(null));
  expect(timeWorks.map((work) => findTimeWork(wordsOf(language).timeWorks[work]))).toEqual([...timeWorks]);
});
