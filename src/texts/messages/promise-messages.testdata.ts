import type { Language } from '../language.ts';
import type { ComposedMessage } from './message.ts';
import { brattli, letterhead, on, period, septemberOctober } from './messages.testdata.ts';
import { composePromiseMoved } from './promise-moved-message.ts';

/** Every way in which a new day is told. The first is that of the drawings. */
export function everyPromiseMessage(language: Language): Record<string, ComposedMessage> {
  const from = letterhead(language);
  return {
    'new day': composePromiseMoved(from, brattli, {
      reports: ['period-report'],
      period: period('month', '2027-10-01', '2027-10-31'),
      toOn: on('2027-12-15'),
      cameLateOn: on('2027-11-26'),
      stands: { report: 'vat-return', on: on('2027-12-10') },
    }),
    'new day, nothing else is promised': composePromiseMoved(from, brattli, {
      reports: ['vat-return'],
      period: septemberOctober,
      toOn: on('2026-12-09'),
      cameLateOn: on('2026-12-01'),
    }),
    'new day, two reports': composePromiseMoved(from, brattli, {
      reports: ['period-report', 'reconciliation'],
      period: septemberOctober,
      toOn: on('2026-12-09'),
      cameLateOn: on('2026-12-01'),
    }),
    'new day, the client was in time': composePromiseMoved(from, brattli, {
      reports: ['annual-accounts'],
      period: period('year', '2026-01-01', '2026-12-31'),
      toOn: on('2027-06-15'),
    }),
  };
}
