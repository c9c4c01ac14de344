import { describe, expect, it } from 'vitest';
import type { LapseRule } from '../agreement/index.ts';
import { calendarDate as on, type CalendarDate } from '../kernel/index.ts';
import { decideLapses, endLapses, type LapseChange } from './decide-lapses.ts';
import {
  deriveHoldsFromOn,
  derivePackageLapses,
  findLastPackageDay,
  type PackageTime,
  type StoredLapse,
} from './derive-package-lapses.ts';
import { findCountedDeliveries } from './find-counted-deliveries.ts';
import { fellesferie } from '../obligation/obligation.testdata.ts';
import { packageDuty, tenDays } from './lapse.testdata.ts';

/** What is stored, as `from`, `from to` once it is back; told the same day unless said otherwise. */
function stored(story: string, toldOn?: string): StoredLapse {
  const [from, to] = story.split(' ') as [string, string?];
  return {
    id: `lapse ${from}`,
    fromOn: on(from),
    holdsFromOn: deriveHoldsFromOn(on(from), on(toldOn ?? from)),
    ...(to === undefined ? {} : { toOn: on(to) }),
  };
}

function time(stories: readonly string[], facts: Partial<PackageTime> = {}, today: string = '2026-12-31'): PackageTime {
  const deliveries = findCountedDeliveries(
    stories.map((story) => packageDuty(story)),
    false,
    on(today),
    [],
  );
  return { rule: tenDays, fromOn: on('2026-01-01'), deliveries, ...facts };
}

/** What is to be done on a day, in words. */
function changes(times: readonly PackageTime[], have: readonly StoredLapse[], today: string): string[] {
  return decideLapses(derivePackageLapses(times, have, on(today), []), have).map(wordOf);
}

function wordOf(change: LapseChange): string {
  switch (change.change) {
    case 'found':
      return `found ${change.lapse.fromOn} by ${change.lapse.causes.join(' and ')}, back ${change.lapse.backOn ?? '–'}`;
    case 'ended':
      return `ended ${change.stored.fromOn} ${change.toOn}${change.endedByTerms ? ' by its terms' : ''}`;
    case 'undone':
      return `undone ${change.stored.fromOn}`;
  }
}

describe('from which day a lapse holds', () => {
  it.each([
    ['2026-10-02', '2026-10-02', '2026-10-03'],
    ['2026-10-02', '2026-10-05', '2026-10-06'],
    // Told ahead of it: the day by the rule.
    ['2026-10-02', '2026-10-01', '2026-10-02'],
    ['2026-10-02', '2026-09-28', '2026-10-02'],
  ])('by the rule %s, the letter there on %s: from %s', (fromOn, toldOn, expected) => {
    expect(deriveHoldsFromOn(on(fromOn), on(toldOn))).toBe(expected);
  });
});

describe('a package price that lapses once a delivery is more than ten days late', () => {
  // Due Mon 21 September; the tenth day is Thu 1 October.
  it.each<[string, string, StoredLapse[], string[]]>([
    ['2026-10-01', '2026-09-21', [], []],
    ['2026-10-02', '2026-09-21', [], ['found 2026-10-02 by 2026-09-21, back 2026-12-01']],
    ['2026-10-05', '2026-09-21', [stored('2026-10-02')], []],
    // All there on the 20th, and nothing late in November.
    ['2026-10-21', '2026-09-21 2026-10-20', [stored('2026-10-02')], []],
    ['2026-11-30', '2026-09-21 2026-10-20', [stored('2026-10-02')], []],
    ['2026-12-01', '2026-09-21 2026-10-20', [stored('2026-10-02')], ['ended 2026-10-02 2026-11-30']],
    ['2026-12-02', '2026-09-21 2026-10-20', [stored('2026-10-02 2026-11-30')], []],
    // It had come in time after all, found out on 9 October or long after it was back.
    ['2026-10-09', '2026-09-21 2026-09-21', [stored('2026-10-02')], ['undone 2026-10-02']],
    ['2027-02-01', '2026-09-21 2026-09-21', [stored('2026-10-02 2026-11-30')], ['undone 2026-10-02']],
    // Told to be back after December; it turns out that it came on 2 October, so that November was whole.
    ['2026-12-02', '2026-09-21 2026-10-02', [stored('2026-10-02 2026-12-31')], ['ended 2026-10-02 2026-11-30']],
    // Nobody swept while it lasted: what was never announced is left alone.
    ['2026-12-05', '2026-09-21 2026-10-20', [], []],
  ])('on %s, due and delivered %s', (today, story, have, expected) => {
    expect(changes([time([story], {}, today)], have, today)).toEqual(expected);
  });

  it('a way back that was told stands, and what is late after it is counted anew', () => {
    const have = [stored('2026-10-02 2026-11-30')];
    // It turns out on 10 December that the delivery of 10 November came late in November.
    const late = ['2026-09-21 2026-10-20', '2026-11-10 2026-11-12'];
    expect(changes([time(late, {}, '2026-12-10')], have, '2026-12-10')).toEqual([]);
    const again = [...late, '2026-12-10'];
    expect(changes([time(again, {}, '2026-12-21')], have, '2026-12-21')).toEqual([
      'found 2026-12-21 by 2026-12-10, back 2027-02-01',
    ]);
  });

  it('an earlier day by the rule changes nothing that was told; a later one than was told makes it another lapse', () => {
    const have = [stored('2026-10-02', '2026-10-05')];
    expect(changes([time(['2026-09-14', '2026-09-21'])], have, '2026-10-09')).toEqual([]);
    // From 6 October the client was told: the 5th is within it.
    expect(changes([time(['2026-09-24'])], have, '2026-10-09')).toEqual([]);
    expect(changes([time(['2026-09-26'])], have, '2026-10-09')).toEqual([
      'undone 2026-10-02',
      'found 2026-10-07 by 2026-09-26, back 2026-12-01',
    ]);
  });

  it('ends with the rule that it came by, and what was late under the old begins nothing under the new', () => {
    const until = { toOn: on('2026-10-31') };
    const after: PackageTime = { ...time([]), fromOn: on('2026-11-01') };
    const have = [stored('2026-10-02')];
    expect(changes([time(['2026-09-21'], until), after], have, '2026-10-31')).toEqual([]);
    expect(changes([time(['2026-09-21'], until), after], have, '2026-11-01')).toEqual([
      'ended 2026-10-02 2026-10-31 by its terms',
    ]);
    // More than ten days late only after the new version began.
    expect(changes([time(['2026-10-26'], until), after], [], '2026-11-10')).toEqual([]);
  });

  it('ends with the agreement, whatever has become of the deliveries', () => {
    expect(endLapses([stored('2026-03-02 2026-04-30'), stored('2026-10-02')], on('2026-10-31')).map(wordOf)).toEqual([
      'ended 2026-10-02 2026-10-31 by its terms',
    ]);
  });
});

describe('the last day that keeps the package price', () => {
  it.each<[LapseRule['entersAfter'], string, string | undefined]>([
    [{ count: 10, unit: 'days' }, '2026-09-21', '2026-10-01'],
    // Due Fri 20 November: the fifth working day is Fri the 27th.
    [{ count: 5, unit: 'working-days' }, '2026-11-20', '2026-11-27'],
    // The tenth day is Sun 5 July, and the office is closed from the 6th to the 26th.
    [{ count: 10, unit: 'days' }, '2026-06-25', '2026-07-26'],
    [{ lateDeliveries: 2 }, '2026-09-21', undefined],
  ])('by %j for what is due on %s is %s', (entersAfter, due, expected) => {
    expect(findLastPackageDay({ entersAfter, endsAfterMonths: 1 }, on(due), [fellesferie])).toBe(expected);
  });
});

describe('a package price that lapses after two late deliveries', () => {
  const rule: LapseRule = { entersAfter: { lateDeliveries: 2 }, endsAfterMonths: 1 };
  const twice = ['2026-01-20 2026-01-25', '2026-03-20 2026-03-24'];

  it('names both, and counts anew after the way back', () => {
    expect(changes([time(twice, { rule })], [], '2026-03-26')).toEqual([
      'found 2026-03-21 by 2026-01-20 and 2026-03-20, back 2026-05-01',
    ]);
    const again = [...twice, '2026-06-19 2026-06-22', '2026-09-20 2026-09-22'];
    expect(changes([time(again, { rule })], [stored('2026-03-21 2026-04-30')], '2026-09-30')).toEqual([
      'found 2026-09-21 by 2026-06-19 and 2026-09-20, back 2026-11-01',
    ]);
  });
});

describe('deciding again', () => {
  it.each([
    ['2026-10-02', []],
    ['2026-12-01', [stored('2026-10-02')]],
    ['2026-12-01', [stored('2026-05-02'), stored('2026-10-02')]],
  ])('on %s changes nothing once it is stored', (today, have) => {
    const times = [time(['2026-09-21 2026-10-20'], {}, today)];
    const after = decideLapses(derivePackageLapses(times, have, on(today), []), have).reduce(apply, [...have]);
    expect(changes(times, after, today)).toEqual([]);
  });
});

function apply(have: StoredLapse[], change: LapseChange): StoredLapse[] {
  if (change.change === 'found') {
    const { fromOn } = change.lapse;
    return [...have, { id: 'new', fromOn, holdsFromOn: deriveHoldsFromOn(fromOn, fromOn) }];
  }
  const others = have.filter(({ id }) => id !== change.stored.id);
  const toOn: CalendarDate | undefined = change.change === 'ended' ? change.toOn : undefined;
  return toOn === undefined ? others : [...others, { ...change.stored, toOn }];
}
