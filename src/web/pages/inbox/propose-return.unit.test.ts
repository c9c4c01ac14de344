import { expect, test } from 'vitest';
import type { FindingView } from '../../../http/contract/office-inbox.ts';
import { proposeReturn } from './propose-return.ts';

const finding = (id: string, kind: FindingView['kind'], values: FindingView['values']): FindingView => ({
  id,
  kind,
  severity: 'asks',
  arrivalId: 'a',
  otherIds: [],
  itemKey: null,
  ground: { on: 'arithmetic' },
  demand: null,
  evidence: [],
  mender: 'client',
  values,
  setAside: false,
});
const copy = finding('1', 'duplicate-bytes', { fileName: 'kiwi.pdf', otherName: 'x.pdf', otherOn: '2026-03-01' });
const blurred = finding('2', 'illegible', { fileName: 'kiwi.pdf', fault: 'blurred' });
const uncoded = finding('3', 'not-coded', { fileName: 'kiwi.pdf', count: 1, of: 1 });

test('the weightiest finding that is a reason is proposed, in the words of the client’s language', () => {
  expect(proposeReturn([copy, blurred, uncoded], undefined, 'nb')).toEqual({
    reason: 'unreadable',
    words: 'Bildet «kiwi.pdf» er uklart. Hold mobilen i ro, og ta et nytt.',
  });
  expect(proposeReturn([blurred], undefined, 'en')!.words).toMatch(/kiwi\.pdf/);
});

test('the chosen finding goes before the others', () => {
  expect(proposeReturn([blurred, uncoded], '3', 'nb')!.reason).toBe('not-coded');
});

test('what was set aside or only tells is no reason, nor is a copy', () => {
  expect(proposeReturn([copy], undefined, 'nb')).toBeUndefined();
  expect(proposeReturn([{ ...blurred, setAside: true }], undefined, 'nb')).toBeUndefined();
  expect(proposeReturn([{ ...blurred, severity: 'tells' }], undefined, 'nb')).toBeUndefined();
});
