import { describe, expect, it } from 'vitest';
import { findWrongCompany } from './find-wrong-company.ts';
import { circleK, client, facts, file, invoices, maxbo, read, sales, tell } from './intake.testdata.ts';
import type { Party } from './document.ts';

const us: Party = { name: client.name, orgnr: client.orgnr };
const branch: Party = { name: 'Brattli Bygg AS avd. Skien', orgnr: '998877009' };

describe('an invoice among the purchases of Brattli Bygg AS', () => {
  it.each([
    ['to the client', maxbo, us, []],
    ['to another number', maxbo, circleK, ['stops wrong-company a.pdf']],
    [
      'to the number of a branch with the same name',
      maxbo,
      { ...branch, orgnr: '914766176' },
      ['asks wrong-company a.pdf'],
    ],
    ['to another company by name only', maxbo, { name: 'Vinterdal Rør AS' }, ['asks wrong-company a.pdf']],
    ['to a person, who may have bought for it', maxbo, { name: 'Jo Vinterdal' }, []],
    ['to the client by half its name', maxbo, { name: 'Brattli AS' }, []],
    ['to nobody', maxbo, undefined, []],
    ['to nine digits that are no number', maxbo, { orgnr: '123456789' }, []],
    ['that the client has sent itself', us, circleK, []],
  ])('%s', (_case, seller, buyer, expected) => {
    const document = read({ kind: 'invoice', fields: { seller, ...(buyer ? { buyer } : {}) } });
    const given = facts([file('a.pdf', document, { itemKey: 'invoices' })], { items: [invoices] });
    expect(tell(findWrongCompany, given)).toEqual(expected);
  });

  it('says nothing of what was read as a guess', () => {
    const document = read({ kind: 'invoice', confidence: 0.55, fields: { seller: maxbo, buyer: circleK } });
    expect(tell(findWrongCompany, facts([file('a.pdf', document)]))).toEqual([]);
  });
});

describe('an invoice among its sales', () => {
  it.each([
    ['from the client', us, maxbo, []],
    ['from another company', circleK, maxbo, ['stops wrong-company a.pdf']],
  ])('%s', (_case, seller, buyer, expected) => {
    const document = read({ kind: 'invoice', fields: { seller, buyer } });
    const given = facts([file('a.pdf', document, { itemKey: 'sales' })], { items: [sales] });
    expect(tell(findWrongCompany, given)).toEqual(expected);
  });
});
