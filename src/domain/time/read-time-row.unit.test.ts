import { describe, expect, test } from 'vitest';
import { findHeading } from '../import/index.ts';
import { calendarDate } from '../kernel/index.ts';
import { readTimeRow, type TimeReading } from './read-time-row.ts';
import { recogniseTimeColumns, timeValuesOf, type TimeValues } from './time-columns.ts';

describe('a heading', () => {
  test.each([
    ['Dato', 'on'],
    ['Ansatt', 'person'],
    ['Medarbeider', 'person'],
    ['Kunde', 'client'],
    ['Orgnr', 'orgnr'],
    ['Org.nr.', 'orgnr'],
    ['Prosjekt', 'project'],
    ['Timer', 'hours'],
    ['Antall timer', 'hours'],
    ['Minutter', 'minutes'],
    ['Aktivitet', 'work'],
    ['Arbeid', 'work'],
    ['Kommentar', 'words'],
    ['Fakturerbar', 'billable'],
    ['Employee', 'person'],
    ['Hours', 'hours'],
    ['Sats', null],
    ['', null],
  ])('%j holds %j', (heading, field) => {
    expect(recogniseTimeColumns([heading])[0]!.field).toBe(field);
  });

  test('is found under the title of a report', () => {
    const rows = [['Timeliste november'], [''], ['Dato', 'Ansatt', 'Kunde', 'Timer']];
    expect(findHeading(rows, recogniseTimeColumns, 'on')?.index).toBe(2);
  });

  test('counts once, and a row that is shorter has empty values', () => {
    const columns = recogniseTimeColumns(['Dato', 'Timer', 'Antall', 'Kunde']);
    expect(columns.map(({ field }) => field)).toEqual(['on', 'hours', null, 'client']);
    expect(timeValuesOf(columns, ['20.11.2026', '2'])).toMatchObject({ on: '20.11.2026', hours: '2', client: '' });
  });
});

const clients: Readonly<Record<string, { id: string } | 'ambiguous'>> = {
  "brattli & o'hara bygg as": { id: 'brattli' },
  '312457805': { id: 'brattli' },
  'ås rør': { id: 'aas' },
  to: 'ambiguous',
};
const reading: TimeReading = {
  today: calendarDate('2026-11-23'),
  people: [
    { id: 'ingrid', names: ['Ingrid Solheim', 'ingrid@nordlys.example'], shortNames: ['IS', 'Ingrid'] },
    { id: 'aase', names: ["Åse D'Øvrebø", 'aase@nordlys.example'], shortNames: ['ÅD', 'Åse'] },
    { id: 'ida', names: ['Ida Sand', 'ida@nordlys.example'], shortNames: ['IS', 'Ida'] },
  ],
  findClient: (text) => clients[text.toLowerCase()] ?? 'unknown',
};
const typed: TimeValues = {
  on: '20.11.2026',
  person: 'Ingrid Solheim',
  client: "Brattli & O'Hara Bygg AS",
  orgnr: '',
  project: '',
  hours: '1,5',
  minutes: '',
  work: 'Bokføring',
  words: '',
  billable: '',
};

function read(change: Partial<TimeValues>) {
  const result = readTimeRow({ ...typed, ...change }, reading);
  if ('faults' in result) return result.faults.map(({ field, code }) => `${field} ${code}`);
  const { staffId, clientId, workedOn, minutes, work, words, billable } = result.time;
  return [staffId, clientId, workedOn, minutes, work, words, billable];
}

test.each<[Partial<TimeValues>, unknown[]]>([
  [{}, ['ingrid', 'brattli', '2026-11-20', 90, 'bookkeeping', null, null]],
  [{ hours: '1:30' }, ['ingrid', 'brattli', '2026-11-20', 90, 'bookkeeping', null, null]],
  [{ hours: '90 min' }, ['ingrid', 'brattli', '2026-11-20', 90, 'bookkeeping', null, null]],
  [{ hours: '2' }, ['ingrid', 'brattli', '2026-11-20', 120, 'bookkeeping', null, null]],
  [{ hours: '1', minutes: '30' }, ['ingrid', 'brattli', '2026-11-20', 90, 'bookkeeping', null, null]],
  [{ hours: '0', minutes: '45' }, ['ingrid', 'brattli', '2026-11-20', 45, 'bookkeeping', null, null]],
  [{ hours: '', minutes: '45' }, ['ingrid', 'brattli', '2026-11-20', 45, 'bookkeeping', null, null]],
  [{ person: "åse d'øvrebø" }, ['aase', 'brattli', '2026-11-20', 90, 'bookkeeping', null, null]],
  [{ person: 'Åse' }, ['aase', 'brattli', '2026-11-20', 90, 'bookkeeping', null, null]],
  [{ orgnr: '312457805', client: 'Hva som helst' }, ['ingrid', 'brattli', '2026-11-20', 90, 'bookkeeping', null, null]],
  [{ client: '10023 Ås Rør' }, ['ingrid', 'aas', '2026-11-20', 90, 'bookkeeping', null, null]],
  [{ client: '', project: 'Ås Rør - Årsoppgjør' }, ['ingrid', 'aas', '2026-11-20', 90, 'bookkeeping', null, null]],
  [{ client: 'Ås Rør', project: 'Ukjent' }, ['ingrid', 'aas', '2026-11-20', 90, 'bookkeeping', null, null]],
  [{ client: '' }, ['ingrid', null, '2026-11-20', 90, 'bookkeeping', null, null]],
  [{ client: 'Internt', work: 'Kurs' }, ['ingrid', null, '2026-11-20', 90, 'training', null, null]],
  [{ work: 'Fisketur' }, ['ingrid', 'brattli', '2026-11-20', 90, 'other', 'Fisketur', null]],
  [{ work: '', words: 'Andre termin' }, ['ingrid', 'brattli', '2026-11-20', 90, 'other', 'Andre termin', null]],
  [{ work: 'Fisketur', words: 'Ås' }, ['ingrid', 'brattli', '2026-11-20', 90, 'other', 'Fisketur: Ås', null]],
  [{ billable: 'Ja' }, ['ingrid', 'brattli', '2026-11-20', 90, 'bookkeeping', null, true]],
  [{ billable: 'nei' }, ['ingrid', 'brattli', '2026-11-20', 90, 'bookkeeping', null, false]],
])('a line with %j is time', (change, time) => {
  expect(read(change)).toEqual(time);
});

test.each<[Partial<TimeValues>, string[]]>([
  [{ on: '' }, ['on import.missing-date']],
  [{ on: '31.11.2026' }, ['on import.date-invalid']],
  [{ on: '24.11.2026' }, ['on import.date-in-the-future']],
  [{ person: '' }, ['person import.missing-person']],
  [{ person: 'Ola' }, ['person import.unknown-person']],
  [{ person: 'IS' }, ['person import.ambiguous-person']],
  [{ client: 'Ukjent' }, ['client import.unknown-client']],
  [{ client: 'To' }, ['client import.ambiguous-client']],
  [{ client: '', orgnr: '312457805 x' }, ['orgnr import.orgnr-invalid']],
  [{ client: '', orgnr: '974760673' }, ['orgnr import.unknown-client']],
  [{ hours: '' }, ['hours import.missing-minutes']],
  [{ hours: '0' }, ['hours import.minutes-invalid']],
  [{ hours: '-1,5' }, ['hours import.minutes-invalid']],
  [{ hours: '25' }, ['hours import.minutes-invalid']],
  [{ hours: '24', minutes: '1' }, ['hours import.minutes-invalid']],
  [{ minutes: 'mange' }, ['minutes import.minutes-invalid']],
  [{ billable: 'kanskje' }, ['billable import.billable-invalid']],
  [{ words: '=A1' }, ['words import.formula']],
  [
    { on: '', person: 'Ola', client: 'Ukjent', hours: '' },
    [
      'on import.missing-date',
      'person import.unknown-person',
      'client import.unknown-client',
      'hours import.missing-minutes',
    ],
  ],
])('a line with %j says what is wrong', (change, faults) => {
  expect(read(change)).toEqual(faults);
});
