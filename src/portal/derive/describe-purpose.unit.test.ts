import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../domain/kernel/index.ts';
import type { PortalItem } from '../../http/contract/portal.ts';
import { choiceOf, choosableItems, purposeOf, unnamed } from './describe-purpose.ts';

const item: PortalItem = {
  obligationId: 'duty',
  itemKey: 'receipts',
  document: 'receipts',
  name: null,
  essential: true,
  period: { of: 'month', startOn: calendarDate('2026-10-01'), endOn: calendarDate('2026-10-31') },
  dueOn: calendarDate('2026-11-20'),
  state: 'missing',
  receivedCount: 0,
  returned: null,
};

describe('what a file is for', () => {
  test('is chosen and read back as the same thing', () => {
    const purpose = purposeOf('duty/receipts', [item]);
    expect(purpose).toEqual({ obligationId: 'duty', itemKey: 'receipts' });
    expect(choiceOf({ obligationId: 'duty', itemKey: 'receipts' })).toBe('duty/receipts');
  });

  test('is nothing in particular when nothing was chosen, or when the thing has left the list', () => {
    expect(purposeOf(unnamed, [item])).toEqual({ obligationId: null, itemKey: null });
    expect(purposeOf('duty/receipts', [])).toEqual({ obligationId: null, itemKey: null });
    expect(choiceOf({ obligationId: null, itemKey: null })).toBe(unnamed);
  });

  test('may be anything that the office has not accepted yet', () => {
    const accepted: PortalItem = { ...item, itemKey: 'bank', state: 'accepted' };
    expect(choosableItems([item, accepted])).toEqual([item]);
  });
});
