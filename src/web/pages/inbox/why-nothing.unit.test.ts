import { expect, test } from 'vitest';
import type { InboxDocument } from '../../../http/contract/office-inbox.ts';
import { findTogether, whyNothing } from './why-nothing.ts';

const read = { source: 'text', confidence: 0.95, fields: { totalMinor: 49_00 }, statements: [], codings: [] };
const together = { otherIds: ['a', 'b'], severity: 'asks', setAside: false };
const document = (
  item: object,
  { read: own = read, findings = [] }: { read?: object | null; findings?: readonly object[] } = {},
): InboxDocument =>
  ({
    item: { id: 'a', reading: 'read', obligationId: 'o', ...item },
    read: own,
    delivery: { findings },
  }) as unknown as InboxDocument;

test.each<[string, InboxDocument, string | undefined]>([
  ['is being read', document({ reading: 'reading' }, { read: null }), 'noneYet'],
  ['was not read', document({ reading: 'failed' }, { read: null }), undefined],
  ['lies in no place', document({ obligationId: null }), 'noneUnplaced'],
  ['was read with doubt', document({}, { read: { ...read, confidence: 0.79 } }), 'noneUnsure'],
  ['tells nothing', document({}, { read: { ...read, fields: {} } }), 'noneTold'],
  ['is in order with the others', document({}), 'none'],
  ['is in order by itself and not with the others', document({}, { findings: [together] }), 'noneAlone'],
  ['is none of those that are not in order', document({}, { findings: [{ ...together, otherIds: ['b'] }] }), 'none'],
  ['is with others whose finding was set aside', document({}, { findings: [{ ...together, setAside: true }] }), 'none'],
])('a file without findings that %s says so', (_case, given, expected) => {
  expect(whyNothing(given, findTogether(given))).toBe(expected);
});
