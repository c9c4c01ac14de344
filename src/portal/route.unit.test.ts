import { describe, expect, test } from 'vitest';
import { formatRoute, isPlace, parseRoute, type Route } from './route.ts';

const places: Route[] = [
  { screen: 'list' },
  { screen: 'pages' },
  { screen: 'sending' },
  { screen: 'receipt' },
  { screen: 'when' },
  { screen: 'received' },
  { screen: 'companies' },
  { screen: 'calendar' },
  { screen: 'agreement' },
  { screen: 'devices' },
  { screen: 'proposal' },
  { screen: 'proposal-accept' },
  { screen: 'proposal-decline' },
  { screen: 'more-days', obligationId: null },
  { screen: 'more-days', obligationId: 'duty' },
  { screen: 'returned', arrivalId: 'file' },
  { screen: 'move', arrivalId: 'file' },
  { screen: 'code', goal: 'received' },
  { screen: 'code', goal: 'returned/file' },
  { screen: 'code', goal: 'proposal-accept' },
];

describe('a place in the portal', () => {
  test.each(places.map((place) => [formatRoute(place), place] as const))('%s leads back to itself', (text, place) => {
    expect(parseRoute(text)).toEqual(place);
  });

  test.each(['', '#', '#/', '#/nowhere', '#/returned', '#/move/'])('%j is the list', (text) => {
    expect(parseRoute(text)).toEqual({ screen: 'list' });
  });

  test('is told apart from the token of a link', () => {
    expect(isPlace('/received')).toBe(true);
    expect(isPlace('')).toBe(true);
    expect(isPlace('FXqWPNGfkKcrA_xzlbEvCpyip8v45Dqx7rgr-tfzViU')).toBe(false);
  });
});
