import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../domain/kernel/index.ts';
import type { LockCondition } from '../../domain/surcharge/index.ts';
import { wordCondition } from './word-condition.ts';

const accepted = calendarDate('2026-11-25');
const due = calendarDate('2026-11-20');

describe('a condition in words', () => {
  it.each<[LockCondition, string, string]>([
    [
      { condition: 'not-in-writing', holds: false },
      'Tillegget er ikke avtalt skriftlig.',
      'The surcharge is not agreed in writing.',
    ],
    [
      { condition: 'accepted-after-deadline', holds: false, on: accepted, againstOn: due },
      'Avtalen ble godtatt etter leveringsfristen (25. november 2026, fristen var 20. november 2026).',
      'The agreement was accepted after the delivery deadline (25 November 2026, the deadline was 20 November 2026).',
    ],
    [
      { condition: 'no-notice', holds: false },
      'Varsel med sum kom ikke fram i tide.',
      'No notice with the sum arrived in time.',
    ],
    [
      { condition: 'no-notice', holds: false, on: accepted },
      'Varsel med sum kom ikke fram i tide. Det kom fram 25. november 2026.',
      'No notice with the sum arrived in time. It arrived on 25 November 2026.',
    ],
    [
      { condition: 'no-notice', holds: true, on: accepted, saidFree: true },
      'Varselet som kom fram 25. november 2026, sa at denne gangen er fri.',
      'The notice that arrived on 25 November 2026 said that this time is free.',
    ],
    [
      {
        condition: 'office-slip',
        holds: false,
        slips: [
          { slip: 'extension-unanswered', dueOn: due },
          { slip: 'answer-not-looked-at', dueOn: accepted },
        ],
      },
      'Byrået gjorde ikke sin del i tide. Ønsket om flere dager fikk ikke svar i tide (siste dag var 20. november 2026). Ingen så på svaret i tide (siste dag var 25. november 2026).',
      'The office did not do its part in time. The request for more days was not answered in time (the last day was 20 November 2026). Nobody looked at the answer in time (the last day was 25 November 2026).',
    ],
    [
      {
        condition: 'office-slip',
        holds: false,
        slips: [{ slip: 'report-late', report: 'vat-return', dueOn: due, doneOn: accepted }],
      },
      'Byrået gjorde ikke sin del i tide. Mva-melding var lovet innen 20. november 2026, og kom 25. november 2026.',
      'The office did not do its part in time. VAT return: promised by 20 November 2026, delivered on 25 November 2026.',
    ],
    [
      { condition: 'office-slip', holds: false, slips: [{ slip: 'report-late', report: 'payslips', dueOn: due }] },
      'Byrået gjorde ikke sin del i tide. Lønnsslipper var lovet innen 20. november 2026, og er ikke levert.',
      'The office did not do its part in time. Payslips: promised by 20 November 2026, not delivered yet.',
    ],
    [
      { condition: 'office-slip', holds: false, slips: [{ slip: 'report-late', dueOn: due }] },
      'Byrået gjorde ikke sin del i tide. Byrået leverte ikke i tide (siste dag var 20. november 2026).',
      'The office did not do its part in time. The office did not deliver in time (the last day was 20 November 2026).',
    ],
    [
      { condition: 'not-confirmed-missing', holds: true, on: accepted },
      'Noen har sett etter og bekreftet at det mangler 25. november 2026.',
      'Somebody has looked and confirmed that it is missing on 25 November 2026.',
    ],
  ])('says what was judged and by which day', (condition, nb, en) => {
    expect(wordCondition(condition, 'nb').replaceAll('\u00a0', ' ')).toBe(nb);
    expect(wordCondition(condition, 'en').replaceAll('\u00a0', ' ')).toBe(en);
  });
});
