import { describe, expect, it } from 'vitest';
import { addDays, calendarDate as on, type CalendarDate } from '../kernel/index.ts';
import { decideProposalStep, type SignerFacts } from './decide-proposal-step.ts';

const facts = (more: Partial<SignerFacts> = {}): SignerFacts => ({
  remindedOn: [],
  seen: false,
  answerByOn: on('2027-01-28'),
  ...more,
});

describe('a signer', () => {
  it.each([
    ['is told on the first day', facts(), '2027-01-11', 'ready'],
    ['hears nothing on a Sunday', facts(), '2027-01-10', undefined],
    ['hears nothing more that day', facts({ toldOn: on('2027-01-11') }), '2027-01-11', undefined],
    ['nor within three working days', facts({ toldOn: on('2027-01-11') }), '2027-01-13', undefined],
    ['is reminded on the third', facts({ toldOn: on('2027-01-11') }), '2027-01-14', 'reminder'],
    ['once', facts({ toldOn: on('2027-01-11'), remindedOn: [on('2027-01-14')], seen: true }), '2027-01-15', undefined],
    [
      'is called about after five without a look',
      facts({ toldOn: on('2027-01-11'), remindedOn: [on('2027-01-14')] }),
      '2027-01-18',
      'call',
    ],
    [
      'is reminded on the last day',
      facts({ toldOn: on('2027-01-11'), remindedOn: [on('2027-01-14')], seen: true }),
      '2027-01-28',
      'reminder',
    ],
    ['hears nothing after the last day', facts({ toldOn: on('2027-01-11') }), '2027-01-29', undefined],
  ] as const)('%s', (_, given, today, step) => {
    expect(decideProposalStep(given, on(today), [])).toBe(step);
  });

  it('who answers nothing at all gets three messages, never two on one day, and a call', () => {
    let state = facts();
    const said: string[] = [];
    for (let day: CalendarDate = on('2027-01-11'); day <= '2027-02-05'; day = addDays(day, 1)) {
      const step = decideProposalStep(state, day, []);
      if (step) said.push(`${day} ${step}`);
      if (step === 'ready') state = { ...state, toldOn: day };
      if (step === 'reminder') state = { ...state, remindedOn: [...state.remindedOn, day] };
      if (step === 'call') state = { ...state, seen: true };
    }
    expect(said).toEqual(['2027-01-11 ready', '2027-01-14 reminder', '2027-01-18 call', '2027-01-28 reminder']);
  });
});
