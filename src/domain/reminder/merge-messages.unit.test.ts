import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeMessages, type WantedMessage } from './merge-messages.ts';

function wants(obligationId: string, step: WantedMessage['step'], change: Partial<WantedMessage> = {}): WantedMessage {
  return { obligationId, clientId: 'Brattli Bygg', personId: 'Jo', step, dueOn: '2026-11-20', ...change };
}

describe('the messages of a day', () => {
  it('are none when nothing is wanted', () => {
    expect(mergeMessages([])).toEqual({ now: [], later: [] });
  });

  it('are one for a person who acts for two companies', () => {
    const brattli = wants('a', 'main');
    const eiendom = wants('b', 'main', { clientId: 'Brattli Eiendom' });
    expect(mergeMessages([brattli, eiendom])).toEqual({
      now: [{ personId: 'Jo', channel: 'email', step: 'main', wanted: [brattli, eiendom] }],
      later: [],
    });
  });

  it('are one for each person', () => {
    const jo = wants('a', 'main');
    const kari = wants('b', 'text', { personId: 'Kari' });
    expect(mergeMessages([jo, kari]).now).toEqual([
      { personId: 'Jo', channel: 'email', step: 'main', wanted: [jo] },
      { personId: 'Kari', channel: 'sms', step: 'text', wanted: [kari] },
    ]);
  });

  it('carry an early word in the e-mail of the notice, with the notice first', () => {
    const early = wants('a', 'early', { dueOn: '2026-11-10' });
    const main = wants('b', 'main');
    expect(mergeMessages([early, main]).now).toEqual([
      { personId: 'Jo', channel: 'email', step: 'main', wanted: [main, early] },
    ]);
  });

  it('let the text message wait where a notice goes', () => {
    const text = wants('a', 'text');
    const main = wants('b', 'main');
    expect(mergeMessages([text, main])).toEqual({
      now: [{ personId: 'Jo', channel: 'email', step: 'main', wanted: [main] }],
      later: [text],
    });
  });

  it('let the early word wait where a text message goes', () => {
    const early = wants('a', 'early');
    const text = wants('b', 'text');
    expect(mergeMessages([early, text])).toEqual({
      now: [{ personId: 'Jo', channel: 'sms', step: 'text', wanted: [text] }],
      later: [early],
    });
  });

  it('name the oldest deadline first', () => {
    const older = wants('b', 'main', { dueOn: '2026-10-20' });
    const newer = wants('a', 'main');
    expect(mergeMessages([newer, older]).now[0]?.wanted).toEqual([older, newer]);
  });

  it('lose nothing, are one for each person, and do not depend on the order', () => {
    const anyWanted = fc
      .array(
        fc.record({
          clientId: fc.constantFrom('Brattli Bygg', 'Brattli Eiendom'),
          personId: fc.constantFrom('Jo', 'Kari', 'Per'),
          step: fc.constantFrom('early' as const, 'main' as const, 'text' as const),
          dueOn: fc.constantFrom('2026-09-21', '2026-11-20'),
        }),
        { maxLength: 12 },
      )
      .map((list) => list.map((message, index) => ({ ...message, obligationId: `duty ${index}` })));
    fc.assert(
      fc.property(
        anyWanted.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([wanted, other]) => {
          const { now, later } = mergeMessages(wanted);
          expect(now.map((message) => message.personId).sort()).toEqual(
            [...new Set(wanted.map((message) => message.personId))].sort(),
          );
          const ids = [...now.flatMap((message) => message.wanted), ...later].map((message) => message.obligationId);
          expect(ids.sort()).toEqual(wanted.map((message) => message.obligationId).sort());
          const byPerson = (messages: typeof now) => [...messages].sort((a, b) => (a.personId < b.personId ? -1 : 1));
          expect(byPerson(mergeMessages(other).now)).toEqual(byPerson(now));
        },
      ),
    );
  });
});
