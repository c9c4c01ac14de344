import { expect, test } from 'vitest';
import { groupDocuments, moveInDocument } from './group-documents.ts';

const files = [
  { id: 'c', order: 3, documentId: 'one' },
  { id: 'a', order: 1, documentId: 'one' },
  { id: 'b', order: 2, documentId: null },
  { id: 'd', order: 4 },
  { id: 'e', order: 5, documentId: 'two' },
];
const shape = () => groupDocuments(files).map(({ id, pages }) => [id, pages.map((page) => page.id).join('')]);

test('pages of one document stand together where the first one stands, in their order', () => {
  expect(shape()).toEqual([
    ['one', 'ac'],
    ['b', 'b'],
    ['d', 'd'],
    ['two', 'e'],
  ]);
});

test('a page changes places with its neighbour of the same document', () => {
  expect(moveInDocument(files, 'a', 1)).toEqual([
    { id: 'a', order: 3 },
    { id: 'c', order: 1 },
  ]);
});

test.each([
  ['a', -1],
  ['c', 1],
  ['b', 1],
  ['nobody', 1],
] as const)('page %s stays where it is when it goes %i', (id, by) => {
  expect(moveInDocument(files, id, by)).toEqual([]);
});
