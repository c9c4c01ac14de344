import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../domain/kernel/index.ts';
import { nothingWished, readWishes, readWishesPlace, writeWishes, type WishedFor } from './wishes-place.ts';

const kari = '01a22629-be98-7016-b58e-909b8acf51c9';
const shop = '01a22629-bfca-7032-a8a4-502d4f8221b9';
const wished: WishedFor = {
  onTime: [shop],
  gone: [kari],
  away: [{ staffId: kari, fromOn: calendarDate('2026-12-01'), days: 14 }],
  newClients: { count: 10, fromOn: calendarDate('2027-01-01') },
};

describe('wishes in an address', () => {
  it('are read as they were written', () => {
    expect(writeWishes(wished)).toEqual({
      onTime: shop,
      gone: kari,
      away: `${kari}.2026-12-01.14`,
      new: 10,
      from: '2027-01-01',
    });
    expect(readWishes(readWishesPlace({ ...writeWishes(wished) }))).toEqual(wished);
  });

  it('are nothing where nothing is wished for', () => {
    expect(writeWishes(nothingWished)).toEqual({});
    expect(readWishes(readWishesPlace({}))).toEqual(nothingWished);
    expect(
      writeWishes({
        ...wished,
        onTime: [],
        gone: [],
        away: [{ ...wished.away[0]!, days: 0 }],
        newClients: { count: 0, fromOn: calendarDate('2027-01-01') },
      }),
    ).toEqual({});
  });

  it.each<[string, Record<string, unknown>]>([
    ['what is no id', { onTime: 'x,1', gone: '../..' }],
    ['what is no day', { away: `${kari}.2026-02-30.4`, from: 'soon' }],
    ['what is no number', { away: `${kari}.2026-12-01.x`, new: 'ten' }],
    ['what is no text', { onTime: 7, gone: { a: 1 }, away: ['a'], new: 1.5, from: null }],
  ])('leave out %s', (_, search) => {
    expect(readWishes(readWishesPlace(search))).toEqual(nothingWished);
  });

  it('stay within what can be asked', () => {
    const { away, newClients } = readWishes(readWishesPlace({ away: `${kari}.2026-12-01.400`, new: 900 }));
    expect([away[0]!.days, newClients.count]).toEqual([28, 20]);
    expect(readWishes({ new: -3 }).newClients.count).toBe(0);
  });
});
