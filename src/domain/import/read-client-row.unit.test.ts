import { describe, expect, test } from 'vitest';
import { calendarDate } from '../kernel/index.ts';
import type { ClientValues } from './import-values.ts';
import { readClientRow, type ClientReading } from './read-client-row.ts';

const reading: ClientReading = {
  today: calendarDate('2026-11-23'),
  leads: [
    { id: 'ingrid', names: ['Ingrid Solheim', 'ingrid@nordlys.example'], shortNames: ['IS', 'Ingrid'] },
    { id: 'magnus', names: ['Magnus Tveit', 'magnus@nordlys.example'], shortNames: ['MT', 'Magnus'] },
    { id: 'mona', names: ['Mona Tangen', 'mona@nordlys.example'], shortNames: ['MT', 'Mona'] },
  ],
  defaultLeadId: 'ingrid',
  templates: [
    {
      id: 'vat-two-monthly',
      names: ['vat-two-monthly', 'Bilag for hver mva-termin'],
      shortNames: [],
      needsPayday: false,
    },
    { id: 'payroll-only', names: ['payroll-only', 'Bare lønn'], shortNames: [], needsPayday: true },
  ],
  readEmail: (text) => (text.includes('@') ? text : undefined),
  readMobile: (text) => (/^\d{8}$/.test(text) ? `+47${text}` : undefined),
};

const typed: ClientValues = {
  name: 'Brattli Bygg AS',
  orgnr: '312 457 806',
  form: 'as',
  vatTerm: '2 mnd',
  payday: '15',
  lead: 'Ingrid Solheim',
  template: 'Bilag for hver mva-termin',
  contacts: [{ name: 'Jo Brattli', email: 'jo@brattli.example', mobile: '90000000', scopes: '' }],
  agreementAcceptedOn: '05.01.2026',
  agreementSigner: 'Jo Brattli',
};

function faultsOf(change: Partial<ClientValues>): [string, string][] {
  const result = readClientRow({ ...typed, ...change }, reading);
  return 'faults' in result ? result.faults.map(({ field, code }) => [field, code]) : [];
}

function clientOf(change: Partial<ClientValues>) {
  const result = readClientRow({ ...typed, ...change }, reading);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.client;
}

test('a whole row is a client', () => {
  expect(clientOf({})).toEqual({
    name: 'Brattli Bygg AS',
    orgnr: '312457806',
    form: 'AS',
    consumer: false,
    vatTerm: 'two-monthly',
    paydayOfMonth: 15,
    leadId: 'ingrid',
    templateKey: 'vat-two-monthly',
    accepted: { on: '2026-01-05', signerName: 'Jo Brattli' },
    contacts: [
      {
        name: 'Jo Brattli',
        email: 'jo@brattli.example',
        mobile: '+4790000000',
        scopes: ['vouchers', 'payroll', 'agreement'],
      },
    ],
  });
});

test('a row with the least there can be is a client too', () => {
  const empty = { orgnr: '', form: '', vatTerm: '', payday: '', lead: '', template: '' };
  const contacts = [{ name: '', email: '', mobile: '90000000', scopes: '' }];
  expect(clientOf({ ...empty, agreementAcceptedOn: '', agreementSigner: '', contacts })).toEqual({
    name: 'Brattli Bygg AS',
    consumer: true,
    leadId: 'ingrid',
    contacts: [{ name: 'Brattli Bygg AS', mobile: '+4790000000', scopes: ['vouchers', 'payroll', 'agreement'] }],
  });
});

test.each([
  ['AS', '312457806', false],
  ['', '312457806', false],
  ['Privatperson', '312457806', true],
  ['', '', true],
  ['ENK', '', true],
])('a client of the form %j with the number %j is a consumer: %j', (form, orgnr, consumer) => {
  expect(clientOf({ form, orgnr }).consumer).toBe(consumer);
});

test('a contact of which nothing was written is nobody', () => {
  const nobody = { name: '', email: '', mobile: '', scopes: 'lønn' };
  const contacts = [nobody, { ...nobody, email: 'liv@brattli.example' }];
  expect(clientOf({ contacts }).contacts).toEqual([
    { name: 'Brattli Bygg AS', email: 'liv@brattli.example', scopes: ['payroll'] },
  ]);
  expect(faultsOf({ contacts: [nobody, { ...nobody, mobile: '1' }] })).toEqual([
    ['contacts.1.mobile', 'import.mobile-invalid'],
  ]);
});

describe('a lead', () => {
  test.each([
    ['Magnus Tveit', 'magnus'],
    ['magnus tveit', 'magnus'],
    ['MAGNUS@nordlys.example', 'magnus'],
    ['IS', 'ingrid'],
    ['mona', 'mona'],
    ['', 'ingrid'],
  ])('%j is %j', (lead, id) => {
    expect(clientOf({ lead }).leadId).toBe(id);
  });

  test('that nobody or several could be is told of', () => {
    expect(faultsOf({ lead: 'Per' })).toEqual([['lead', 'import.unknown-lead']]);
    expect(faultsOf({ lead: 'MT' })).toEqual([['lead', 'import.ambiguous-lead']]);
    expect(faultsOf({ lead: '…' })).toEqual([['lead', 'import.unknown-lead']]);
  });
});

test.each<[string, Partial<ClientValues>, [string, string][]]>([
  ['no name', { name: ' ' }, [['name', 'import.missing-name']]],
  ['a wrong check digit', { orgnr: '312457805' }, [['orgnr', 'import.orgnr-invalid']]],
  ['eight digits', { orgnr: '31245780' }, [['orgnr', 'import.orgnr-invalid']]],
  ['an unknown term', { vatTerm: 'kvartal' }, [['vatTerm', 'import.unknown-term']]],
  ['no such day', { payday: '32' }, [['payday', 'import.payday-invalid']]],
  ['an unknown template', { template: 'Gull' }, [['template', 'import.unknown-template']]],
  ['payroll without a payday', { template: 'Bare lønn', payday: '' }, [['payday', 'import.missing-payday']]],
  ['no such date', { agreementAcceptedOn: '31.02.2026' }, [['agreementAcceptedOn', 'import.date-invalid']]],
  ['a date to come', { agreementAcceptedOn: '24.11.2026' }, [['agreementAcceptedOn', 'import.date-in-the-future']]],
  ['no signer', { agreementSigner: '' }, [['agreementSigner', 'import.missing-signer']]],
  ['a signer and no date', { agreementAcceptedOn: '' }, [['agreementAcceptedOn', 'import.missing-date']]],
  ['a signature of nothing', { template: '' }, [['template', 'import.missing-template']]],
  ['nobody to write to', { contacts: [] }, [['contacts.0.email', 'import.no-contact']]],
  [
    'a wrong address, number and responsibility',
    { contacts: [{ name: 'Jo', email: 'jo', mobile: '12', scopes: 'kaffe' }] },
    [
      ['contacts.0.email', 'import.email-invalid'],
      ['contacts.0.mobile', 'import.mobile-invalid'],
      ['contacts.0.scopes', 'import.unknown-scope'],
    ],
  ],
  ['a formula', { name: '=1+1' }, [['name', 'import.formula']]],
  [
    'a formula in a contact',
    { contacts: [{ name: '=A1', email: 'a@b', mobile: '', scopes: '' }] },
    [['contacts.0.name', 'import.formula']],
  ],
  ['NUL', { name: 'a\0b' }, [['name', 'import.unreadable-text']]],
  ['half a character', { agreementSigner: 'a\ud800' }, [['agreementSigner', 'import.unreadable-text']]],
  ['a novel', { name: 'x'.repeat(201) }, [['name', 'import.too-long']]],
])('%s is told of where it stands', (_what, change, faults) => {
  expect(faultsOf(change)).toEqual(faults);
});

test('everything that is wrong is told of at once', () => {
  expect(faultsOf({ name: '', orgnr: '1', lead: 'Per' }).map(([field]) => field)).toEqual(['name', 'orgnr', 'lead']);
});

test.each([
  ['Brattli\r\nBygg\t AS', 'Brattli Bygg AS'],
  ['="0123 AS"', '0123 AS'],
  ['\u202eSA ggyB\u202c', 'SA ggyB'],
  ['شركة البناء', 'شركة البناء'],
  ['A\u030asen', 'Åsen'],
  ['O\'Hara & "Sønner" <b>', 'O\'Hara & "Sønner" <b>'],
])('the name %j is kept as %j', (name, kept) => {
  expect(clientOf({ name }).name).toBe(kept);
});
