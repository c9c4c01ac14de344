import { expect, test } from 'vitest';
import type { InboxDocument, InboxItem } from '../../../http/contract/office-inbox.ts';
import { deriveCan } from './derive-can.ts';

const item = { obligationId: 'o', kind: 'pdf', via: 'portal' } as InboxItem;
const document = (pages: number, verdict: InboxDocument['verdict'] = 'waiting') =>
  ({ verdict, read: { pages } }) as InboxDocument;

test('what waits in its place can be judged, also before it is read', () => {
  expect(deriveCan(item, undefined)).toEqual({ judge: true, accept: true, split: false, day: false });
});

test('what has no place is put in place first', () => {
  expect(deriveCan({ ...item, obligationId: null }, document(1)).judge).toBe(false);
});

test('what the virus scan stopped is sent back and never accepted', () => {
  const { judge, accept } = deriveCan({ ...item, reading: 'infected' }, document(1));
  expect({ judge, accept }).toEqual({ judge: true, accept: false });
});

test('only a PDF of several pages is taken apart', () => {
  expect(deriveCan(item, document(2)).split).toBe(true);
  expect(deriveCan(item, document(1)).split).toBe(false);
  expect(deriveCan({ ...item, kind: 'jpeg' }, document(2)).split).toBe(false);
});

test('the day is corrected where Takt did not see it come', () => {
  const days = (['portal', 'api', 'mail', 'staff', 'paper', 'ledger'] as const).filter(
    (via) => deriveCan({ ...item, via }, document(1)).day,
  );
  expect(days).toEqual(['mail', 'staff', 'paper', 'ledger']);
});

test('what is judged already is only looked at', () => {
  expect(deriveCan({ ...item, via: 'mail' }, document(2, 'accepted'))).toEqual({
    judge: false,
    accept: false,
    split: false,
    day: false,
  });
});
