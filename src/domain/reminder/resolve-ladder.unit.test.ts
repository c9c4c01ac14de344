import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { deriveLadder, eventPlan, periodicPlan } from './ladder.ts';
import { findLadderFaults, ladderOfPromises, resolveLadder, type Ladders } from './resolve-ladder.ts';

const office: Ladders = { periodic: { mainOfficeDaysAfter: 2, callOfficeDaysAfter: 5 } };
const client: Ladders = { periodic: { mainOfficeDaysAfter: 1, callOfficeDaysAfter: 3 } };
const duty: Ladders = { periodic: { earlyDaysBefore: 7, mainOfficeDaysAfter: 1 } };

describe('whose ladder is in force', () => {
  it.each([
    ['nobody has one', {}, periodicPlan],
    ['the office has one', { office }, office.periodic],
    ['the client has one, too', { office, client }, client.periodic],
    ['the duty has one, too', { office, client, duty }, duty.periodic],
    ['the duty has one for the other kind only', { office, duty: { event: eventPlan } }, office.periodic],
    ['what was set is taken away again', { office: null, client: null, duty: null }, periodicPlan],
  ])('%s', (_, own, plan) => expect(resolveLadder('periodic', own)).toEqual(plan));

  it('a duty before an event keeps its own kind', () => {
    expect(resolveLadder('event', { office, client, duty })).toEqual({
      earlyOfficeDaysBefore: 1,
      callOnDeadline: true,
    });
    expect(resolveLadder('event', { client: { event: { earlyOfficeDaysBefore: 3 } } })).toEqual({
      earlyOfficeDaysBefore: 3,
    });
  });
});

describe('the days of a ladder of one’s own', () => {
  it('takes the steps it names and no others', () => {
    expect(deriveLadder('periodic', client.periodic!, on('2026-11-20'), [])).toEqual([
      { step: 'main', on: '2026-11-23' },
      { step: 'call', on: '2026-11-25' },
    ]);
    expect(deriveLadder('event', { earlyOfficeDaysBefore: 2 }, on('2026-11-16'), [])).toEqual([
      { step: 'early', on: '2026-11-12' },
    ]);
  });
});

describe('what a ladder may say', () => {
  it.each<[string, Ladders, string[]]>([
    ['the defaults', { periodic: periodicPlan, event: eventPlan }, []],
    ['nothing at all: those of the next wider', {}, []],
    ['only a telephone task', { periodic: { callOfficeDaysAfter: 2 } }, []],
    ['the first day after at the earliest', { periodic: { mainOfficeDaysAfter: 0 } }, ['out-of-range']],
    ['the tenth day after at the latest', { periodic: { mainOfficeDaysAfter: 10 } }, []],
    ['the eleventh day after', { periodic: { mainOfficeDaysAfter: 11 } }, ['out-of-range']],
    ['half a day', { periodic: { mainOfficeDaysAfter: 1.5 } }, ['out-of-range']],
    ['not a number', { periodic: { mainOfficeDaysAfter: Number.NaN } }, ['out-of-range']],
    ['22 days before', { periodic: { earlyDaysBefore: 22, mainOfficeDaysAfter: 1 } }, ['out-of-range']],
    ['a text message without the notice', { periodic: { textOfficeDaysAfter: 4 } }, ['main-missing']],
    [
      'a text message on the day of the notice',
      { periodic: { mainOfficeDaysAfter: 4, textOfficeDaysAfter: 4 } },
      ['out-of-order'],
    ],
    [
      'a telephone task before the notice',
      { periodic: { mainOfficeDaysAfter: 4, callOfficeDaysAfter: 3 } },
      ['out-of-order'],
    ],
    ['no step left', { periodic: {} }, ['nothing-left']],
    ['six days before an event', { event: { earlyOfficeDaysBefore: 6 } }, ['out-of-range']],
  ])('%s', (_, ladders, faults) => expect(findLadderFaults(ladders)).toEqual(faults));
});

describe('the ladder that both signed', () => {
  const agreed = ladderOfPromises({ reminders: { mainWorkingDaysAfter: 1 } });

  it('goes before every other: one status message and no more', () => {
    const own = {
      agreed: agreed ?? null,
      office: { periodic: periodicPlan },
      client: null,
      duty: { periodic: periodicPlan },
    };
    expect(resolveLadder('periodic', own)).toEqual({ mainOfficeDaysAfter: 1 });
  });

  it('says nothing of duties before an event', () => {
    expect(resolveLadder('event', { agreed: agreed ?? null })).toEqual(eventPlan);
  });

  it('is none where the agreement leaves it to the office', () => {
    expect(ladderOfPromises({})).toBeUndefined();
    expect(ladderOfPromises(undefined)).toBeUndefined();
  });
});
