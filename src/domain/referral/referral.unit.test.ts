import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import {
  decideReferral,
  deriveReferralStanding,
  factsToTell,
  isEnded,
  mayNameClientTo,
  mayNamePartnerTo,
  referralEnds,
  referralStates,
  type Naming,
  type Referral,
  type ReferralAct,
  findLastAnswerDay,
} from './index.ts';
import { acts, after, jo, moment, proposed } from './referral.testdata.ts';

const { ask, yes, yesToFjord, no, takeBack, fjord, elv, fjordTakes, fjordDeclines, elvTakes, elvDeclines } = acts;
const { callOff, nobody, moreDays, fjordMoreDays } = acts;

const short = (naming: Naming) => (naming.may ? 'yes' : naming.because);

describe('may the client be named to Fjord, and Fjord to the client?', () => {
  it.each([
    // what has happened, to Fjord, to the client
    ['Fjord and Elv are proposed', [], 'not-asked', 'not-asked'],
    ['the client is asked', [ask], 'not-answered', 'not-answered'],
    ['says yes to both', [ask, yes], 'yes', 'yes'],
    ['says no', [ask, no], 'declined', 'declined'],
    ['says yes, and takes it back', [ask, yes, takeBack], 'withdrawn', 'withdrawn'],
    ['takes it back after Fjord was told', [ask, yes, fjord, takeBack], 'withdrawn', 'withdrawn'],
    ['Fjord says no', [ask, yes, fjord, fjordDeclines], 'partner-declined', 'yes'],
    ['Fjord takes the client on', [ask, yes, fjord, fjordTakes], 'yes', 'yes'],
    ['Elv takes the client on', [ask, yes, fjord, elv, elvTakes], 'taken-on-by-another', 'yes'],
    ['it is called off before anybody was asked', [callOff], 'called-off', 'called-off'],
    ['it is called off while the client thinks', [ask, callOff], 'called-off', 'called-off'],
    ['it is called off after a yes', [ask, yes, callOff], 'called-off', 'called-off'],
    ['nobody fits', [nobody], 'not-asked', 'not-asked'],
  ] as const)('%s', (_, done, toPartner, toClient) => {
    const referral = after(proposed(), ...done);
    expect([short(mayNameClientTo(referral, 'fjord')), short(mayNamePartnerTo(referral, 'fjord'))]).toEqual([
      toPartner,
      toClient,
    ]);
  });

  it('a yes to one of two is a yes to one', () => {
    const referral = after(proposed(), ask, yesToFjord);
    expect(short(mayNameClientTo(referral, 'elv'))).toBe('not-this-partner');
    expect(short(mayNamePartnerTo(referral, 'elv'))).toBe('not-this-partner');
    expect(short(mayNameClientTo(referral, 'bekk'))).toBe('not-this-partner');
    expect(factsToTell(referral, 'fjord')).toEqual(['company']);
    expect(factsToTell(referral, 'elv')).toEqual([]);
  });
});

describe('what can be done', () => {
  const bare = proposed();
  it.each([
    // before, the act, what comes of it
    ['the client is asked', [], ask, 'consent-asked'],
    ['asked twice', [ask], ask, 'unchanged'],
    ['asked about nobody', [], { ...ask, to: { partnerIds: [], told: ['company'] } }, 'scope-wrong'],
    ['asked without the company’s name', [], { ...ask, to: { ...ask.to, told: ['size'] } }, 'scope-wrong'],
    ['asked about somebody else', [], { ...ask, to: { ...ask.to, partnerIds: ['bekk'] } }, 'scope-wrong'],
    ['a yes before anybody asked', [], yes, 'not-open'],
    ['a yes', [ask], yes, 'consented'],
    ['the same yes twice', [ask, yes], yes, 'unchanged'],
    ['a yes to less', [ask], yesToFjord, 'consented'],
    [
      'a yes to more than was asked',
      [ask],
      { ...yes, to: { ...yes.to, told: ['company', 'system'] } },
      'beyond-what-was-asked',
    ],
    ['another yes after the first', [ask, yesToFjord], yes, 'not-open'],
    ['a yes from nobody', [ask], { ...yes, by: { ...jo, name: ' ' } }, 'giver-unknown'],
    ['a yes on the phone that nobody wrote down', [ask], { ...yes, by: { ...jo, way: 'phone' } }, 'giver-unknown'],
    [
      'a yes on the phone, written down',
      [ask],
      { ...yes, by: { ...jo, way: 'phone', notedBy: 'ingrid' } },
      'consented',
    ],
    ['a no', [ask], no, 'consent-declined'],
    ['a yes after a no', [ask, no], yes, 'not-open'],
    ['a no after a yes is to take it back', [ask, yes], no, 'not-open'],
    ['taken back', [ask, yes], takeBack, 'changed-mind'],
    ['taken back twice', [ask, yes, takeBack], takeBack, 'unchanged'],
    ['taken back before it was given', [ask], takeBack, 'not-open'],
    ['taken back after Fjord took the client on', [ask, yes, fjord, fjordTakes], takeBack, 'taken-on'],
    ['Fjord told without a question', [], fjord, 'no-consent'],
    ['Fjord told while the client thinks', [ask], fjord, 'no-consent'],
    ['Fjord told', [ask, yes], fjord, 'introduced'],
    ['Fjord told twice', [ask, yes, fjord], fjord, 'unchanged'],
    ['Elv told, when the yes was to Fjord', [ask, yesToFjord], elv, 'no-consent'],
    ['Fjord told after it was taken back', [ask, yes, takeBack], fjord, 'no-consent'],
    ['an answer from Fjord, who knows of nothing', [ask, yes], fjordTakes, 'not-introduced'],
    ['Fjord takes the client on', [ask, yes, fjord], fjordTakes, 'taken-on'],
    ['Fjord says no, and Elv is left', [ask, yes, fjord], fjordDeclines, 'consented'],
    ['Fjord says no, and Elv thinks', [ask, yes, fjord, elv], fjordDeclines, 'introduced'],
    ['Fjord says no, and the yes was to Fjord alone', [ask, yesToFjord, fjord], fjordDeclines, 'declined-by-partner'],
    ['both say no', [ask, yes, fjord, elv, fjordDeclines], elvDeclines, 'declined-by-partner'],
    ['Fjord says no, and then yes', [ask, yes, fjord, fjordDeclines], fjordTakes, 'answered'],
    ['Elv takes on whom Fjord has', [ask, yes, fjord, elv, fjordTakes], elvTakes, 'not-open'],
    ['nobody fits', [], nobody, 'nobody-fits'],
    ['nobody fits, after the client was asked', [ask], nobody, 'not-open'],
    ['called off', [ask, yes, fjord], callOff, 'changed-mind'],
    ['called off twice', [callOff], callOff, 'unchanged'],
    ['called off after Fjord took the client on', [ask, yes, fjord, fjordTakes], callOff, 'not-open'],
  ] as const)('%s', (_, done, act, expected) => {
    const decision = decideReferral(after(bare, ...done), act as ReferralAct, moment());
    const came =
      'refused' in decision
        ? decision.refused
        : decision.outcome === 'unchanged'
          ? 'unchanged'
          : decision.referral.state;
    expect(came).toBe(expected);
  });

  it('cannot ask about nobody', () => {
    const none: Referral = { ...bare, partners: [] };
    expect(decideReferral(none, ask, moment())).toEqual({ refused: 'nobody-proposed' });
  });

  it('keeps who consented to what, and when', () => {
    expect(after(bare, ask, yesToFjord, takeBack).answers).toEqual([
      { decision: 'given', by: jo, at: '2027-03-02T09:00:00.000Z', to: { partnerIds: ['fjord'], told: ['company'] } },
      {
        decision: 'withdrawn',
        by: jo,
        at: '2027-03-02T09:00:00.000Z',
        to: { partnerIds: ['fjord'], told: ['company'] },
      },
    ]);
  });
});

describe('more days to answer', () => {
  it.each([
    // what has happened on 2 March, with seven days to answer; decided on; until; what comes of it
    ['before anybody asked', [], '2027-03-02', '2027-03-16', 'not-open'],
    ['a week more', [ask], '2027-03-08', '2027-03-16', '2027-03-16'],
    ['a day more', [ask], '2027-03-09', '2027-03-10', '2027-03-10'],
    ['as long as the client has', [ask], '2027-03-08', '2027-03-09', 'unchanged'],
    ['less than the client has', [ask], '2027-03-02', '2027-03-08', 'day-not-later'],
    ['after the day, until today', [ask], '2027-03-12', '2027-03-12', '2027-03-12'],
    ['after the day, until yesterday', [ask], '2027-03-12', '2027-03-11', 'day-not-later'],
    ['sixty days from today', [ask], '2027-03-02', '2027-05-01', '2027-05-01'],
    ['sixty-one days', [ask], '2027-03-02', '2027-05-02', 'day-too-far'],
    ['a second time', [ask, moreDays], '2027-03-16', '2027-03-23', '2027-03-23'],
    ['after a yes', [ask, yes], '2027-03-08', '2027-03-16', 'not-open'],
    ['after a no', [ask, no], '2027-03-08', '2027-03-16', 'not-open'],
    ['after it was called off', [ask, callOff], '2027-03-08', '2027-03-16', 'not-open'],
  ] as const)('%s', (_, done, today, until, expected) => {
    const act = { act: 'give-more-days', answerByOn: on(until) } as const;
    const decision = decideReferral(after(proposed(), ...done), act, moment(on(today)));
    const came =
      'refused' in decision
        ? decision.refused
        : decision.outcome === 'unchanged'
          ? 'unchanged'
          : decision.referral.asked?.answerByOn;
    expect(came).toBe(expected);
  });

  it.each([
    // what has happened on 2 March, with seven days to answer; decided on; until; what comes of it for Fjord
    ['before the client has answered', [ask], '2027-03-02', '2027-03-16', 'not-introduced'],
    ['before Fjord was told', [ask, yes, elv], '2027-03-02', '2027-03-16', 'not-introduced'],
    ['a week more', [ask, yes, fjord], '2027-03-08', '2027-03-16', '2027-03-16'],
    ['a day more', [ask, yes, fjord], '2027-03-09', '2027-03-10', '2027-03-10'],
    ['as long as Fjord has', [ask, yes, fjord], '2027-03-08', '2027-03-09', 'unchanged'],
    ['less than Fjord has', [ask, yes, fjord], '2027-03-02', '2027-03-08', 'day-not-later'],
    ['after the day, until today', [ask, yes, fjord], '2027-03-12', '2027-03-12', '2027-03-12'],
    ['after the day, until yesterday', [ask, yes, fjord], '2027-03-12', '2027-03-11', 'day-not-later'],
    ['sixty days from today', [ask, yes, fjord], '2027-03-02', '2027-05-01', '2027-05-01'],
    ['sixty-one days', [ask, yes, fjord], '2027-03-02', '2027-05-02', 'day-too-far'],
    ['a second time', [ask, yes, fjord, fjordMoreDays], '2027-03-16', '2027-03-23', '2027-03-23'],
    ['Fjord has said no', [ask, yes, fjord, elv, fjordDeclines], '2027-03-08', '2027-03-16', 'answered'],
    ['Elv has the client', [ask, yes, fjord, elv, elvTakes], '2027-03-08', '2027-03-16', 'not-open'],
    ['the client took it back', [ask, yes, fjord, takeBack], '2027-03-08', '2027-03-16', 'not-open'],
  ] as const)('of an office: %s', (_, done, today, until, expected) => {
    const act = { act: 'give-more-days', partnerId: 'fjord', answerByOn: on(until) } as const;
    const decision = decideReferral(after(proposed(), ...done), act, moment(on(today)));
    const came =
      'refused' in decision
        ? decision.refused
        : decision.outcome === 'unchanged'
          ? 'unchanged'
          : decision.referral.partners.find(({ partnerId }) => partnerId === 'fjord')?.answerByOn;
    expect(came).toBe(expected);
  });

  it('of one office give the other none', () => {
    const days = after(proposed(), ask, yes, fjord, elv, fjordMoreDays).partners.map(({ answerByOn }) => answerByOn);
    expect(days).toEqual(['2027-03-16', '2027-03-09']);
  });

  it('change nothing of what was asked', () => {
    const { asked } = after(proposed(), ask);
    expect(after(proposed(), ask, moreDays).asked).toEqual({ ...asked, answerByOn: '2027-03-16' });
  });
});

describe('whose turn it is', () => {
  it.each([
    // what has happened on 2 March, looked at on, whose turn, what next
    ['proposed', [], '2027-03-02', 'office', ['ask-the-client']],
    ['asked', [ask], '2027-03-09', 'client', ['wait-for-the-client']],
    ['asked, a day too long ago', [ask], '2027-03-10', 'office', ['call-the-client']],
    ['asked, and given more days', [ask, moreDays], '2027-03-16', 'client', ['wait-for-the-client']],
    ['and a day too long ago', [ask, moreDays], '2027-03-17', 'office', ['call-the-client']],
    ['a yes', [ask, yes], '2027-03-02', 'office', ['introduce']],
    ['Fjord told, Elv not', [ask, yes, fjord], '2027-03-09', 'partner', ['wait-for-the-office', 'introduce']],
    ['both told', [ask, yes, fjord, elv], '2027-03-09', 'partner', ['wait-for-the-office']],
    ['Fjord has not answered', [ask, yesToFjord, fjord], '2027-03-10', 'office', ['call-the-office']],
    ['Fjord has more days', [ask, yesToFjord, fjord, fjordMoreDays], '2027-03-16', 'partner', ['wait-for-the-office']],
    ['and has not answered', [ask, yesToFjord, fjord, fjordMoreDays], '2027-03-17', 'office', ['call-the-office']],
    ['Fjord takes the client on', [ask, yes, fjord, fjordTakes], '2027-03-10', 'office', ['hand-over']],
    [
      'and Elv was told too',
      [ask, yes, fjord, elv, fjordTakes],
      '2027-03-10',
      'office',
      ['hand-over', 'thank-the-others'],
    ],
    [
      'both say no',
      [ask, yes, fjord, elv, fjordDeclines, elvDeclines],
      '2027-03-10',
      'office',
      ['propose-others', 'help-without-a-name'],
    ],
    ['the client says no', [ask, no], '2027-03-10', 'office', ['help-without-a-name']],
    ['nobody fits', [nobody], '2027-03-10', 'office', ['help-without-a-name']],
    ['called off', [ask, yes, fjord, callOff], '2027-03-10', 'office', ['thank-the-others', 'agree-how-to-go-on']],
  ] as const)('%s', (_, done, today, turn, steps) => {
    expect(deriveReferralStanding(after(proposed(), ...done), on(today))).toMatchObject({ turn, steps });
  });

  it.each([
    // what has happened on 2 March, whom the mail did not reach, looked at on, whose turn, what next
    ['Fjord alone was told', [ask, yesToFjord, fjord], ['fjord'], '2027-03-09', 'office', ['introduce-again']],
    ['and the day has gone by', [ask, yesToFjord, fjord], ['fjord'], '2027-03-10', 'office', ['introduce-again']],
    ['Elv is not told yet', [ask, yes, fjord], ['fjord'], '2027-03-09', 'office', ['introduce-again', 'introduce']],
    [
      'Elv was reached',
      [ask, yes, fjord, elv],
      ['fjord'],
      '2027-03-09',
      'office',
      ['introduce-again', 'wait-for-the-office'],
    ],
    ['neither was reached', [ask, yes, fjord, elv], ['fjord', 'elv'], '2027-03-09', 'office', ['introduce-again']],
    ['Fjord answered all the same', [ask, yes, fjord, fjordTakes], ['fjord'], '2027-03-09', 'office', ['hand-over']],
  ] as const)('the mail did not arrive: %s', (_, done, unreached, today, turn, steps) => {
    expect(deriveReferralStanding(after(proposed(), ...done), on(today), unreached)).toMatchObject({ turn, steps });
  });

  it('says so where nobody was proposed', () => {
    expect(deriveReferralStanding({ ...proposed(), partners: [] }, on('2027-03-02')).steps).toEqual([
      'say-that-nobody-fits',
    ]);
  });
});

const every = Object.values(acts);
const anyPath = fc.array(fc.constantFrom(...every), { maxLength: 12 });

function walk(path: readonly ReferralAct[]): Referral[] {
  const states = [proposed()];
  for (const act of path) {
    const decision = decideReferral(states.at(-1)!, act, moment());
    if ('outcome' in decision && decision.outcome === 'changed') states.push(decision.referral);
  }
  return states;
}

/** What an act makes of a referral; undefined where it changes nothing. */
function follow(referral: Referral, act: ReferralAct): Referral | undefined {
  const decision = decideReferral(referral, act, moment());
  return 'outcome' in decision && decision.outcome === 'changed' ? decision.referral : undefined;
}

/** Every referral that the acts can lead to from the beginning, each once. */
function everywhere(): Referral[] {
  const found = new Map([[JSON.stringify(proposed()), proposed()]]);
  // A map is walked on to what is added to it meanwhile.
  for (const referral of found.values()) {
    for (const act of every) {
      const next = follow(referral, act);
      if (next !== undefined) found.set(JSON.stringify(next), next);
    }
  }
  return [...found.values()];
}

describe('the last day on which somebody may answer', () => {
  const told = (answerByOn: string) => ({
    partnerId: 'fjord',
    introducedOn: on('2026-12-04'),
    answerByOn: on(answerByOn),
    answer: null,
  });
  const untold = { partnerId: 'elv', introducedOn: null, answerByOn: null, answer: null };
  const client = { on: on('2026-12-04'), answerByOn: on('2026-12-11'), to: { partnerIds: ['fjord'], told: [] } };

  it.each([
    ['nobody was asked', null, [untold], undefined],
    ['the client was', client, [untold], '2026-12-11'],
    ['the client was, and an office was told', client, [told('2026-12-18'), untold], '2026-12-18'],
    ['the client has longer than the office', client, [told('2026-12-08')], '2026-12-11'],
  ])('%s', (_, asked, partners, last) => {
    expect(findLastAnswerDay({ asked, partners })).toBe(last);
  });
});

describe('on any path', () => {
  it('there is a next step everywhere, and from everywhere that is no end something can be done', () => {
    const reached = everywhere();
    for (const referral of reached) {
      expect(deriveReferralStanding(referral, on('2027-04-01')).steps.length).toBeGreaterThan(0);
      const changes = every.filter((act) => follow(referral, act) !== undefined);
      if (!isEnded(referral)) expect(changes.length).toBeGreaterThan(0);
      else expect(changes.every((act) => act === takeBack)).toBe(true);
    }
    expect([...new Set(reached.map(({ state }) => state))].sort()).toEqual([...referralStates].sort());
  });

  it('no name leaves before the client has said yes, and none after it was taken back', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        for (const referral of walk(path)) {
          const standing = referral.answers.at(-1)?.decision === 'given';
          for (const partnerId of ['fjord', 'elv', 'bekk']) {
            const named = [mayNameClientTo(referral, partnerId), mayNamePartnerTo(referral, partnerId)];
            if (!standing) expect(named.some(({ may }) => may)).toBe(false);
            if (!standing) expect(factsToTell(referral, partnerId)).toEqual([]);
          }
          const introduced = referral.partners.filter(({ introducedOn }) => introducedOn !== null);
          const consented = referral.answers.find(({ decision }) => decision === 'given')?.to.partnerIds ?? [];
          expect(introduced.every(({ partnerId }) => consented.includes(partnerId))).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('the same act twice changes nothing the second time', () => {
    fc.assert(
      fc.property(anyPath, fc.constantFrom(...every), (path, act) => {
        const first = decideReferral(walk(path).at(-1)!, act, moment());
        if (!('outcome' in first) || first.outcome !== 'changed') return;
        expect(decideReferral(first.referral, act, moment())).toEqual({ outcome: 'unchanged' });
      }),
    );
  });

  it('ends are states', () => {
    expect(referralEnds.every((state) => referralStates.includes(state))).toBe(true);
  });
});
