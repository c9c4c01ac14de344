import { expect, it } from 'vitest';
import { firstSigners, placesOf, withPlace } from './chosen-signers.ts';

const contacts = [
  { personId: 'a', forAgreement: false },
  { personId: 'b', forAgreement: true },
  { personId: 'c', forAgreement: true },
];

it('the contacts for the agreement sign, one after the other', () => {
  expect(firstSigners(contacts).map(({ personId, place }) => [personId, place])).toEqual([
    ['b', 1],
    ['c', 2],
  ]);
});

it('whoever is no contact for the agreement does not sign', () => {
  expect(firstSigners(contacts.slice(0, 1))).toEqual([]);
  expect(firstSigners([])).toEqual([]);
});

it('whoever is put in comes last, and taken out leaves no gap', () => {
  const three = withPlace(firstSigners(contacts), 'a');
  expect(three.map(({ personId, place }) => [personId, place])).toEqual([
    ['b', 1],
    ['c', 2],
    ['a', 3],
  ]);
  expect(withPlace(three, 'b').map(({ personId, place }) => [personId, place])).toEqual([
    ['c', 1],
    ['a', 2],
  ]);
});

it('those who sign at once stay together when another is taken out', () => {
  const together = withPlace(firstSigners(contacts), 'a').map((signer) => ({
    ...signer,
    place: signer.personId === 'b' ? 1 : 2,
  }));
  expect(withPlace(together, 'b').map(({ place }) => place)).toEqual([1, 1]);
});

it('there are as many places as signers', () => {
  expect(placesOf(firstSigners(contacts))).toEqual([1, 2]);
});
