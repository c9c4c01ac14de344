import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import {
  decideChangePlace,
  decideConfirm,
  decideEnd,
  decideMove,
  decidePick,
  decideReplaceAttendee,
  decideReplaceHost,
  findActRefusal,
  meetingActs,
  meetingStates,
  withoutMeeting,
  type FreeTime,
  type Meeting,
  type MeetingAct,
  type MeetingActor,
  type MeetingDecision,
  type MeetingEnd,
} from './index.ts';
import { booked, clockOf, freeTime, jobAt, meeting, meetingAt, moved, slotOf } from './meeting.testdata.ts';

const now = clockOf('2026-11-05 12:00');
const ten = slotOf('2026-11-10 10:00–11:00');
const thursday = slotOf('2026-11-12 13:00–14:00');
const free = freeTime({ today: on('2026-11-05') });

function changed(decision: MeetingDecision): Meeting {
  if (!('outcome' in decision) || decision.outcome !== 'changed') throw new Error(JSON.stringify(decision));
  return decision.meeting;
}

/** `request jo@brattli.example`, in the order in which they are told. */
function told(decision: MeetingDecision): string[] {
  if (!('outcome' in decision) || decision.outcome !== 'changed') throw new Error(JSON.stringify(decision));
  return decision.tell.map(({ method, address }) => `${method} ${address}`);
}

const both = (method: string): string[] => [`${method} jo@brattli.example`, `${method} nora@fjord.example`];

describe('who may do what, and when', () => {
  /** A meeting on Tuesday 10 November at ten, or offered until the 18th; asked at noon on the 5th. */
  const allowed = (by: MeetingActor, at = now): Record<string, MeetingAct[]> =>
    Object.fromEntries(
      meetingStates.map((state) => {
        const one = state === 'offered' || state === 'lapsed' ? meeting({ state }) : booked({ state });
        return [state, meetingActs.filter((act) => findActRefusal(one, by, act, at) === undefined)];
      }),
    );
  const ended = { declined: [], cancelled: [], held: [], 'not-held': [], lapsed: [] };

  it('a client picks, then moves, confirms or declines', () => {
    expect(allowed('client')).toEqual({
      offered: ['pick', 'decline'],
      booked: ['move', 'confirm', 'decline'],
      moved: ['move', 'confirm', 'decline'],
      ...ended,
    });
  });

  it('the office does the same for a client who calls, cancels, and changes who and where', () => {
    const changes = ['replace-host', 'replace-attendee', 'change-place'];
    expect(allowed('office')).toEqual({
      offered: ['pick', 'decline', 'cancel', ...changes],
      booked: ['move', 'confirm', 'decline', 'cancel', ...changes],
      moved: ['move', 'confirm', 'decline', 'cancel', ...changes],
      ...ended,
    });
  });

  it('the clock lets an offer lapse, and does nothing else', () => {
    expect(allowed('takt')).toEqual({ offered: ['lapse'], booked: [], moved: [], ...ended });
  });

  it('once it has begun only the office can say whether it was held', () => {
    const at = clockOf('2026-11-10 10:00');
    expect(allowed('client', at)).toMatchObject({ booked: [], moved: [] });
    expect(allowed('office', at)).toMatchObject({
      booked: ['record-held', 'record-not-held'],
      moved: ['record-held', 'record-not-held'],
    });
    expect(allowed('office', clockOf('2026-11-10 09:59'))['booked']).toContain('move');
  });

  it('after the last day for an answer nobody answers; the office can still cancel', () => {
    const at = clockOf('2026-11-19 00:00');
    expect(allowed('client', at)['offered']).toEqual([]);
    expect(allowed('client', clockOf('2026-11-18 23:59'))['offered']).toEqual(['pick', 'decline']);
    expect(allowed('office', at)['offered']).toContain('cancel');
  });

  test.each<[string, Meeting, MeetingActor, MeetingAct, string, string]>([
    ['a client cancels', booked(), 'client', 'cancel', '2026-11-05 12:00', 'not-yours'],
    ['a client picks twice', booked(), 'client', 'pick', '2026-11-05 12:00', 'already-booked'],
    ['a client moves what is only offered', meeting(), 'client', 'move', '2026-11-05 12:00', 'not-open'],
    ['a client picks after the last day', meeting(), 'client', 'pick', '2026-11-19 08:00', 'answer-day-passed'],
    ['a client declines as it begins', booked(), 'client', 'decline', '2026-11-10 10:00', 'already-begun'],
    ['the office moves it the day after', booked(), 'office', 'move', '2026-11-11 08:00', 'already-begun'],
    ['held before it began', booked(), 'office', 'record-held', '2026-11-10 09:59', 'not-begun'],
    [
      'anything after it was cancelled',
      booked({ state: 'cancelled' }),
      'office',
      'move',
      '2026-11-05 12:00',
      'not-open',
    ],
  ])('%s: refused', (_, one, by, act, at, refusal) => {
    expect(findActRefusal(one, by, act, clockOf(at))).toBe(refusal);
  });
});

describe('a time is picked', () => {
  it('is booked, and both calendars hear of it for the first time', () => {
    const decision = decidePick(meeting(), 'client', ten, now, free);
    expect(changed(decision)).toEqual(booked());
    expect(told(decision)).toEqual(both('request'));
  });

  it('of two clients who pick one slot the second is refused, and so is a slot that a job has taken since', () => {
    const second = meeting({ id: 'another-meeting' });
    const taken = { ...free, taken: [meetingAt('2026-11-10 10:00–11:00', 'the-meeting')] };
    expect(decidePick(second, 'client', ten, now, taken)).toEqual({ refused: 'slot-taken' });
    expect(decidePick(second, 'client', slotOf('2026-11-10 10:30–11:30'), now, taken)).toEqual({
      refused: 'slot-taken',
    });
    expect(changed(decidePick(second, 'client', slotOf('2026-11-10 11:00–12:00'), now, taken)).state).toBe('booked');
    const job = { ...free, taken: [jobAt('2026-11-10 08:00–10:30')] };
    expect(decidePick(second, 'client', ten, now, job)).toEqual({ refused: 'slot-taken' });
  });

  it('of two colleagues who pick for one meeting the second hears that it is booked; the same time twice is once', () => {
    expect(decidePick(booked(), 'client', thursday, now, free)).toEqual({ refused: 'already-booked' });
    expect(decidePick(booked(), 'client', ten, now, free)).toEqual({ outcome: 'unchanged' });
  });

  test.each<[string, string, MeetingActor, FreeTime, string]>([
    ['a time that nobody was shown', '2026-11-10 10:15–11:15', 'client', free, 'slot-not-offered'],
    ['a day outside the range', '2026-11-23 10:00–11:00', 'client', free, 'slot-not-offered'],
    ['tomorrow, with two days’ notice', '2026-11-06 10:00–11:00', 'client', free, 'slot-not-offered'],
    [
      'a week that another client has filled',
      '2026-11-12 13:00–14:00',
      'client',
      freeTime({ taken: [meetingAt('2026-11-10 08:00–09:00')], rules: { perWeekMax: 1 } }),
      'week-full',
    ],
    ['this morning', '2026-11-05 10:00–11:00', 'office', free, 'slot-past'],
    ['the time that is now', '2026-11-05 12:00–13:00', 'office', free, 'slot-past'],
    ['yesterday', '2026-11-04 15:00–16:00', 'client', free, 'slot-past'],
    [
      'a taken time, on the phone',
      '2026-11-10 10:00–11:00',
      'office',
      { ...free, taken: [jobAt('2026-11-10 10:59–12:00')] },
      'slot-taken',
    ],
  ])('refused: %s', (_, slot, by, facts, refusal) => {
    expect(decidePick(meeting(), by, slotOf(slot), now, facts)).toEqual({ refused: refusal });
  });

  it('by the office, as agreed on the phone, also where it offers nothing', () => {
    const evening = slotOf('2026-11-06 18:00–19:30');
    expect(changed(decidePick(meeting(), 'office', evening, now, free))).toMatchObject({
      state: 'booked',
      slot: evening,
      attendee: { accepted: true },
    });
  });
});

describe('a meeting is moved', () => {
  it('by the client: booked at the other time, with a higher number', () => {
    const decision = decideMove(booked(), 'client', { slot: thursday }, now, free);
    expect(changed(decision)).toEqual(booked({ slot: thursday, sequence: 1 }));
    expect(told(decision)).toEqual(both('request'));
  });

  it('by the office: it waits for the client’s yes, and is booked when that comes', () => {
    const decision = decideMove(booked(), 'office', { slot: thursday }, now, free);
    expect(changed(decision)).toEqual(moved());
    expect(told(decision)).toEqual(both('request'));
    const yes = decideConfirm(changed(decision), 'client', now);
    expect(changed(yes)).toEqual(booked({ slot: thursday, sequence: 2 }));
    expect(told(yes)).toEqual(both('request'));
    expect(decideConfirm(changed(yes), 'client', now)).toEqual({ outcome: 'unchanged' });
  });

  it('by the office as agreed with the client: booked at once', () => {
    expect(changed(decideMove(booked(), 'office', { slot: thursday, agreed: true }, now, free))).toEqual(
      booked({ slot: thursday, sequence: 1 }),
    );
  });

  it('again and again, and its number only rises', () => {
    let one = booked();
    for (const [slot, sequence] of [
      ['2026-11-12 13:00–14:00', 1],
      ['2026-11-17 09:00–10:00', 2],
      ['2026-11-10 10:00–11:00', 3],
    ] as const) {
      one = changed(decideMove(one, 'client', { slot: slotOf(slot) }, now, free));
      expect([one.slot, one.sequence]).toEqual([slotOf(slot), sequence]);
    }
  });

  it('a little: its own old time is not in its way, nor counted for its week', () => {
    const own = meetingAt('2026-11-10 10:00–11:00', 'the-meeting');
    const full = freeTime({ today: on('2026-11-05'), taken: [own], rules: { perWeekMax: 1 } });
    const slot = slotOf('2026-11-10 10:30–11:30');
    expect(changed(decideMove(booked(), 'client', { slot }, now, full)).slot).toEqual(slot);
    expect(withoutMeeting(full, 'the-meeting').taken).toEqual([]);
  });

  it('to the time it has: nothing; by the client that is a yes', () => {
    expect(decideMove(booked(), 'client', { slot: ten }, now, free)).toEqual({ outcome: 'unchanged' });
    expect(decideMove(moved(), 'office', { slot: thursday }, now, free)).toEqual({ outcome: 'unchanged' });
    expect(changed(decideMove(moved(), 'client', { slot: thursday }, now, free))).toMatchObject({
      state: 'booked',
      sequence: 2,
    });
  });

  test.each<[string, string, MeetingActor, string]>([
    ['to a time that has gone by, by the office', '2026-11-05 11:00–12:00', 'office', 'slot-past'],
    ['to last week, by the client', '2026-10-29 10:00–11:00', 'client', 'slot-past'],
    ['to an evening, by the client', '2026-11-12 18:00–19:00', 'client', 'slot-not-offered'],
    ['to a time that is taken, by the office', '2026-11-11 10:00–11:00', 'office', 'slot-taken'],
    ['to a time that is taken, by the client', '2026-11-11 10:00–11:00', 'client', 'slot-taken'],
    ['by the clock', '2026-11-12 13:00–14:00', 'takt', 'not-yours'],
  ])('refused: %s', (_, slot, by, refusal) => {
    const facts = { ...free, taken: [meetingAt('2026-11-11 09:00–11:00')] };
    expect(decideMove(booked(), by, { slot: slotOf(slot) }, now, facts)).toEqual({ refused: refusal });
  });
});

describe('a meeting ends', () => {
  test.each<[string, Meeting, MeetingActor, MeetingEnd, string, string, string[]]>([
    [
      'declined before a time was picked: no calendar knew of it',
      meeting(),
      'client',
      'decline',
      '2026-11-05 12:00',
      'declined',
      [],
    ],
    ['declined after that', booked(), 'client', 'decline', '2026-11-10 09:59', 'declined', both('cancel')],
    ['declined on the phone', moved(), 'office', 'decline', '2026-11-05 12:00', 'declined', both('cancel')],
    ['an offer taken back', meeting(), 'office', 'cancel', '2026-11-05 12:00', 'cancelled', []],
    ['cancelled', booked(), 'office', 'cancel', '2026-11-05 12:00', 'cancelled', both('cancel')],
    ['held', booked(), 'office', 'record-held', '2026-11-10 10:00', 'held', []],
    ['held at the time that the office had given', moved(), 'office', 'record-held', '2026-11-12 14:00', 'held', []],
    ['nobody came', booked(), 'office', 'record-not-held', '2026-11-12 08:00', 'not-held', []],
    ['lapsed the day after the last', meeting(), 'takt', 'lapse', '2026-11-19 03:00', 'lapsed', []],
  ])('%s', (_, one, by, end, at, state, messages) => {
    const decision = decideEnd(one, by, end, clockOf(at));
    expect(changed(decision).state).toBe(state);
    expect(told(decision)).toEqual(messages);
    expect(changed(decision).sequence).toBe(messages.length > 0 ? one.sequence! + 1 : one.sequence);
    // The same once more is the same once.
    expect(decideEnd(changed(decision), by, end, clockOf(at))).toEqual({ outcome: 'unchanged' });
  });

  test.each<[string, Meeting, MeetingActor, MeetingEnd, string, string]>([
    ['an offer on its last day', meeting(), 'takt', 'lapse', '2026-11-18 23:59', 'still-open'],
    ['a booked meeting does not lapse', booked(), 'takt', 'lapse', '2026-12-24 03:00', 'not-open'],
    ['a person lets nothing lapse', meeting(), 'office', 'lapse', '2026-11-19 03:00', 'not-yours'],
    ['an offer is not held', meeting(), 'office', 'record-held', '2026-11-19 03:00', 'not-open'],
    ['declined after it was held', booked({ state: 'held' }), 'client', 'decline', '2026-11-11 08:00', 'not-open'],
    [
      'cancelled after it was declined',
      booked({ state: 'declined' }),
      'office',
      'cancel',
      '2026-11-05 12:00',
      'not-open',
    ],
  ])('refused: %s', (_, one, by, end, at, refusal) => {
    expect(decideEnd(one, by, end, clockOf(at))).toEqual({ refused: refusal });
  });
});

describe('somebody else holds the meeting', () => {
  const per = { staffId: 'per', address: 'per@fjord.example' };

  it('the same meeting for the client and the new host; the old host’s calendar lets go of it', () => {
    const decision = decideReplaceHost(booked(), 'office', per, now, free);
    expect(changed(decision)).toEqual(booked({ host: per, sequence: 1 }));
    expect(told(decision)).toEqual([
      'remove nora@fjord.example',
      'request jo@brattli.example',
      'request per@fjord.example',
    ]);
  });

  it('before a time is picked no calendar hears of it', () => {
    const decision = decideReplaceHost(meeting(), 'office', per, now, free);
    expect(changed(decision)).toEqual(meeting({ host: per }));
    expect(told(decision)).toEqual([]);
  });

  it('refused where the new host is busy then, and where the client asks for it', () => {
    const busy = { ...free, taken: [jobAt('2026-11-10 10:30–12:00')] };
    expect(decideReplaceHost(booked(), 'office', per, now, busy)).toEqual({ refused: 'slot-taken' });
    expect(changed(decideReplaceHost(meeting(), 'office', per, now, busy)).host).toEqual(per);
    expect(decideReplaceHost(booked(), 'client', per, now, free)).toEqual({ refused: 'not-yours' });
    expect(decideReplaceHost(booked(), 'office', per, clockOf('2026-11-10 10:00'), free)).toEqual({
      refused: 'already-begun',
    });
  });

  it('the same host at another address moves to that mailbox; the same host is no change', () => {
    const own = { ...free, taken: [meetingAt('2026-11-10 10:00–11:00', 'the-meeting')] };
    const married = { staffId: 'nora', address: 'nora.berg@fjord.example' };
    expect(told(decideReplaceHost(booked(), 'office', married, now, own))[0]).toBe('remove nora@fjord.example');
    expect(decideReplaceHost(booked(), 'office', booked().host, now, own)).toEqual({ outcome: 'unchanged' });
  });
});

describe('somebody else comes from the client', () => {
  const kari = { personId: 'kari', address: 'kari@brattli.example' };

  it('is invited and has not said yes yet; the old contact’s calendar lets go of it; the time stands', () => {
    const decision = decideReplaceAttendee(booked(), 'office', kari, now);
    expect(changed(decision)).toEqual(booked({ attendee: { ...kari, accepted: false }, sequence: 1 }));
    expect(told(decision)).toEqual([
      'remove jo@brattli.example',
      'request kari@brattli.example',
      'request nora@fjord.example',
    ]);
    expect(changed(decideConfirm(changed(decision), 'client', now))).toMatchObject({
      attendee: { accepted: true },
      sequence: 2,
    });
  });

  it('in a mailbox that both share nothing is struck out', () => {
    const decision = decideReplaceAttendee(
      booked(),
      'office',
      { personId: 'kari', address: 'Jo@Brattli.example' },
      now,
    );
    expect(told(decision)).toEqual(['request Jo@Brattli.example', 'request nora@fjord.example']);
  });

  it('the same person at another address keeps their yes', () => {
    const decision = decideReplaceAttendee(
      booked(),
      'office',
      { personId: 'jo', address: 'post@brattli.example' },
      now,
    );
    expect(changed(decision).attendee).toEqual({ personId: 'jo', address: 'post@brattli.example', accepted: true });
    expect(told(decision)[0]).toBe('remove jo@brattli.example');
  });

  it('somebody without e-mail has no calendar to be told', () => {
    const decision = decideReplaceAttendee(booked(), 'office', { personId: 'geir', address: null }, now);
    expect(told(decision)).toEqual(['remove jo@brattli.example', 'request nora@fjord.example']);
    expect(told(decideReplaceAttendee(changed(decision), 'office', kari, now))).toEqual([
      'request kari@brattli.example',
      'request nora@fjord.example',
    ]);
  });

  it('the same contact is no change, and a client changes nobody', () => {
    expect(decideReplaceAttendee(booked(), 'office', { personId: 'jo', address: 'jo@brattli.example' }, now)).toEqual({
      outcome: 'unchanged',
    });
    expect(decideReplaceAttendee(booked(), 'client', kari, now)).toEqual({ refused: 'not-yours' });
  });
});

describe('the place changes', () => {
  const video = { kind: 'video', url: 'https://mote.example/rom/42' } as const;

  it('and calendars hear of it', () => {
    const decision = decideChangePlace(booked(), 'office', video, now);
    expect(changed(decision)).toEqual(booked({ place: video, sequence: 1 }));
    expect(told(decision)).toEqual(both('request'));
    expect(decideChangePlace(changed(decision), 'office', { ...video }, now)).toEqual({ outcome: 'unchanged' });
  });

  it('before a time is picked nobody does', () => {
    const decision = decideChangePlace(meeting(), 'office', video, now);
    expect(told(decision)).toEqual([]);
    expect(changed(decision).sequence).toBeNull();
  });
});

describe('whatever is done, in whatever order', () => {
  const days = ['2026-11-05 12:00', '2026-11-10 09:00', '2026-11-10 11:00', '2026-11-13 08:00', '2026-11-19 03:00'];
  const slots = [
    '2026-11-10 10:00–11:00',
    '2026-11-12 13:00–14:00',
    '2026-11-17 09:00–10:00',
    '2026-11-18 18:00–19:00',
  ];
  const anyAct = fc.record({
    by: fc.constantFrom<MeetingActor>('client', 'client', 'office', 'office', 'office', 'takt'),
    act: fc.constantFrom<MeetingAct>(...meetingActs),
    slot: fc.constantFrom(...slots.map(slotOf)),
    agreed: fc.boolean(),
    person: fc.constantFrom('jo', 'kari', 'geir'),
    pass: fc.nat(1),
  });
  type Act = typeof anyAct extends fc.Arbitrary<infer Value> ? Value : never;

  function decide(one: Meeting, { by, act, slot, agreed, person }: Act, at: string): MeetingDecision {
    const clock = clockOf(at);
    const facts = freeTime({ today: clock.on });
    switch (act) {
      case 'pick':
        return decidePick(one, by, slot, clock, facts);
      case 'move':
        return decideMove(one, by, by === 'office' ? { slot, agreed } : { slot }, clock, facts);
      case 'confirm':
        return decideConfirm(one, by, clock);
      case 'replace-host':
        return decideReplaceHost(one, by, { staffId: person, address: `${person}@fjord.example` }, clock, facts);
      case 'replace-attendee':
        return decideReplaceAttendee(one, by, { personId: person, address: `${person}@brattli.example` }, clock);
      case 'change-place':
        return decideChangePlace(one, by, { kind: 'client', address: person }, clock);
      default:
        return decideEnd(one, by, act, clock);
    }
  }

  it('its number rises by one with each change that a calendar hears of, and never else; done twice is done once; an end is an end', () => {
    const open = ['offered', 'booked', 'moved'];
    let changes = 0;
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 8, maxLength: 25, size: 'max' }), (acts) => {
        let one = meeting();
        let day = 0;
        for (const act of acts) {
          const decision = decide(one, act, days[day]!);
          if ('outcome' in decision && decision.outcome === 'changed') {
            changes += 1;
            expect(open).toContain(one.state);
            const next = decision.meeting;
            const heard = decision.tell.length > 0;
            expect(next.sequence).toBe(heard ? (one.sequence ?? -1) + 1 : one.sequence);
            expect(next.slot === null).toBe(next.sequence === null);
            expect(new Set(decision.tell.map(({ address }) => address)).size).toBe(decision.tell.length);
            const again = decide(next, act, days[day]!);
            expect('outcome' in again && again.outcome === 'changed').toBe(false);
            one = next;
          }
          day = Math.min(day + act.pass, days.length - 1);
        }
      }),
      { numRuns: 500 },
    );
    expect(changes).toBeGreaterThan(500);
  });
});
