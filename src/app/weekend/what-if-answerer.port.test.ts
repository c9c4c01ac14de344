import { afterEach, describe, expect, it } from 'vitest';
import { calendarDate, instant } from '../../domain/kernel/index.ts';
import { planSettingsDefault } from '../../domain/plan/index.ts';
import { answerWhatIf, listWishable, noWishes, whatIfBase, type Wishes } from '../../domain/weekend/index.ts';
import { makeOffice } from '../../domain/weekend/weekend.testdata.ts';
import { KeptWhatIfs } from './kept-what-ifs.ts';
import { WhatIfEnded, WhatIfAnswerer } from './what-if-answerer.ts';

const settings = { ...planSettingsDefault, scenarios: 200 };
const facts = makeOffice({
  today: '2026-12-02',
  people: ['kari', 'ola'],
  clients: ['a', 'b'].map((id) => ({ id, daysLate: 18, hours: 10 })),
});
const people = ['kari', 'ola'];
const gone: Wishes = { ...noWishes, goneClientIds: ['a'] };
const ill: Wishes = {
  ...noWishes,
  absences: [{ personId: 'ola', fromOn: calendarDate('2026-12-03'), toOn: calendarDate('2026-12-09') }],
};
/** Takes minutes: long enough to be given up in the middle. */
const endless = { ...settings, scenarios: 200_000 };

const open: { close?: () => Promise<void>; end?: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await (one.close ?? one.end)?.call(one);
});
function openAnswerer(): WhatIfAnswerer {
  const answerer = new WhatIfAnswerer(facts, settings);
  open.push(answerer);
  return answerer;
}

describe('questions answered in a process', () => {
  it('are answered as they are here, one after the other', async () => {
    const base = whatIfBase(facts, settings);
    const answerer = openAnswerer();
    expect(await answerer.wishable).toEqual(listWishable(base));
    const asked = [gone, ill, noWishes].map((wishes, place) => answerer.ask({ wishes, people }, `page ${place}`));
    expect(await Promise.all(asked)).toEqual([gone, ill, noWishes].map((wishes) => answerWhatIf(base, wishes, people)));
  });

  it('give way to a newer one of the same page, and to nobody else’s', async () => {
    const answerer = openAnswerer();
    const older = answerer.ask({ wishes: gone, people }, 'one');
    const others = answerer.ask({ wishes: gone, people }, 'other');
    const newer = answerer.ask({ wishes: ill, people }, 'one');
    expect(await older).toBe('not-wanted');
    expect(await others).toMatchObject({ together: {} });
    expect(await newer).toMatchObject({ together: {} });
  });

  it('are given up in the middle where something newer is asked, or whoever asked has gone', async () => {
    const answerer = new WhatIfAnswerer(facts, endless);
    open.push(answerer);
    await answerer.wishable;
    const both: Wishes = { ...gone, absences: ill.absences };
    const older = answerer.ask({ wishes: both, people }, 'one');
    const newer = answerer.ask({ wishes: noWishes, people }, 'one');
    expect(await older).toBe('not-wanted');
    expect(await newer).toMatchObject({ newClients: [] });
    const left = new AbortController();
    const abandoned = answerer.ask({ wishes: both, people }, 'two', left.signal);
    left.abort();
    expect(await abandoned).toBe('not-wanted');
    expect(await answerer.ask({ wishes: both, people }, 'three', left.signal)).toBe('not-wanted');
  }, 60_000);

  it('are turned away where too many wait already', async () => {
    const answerer = openAnswerer();
    const asked = Array.from({ length: 21 }, (_, page) => answerer.ask({ wishes: gone, people }, `page ${page}`));
    const answers = await Promise.all(asked);
    expect(answers.map((answer) => answer === 'busy')).toEqual(asked.map((_, page) => page === 20));
  });

  it('fail where the process is killed, then and afterwards', async () => {
    const answerer = openAnswerer();
    await answerer.wishable;
    const asked = answerer.ask({ wishes: gone, people }, 'one');
    const waiting = answerer.ask({ wishes: gone, people }, 'two');
    await Promise.all([
      expect(asked).rejects.toThrow(WhatIfEnded),
      expect(waiting).rejects.toThrow(WhatIfEnded),
      answerer.end(),
    ]);
    expect(answerer.isEnded).toBe(true);
    await expect(answerer.ask({ wishes: gone, people }, 'one')).rejects.toThrow(WhatIfEnded);
  });

  it('fail with the reason where the facts cannot be', async () => {
    const wrong = { ...facts, people: [{ ...facts.people[0]!, workingHours: null as never }] };
    const answerer = new WhatIfAnswerer(wrong, settings);
    await expect(answerer.wishable).rejects.toThrow('null');
    await expect(answerer.ask({ wishes: gone, people }, 'one')).rejects.toThrow('null');
  });
});

describe('offices that are kept ready', () => {
  const at = instant('2026-12-02T08:00:00.000Z');
  const later = instant('2026-12-02T08:10:01.000Z');
  const openKept = (limits = { offices: 2, idleMs: 60_000 }): KeptWhatIfs => {
    const kept = new KeptWhatIfs(limits);
    open.push(kept);
    return kept;
  };
  const begin = (kept: KeptWhatIfs, officeId: string, grounds = 'same') =>
    kept.begin(officeId, { grounds, at }, facts, settings);

  it('are found while nothing has happened there, for ten minutes', () => {
    const kept = openKept();
    const first = begin(kept, 'a')!;
    expect(kept.find('a', 'same', at)?.answerer).toBe(first.answerer);
    expect(begin(kept, 'a')?.answerer).toBe(first.answerer);
    expect(kept.find('a', 'other', at)).toBeUndefined();
    expect(kept.size).toBe(0);
    begin(kept, 'a');
    expect(kept.find('a', 'same', later)).toBeUndefined();
  });

  it('are two at most: whoever was asked about longest ago and has nothing to do makes room', async () => {
    const kept = openKept();
    const [a, b] = [begin(kept, 'a')!, begin(kept, 'b')!];
    expect(begin(kept, 'c')).toBeUndefined();
    await Promise.all([a.answerer.wishable, b.answerer.wishable]);
    kept.find('a', 'same', at);
    expect(begin(kept, 'c')).toBeDefined();
    expect([kept.find('a', 'same', at) !== undefined, kept.find('b', 'same', at)]).toEqual([true, undefined]);
  });

  it('are let go when nobody asks any more', async () => {
    const kept = openKept({ offices: 2, idleMs: 20 });
    const { answerer } = begin(kept, 'a')!;
    await expect.poll(() => kept.size).toBe(0);
    await expect.poll(() => answerer.isEnded).toBe(true);
  });

  it('are begun anew where the process was killed', async () => {
    const kept = openKept();
    const { answerer } = begin(kept, 'a')!;
    await answerer.end();
    expect(begin(kept, 'a')!.answerer).not.toBe(answerer);
  });
});
