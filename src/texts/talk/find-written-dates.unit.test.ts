import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { findWrittenDates } from './find-written-dates.ts';

const dates = [on('2026-10-12'), on('2026-05-03')];

describe('days that are written in a text: 12 October and 3 May 2026', () => {
  it.each([
    ['Rapporten skulle kommet 12. oktober.', ['12. oktober']],
    ['Rapporten skulle kommet 12.\u00a0okt. 2026.', ['12.\u00a0okt']],
    ['Vi var sene 12.10. og 3/5-26.', ['12.10', '3/5-26']],
    ['Vi var sene 12.10.2026.', ['12.10.2026']],
    ['Datoen er 2026-10-12.', ['2026-10-12']],
    ['We were late on the 12th of October and on May 3rd.', ['12th of October', 'May 3rd']],
    ['Late on October 12, 2026', ['October 12']],
    ['Late on 03.05.', ['03.05']],
    ['12. OKTOBER', ['12. OKTOBER']],
    // Once is enough to refuse it.
    ['12. oktober og 12. oktober', ['12. oktober']],
  ])('%s', (text, expected) => {
    expect(findWrittenDates(text, dates)).toEqual(expected);
  });

  it.each([
    'Vi sees 13. oktober og 12. november.',
    'Det var 112. oktober-fil nr. 12.',
    'Den 12. i måneden. Oktober er fin.',
    'Kl. 12.11, 12,5 dager, kr 12 100.',
    '12.100 kroner, 2026-10-13',
  ])('none in: %s', (text) => {
    expect(findWrittenDates(text, dates)).toEqual([]);
  });

  it('none where nothing is withheld', () => {
    expect(findWrittenDates('12. oktober', [])).toEqual([]);
  });
});
