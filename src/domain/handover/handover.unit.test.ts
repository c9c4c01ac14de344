import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate as on, instant } from '../kernel/index.ts';
import {
  decideHandoverStep,
  deriveHandover,
  doneStates,
  findForbiddenWords,
  handoverItems,
  type HandoverAct,
  type HandoverActor,
  type HandoverContents,
  type HandoverFacts,
} from './index.ts';
import {
  afterSteps,
  allDone,
  aprilIsMissing,
  brattliContents,
  confirm,
  handOver,
  handoverFacts,
  hash,
  ingrid,
  jo,
  mari,
  marchApril,
  prepare,
  withdraw,
  type Done,
} from './handover.testdata.ts';

const april = 'material/vat-term/2027-03-01/2027-04-30';
const lineOf = (facts: HandoverFacts, key: string) => deriveHandover(facts).lines.find((line) => line.key === key)!;
const now = instant('2027-06-01T09:00:00.000Z');

const prepared: Done = [april, prepare, ingrid];
const handed: Done = [april, handOver, ingrid];
const confirmed: Done = [april, confirm, mari];
const disputed: Done = [april, aprilIsMissing, mari];
const talked: HandoverAct = { act: 'settle', reason: 'talked-it-over', words: 'Fjord henter den i banken.' };
const silent: HandoverAct = { act: 'settle', reason: 'no-answer', words: 'Ringt 16. og 17. juni, uten svar.' };
const receiverHasIt: HandoverAct = { act: 'mark-not-applicable', reason: 'receiver-has-it', words: '' };
const nothingThere: HandoverAct = { act: 'mark-not-applicable', reason: 'nothing-there', words: '' };

const nothing: HandoverContents = {
  material: [],
  duties: [],
  deadlines: [],
  agreement: [],
  record: null,
  accesses: [],
  powers: [],
  ownDocuments: 0,
};

describe('what is handed over of Brattli Bygg', () => {
  it('is the closed list, with a line for each period, access and holder of a power', () => {
    expect(deriveHandover(handoverFacts()).items).toEqual([
      { item: 'material', lines: 2, open: 2 },
      { item: 'open-duties', lines: 1, open: 1 },
      { item: 'statutory-deadlines', lines: 1, open: 1 },
      { item: 'agreement', lines: 1, open: 1 },
      { item: 'record', lines: 1, open: 1 },
      { item: 'accounts-and-accesses', lines: 2, open: 2 },
      { item: 'powers-of-attorney', lines: 3, open: 3 },
      { item: 'own-documents', lines: 1, open: 1 },
    ]);
  });

  it('is the whole list where there is nothing, for a person says that a thing does not apply', () => {
    const { items, completeOn } = deriveHandover(handoverFacts({ contents: nothing }));
    expect(items.map(({ item, lines, open }) => [item, lines, open])).toEqual(
      handoverItems.map((item) => [item, 1, 1]),
    );
    expect(completeOn).toBeNull();
  });
});

describe('the material of March and April, on 1 June 2027', () => {
  it.each([
    // what was done, where it stands, whose turn, what next
    ['nothing', [], 'open', 'office', 'prepare'],
    ['prepared', [prepared], 'prepared', 'office', 'hand-over'],
    ['handed over', [prepared, handed], 'handed-over', 'receiver', 'confirm'],
    ['confirmed', [prepared, handed, confirmed], 'confirmed', undefined, undefined],
    ['disputed', [prepared, handed, disputed], 'disputed', 'office', 'talk-it-over'],
    ['prepared again', [prepared, handed, disputed, prepared], 'prepared', 'office', 'hand-over'],
    ['found after all', [prepared, handed, disputed, confirmed], 'confirmed', undefined, undefined],
    ['missed afterwards', [prepared, handed, confirmed, disputed], 'disputed', 'office', 'talk-it-over'],
    ['talked over', [prepared, handed, disputed, [april, talked, ingrid]], 'settled', undefined, undefined],
    ['the receiver has it', [[april, receiverHasIt, ingrid]], 'not-applicable', undefined, undefined],
    ['and has it not after all', [[april, receiverHasIt, ingrid], prepared], 'prepared', 'office', 'hand-over'],
  ] as const)('%s', (_, done, state, turn, step) => {
    const line = lineOf(afterSteps(handoverFacts(), ...done), april);
    expect([line.state, line.next?.turn, line.next?.step]).toEqual([state, turn, step]);
  });

  it.each([
    ['2027-06-15', 'receiver', 'confirm'],
    ['2027-06-16', 'office', 'call-the-receiver'],
  ] as const)('handed over on 1 June and looked at on %s, it is the turn of the %s: %s', (today, turn, step) => {
    const facts = { ...afterSteps(handoverFacts(), prepared, handed), today: on(today) };
    expect(lineOf(facts, april).next).toMatchObject({ turn, step });
  });

  it('can be settled where nobody answers, with what was done to reach them', () => {
    const facts = afterSteps(handoverFacts(), prepared, handed);
    expect(lineOf(afterSteps(facts, [april, silent, ingrid, on('2027-06-16')]), april).state).toBe('settled');
  });

  it('says who did it and when', () => {
    const { last } = lineOf(afterSteps(handoverFacts(), prepared, handed, confirmed), april);
    expect(last).toMatchObject({ act: 'confirm', by: mari, on: '2027-06-01', at: '2027-06-01T09:00:00.000Z' });
  });

  it('is open again where a file came since, and not where one has gone', () => {
    const facts = afterSteps(handoverFacts(), prepared, handed, confirmed);
    const withFiles = (...signs: string[]): HandoverFacts => ({
      ...facts,
      contents: {
        ...brattliContents,
        material: [{ period: marchApril, files: signs.map((sign) => ({ document: 'receipts', sha256: hash(sign) })) }],
      },
    });
    expect(lineOf(withFiles('c3', '77'), april)).toMatchObject({ state: 'open', changed: true, last: null });
    expect(lineOf(withFiles('c3'), april)).toMatchObject({ state: 'confirmed', changed: false });
    expect(lineOf(withFiles(), april)).toMatchObject({ state: 'confirmed', changed: false });
  });
});

describe('what cannot be done', () => {
  const altinn = 'power/altinn/Ingrid Solheim';
  const client: HandoverActor = jo;
  it.each([
    // before, the line, the act, who, why not
    ['a line that is not there', [], 'taushet', prepare, ingrid, 'no-such-line'],
    ['the receiver prepares', [], april, prepare, mari, 'not-yours'],
    ['the office confirms', [prepared, handed], april, confirm, ingrid, 'not-yours'],
    ['the client confirms for the receiver', [prepared, handed], april, confirm, client, 'not-yours'],
    ['the receiver withdraws a power', [], altinn, withdraw, mari, 'not-yours'],
    ['handed over before it was prepared', [], april, handOver, ingrid, 'not-open'],
    ['confirmed before it was handed over', [prepared], april, confirm, mari, 'not-open'],
    ['confirmed twice', [prepared, handed, confirmed], april, confirm, mari, 'unchanged'],
    ['prepared twice', [prepared], april, prepare, ingrid, 'unchanged'],
    ['disputed without words', [prepared, handed], april, { act: 'dispute', words: ' ' }, mari, 'words-missing'],
    [
      'disputed in words that nobody may write',
      [prepared, handed],
      april,
      { act: 'dispute', words: 'Hvor er kundetiltakene?' },
      mari,
      'forbidden-words',
    ],
    ['settled without words', [prepared, handed, disputed], april, { ...talked, words: '' }, ingrid, 'words-missing'],
    ['settled for want of an answer while there are days left', [prepared, handed], april, silent, ingrid, 'days-left'],
    ['settled for want of an answer that came', [prepared, handed, disputed], april, silent, ingrid, 'not-open'],
    ['said not to be there', [], april, nothingThere, ingrid, 'something-there'],
    [
      'left out for another reason, without saying which',
      [],
      april,
      { ...receiverHasIt, reason: 'other' },
      ingrid,
      'words-missing',
    ],
    [
      'left out in words that nobody may write',
      [],
      april,
      { ...receiverHasIt, words: 'Holdt tilbake, jf. hvvl.' },
      ingrid,
      'forbidden-words',
    ],
    ['a power that does not apply', [], altinn, receiverHasIt, ingrid, 'must-be-withdrawn'],
    ['a power that is handed on', [], altinn, prepare, ingrid, 'must-be-withdrawn'],
    ['a material that is withdrawn', [], april, withdraw, ingrid, 'not-open'],
    ['the client’s own documents left out', [], 'own-documents', receiverHasIt, ingrid, 'always-the-clients'],
    [
      'the client’s own documents confirmed by the receiver',
      [
        ['own-documents', prepare, ingrid],
        ['own-documents', handOver, ingrid],
      ],
      'own-documents',
      confirm,
      mari,
      'not-yours',
    ],
  ] as const)('%s', (_, done, key, act, by, expected) => {
    const facts = afterSteps(handoverFacts(), ...(done as readonly Done[]));
    const decision = decideHandoverStep(facts, { key, act: act as HandoverAct, by, names: [] }, now);
    expect('refused' in decision ? decision.refused : decision.outcome).toBe(expected);
  });

  it('nothing is prepared where there is nothing, and that is said', () => {
    const facts = handoverFacts({ contents: nothing });
    for (const key of ['material', 'open-duties', 'statutory-deadlines', 'agreement', 'record', 'access']) {
      expect(decideHandoverStep(facts, { key, act: prepare, by: ingrid, names: [] }, now)).toEqual({
        refused: 'nothing-there',
      });
      expect(lineOf(afterSteps(facts, [key, nothingThere, ingrid]), key).state).toBe('not-applicable');
    }
    expect(lineOf(afterSteps(facts, ['power', nothingThere, ingrid]), 'power').state).toBe('not-applicable');
  });

  it('nothing is handed to somebody who is not named, but the client’s own documents', () => {
    const facts = afterSteps(handoverFacts({ receiver: null }), prepared, ['own-documents', prepare, ingrid]);
    expect(lineOf(facts, april).next).toEqual({ turn: 'office', step: 'name-the-receiver' });
    expect(decideHandoverStep(facts, { key: april, act: handOver, by: ingrid, names: [] }, now)).toEqual({
      refused: 'no-receiver',
    });
    expect(lineOf(afterSteps(facts, ['own-documents', handOver, ingrid]), 'own-documents').next?.turn).toBe('client');
  });

  it('the client confirms all of it where no other accountant takes over', () => {
    const facts = handoverFacts({ receiver: { kind: 'client', name: 'Brattli Bygg AS' } });
    expect(lineOf(afterSteps(facts, prepared, handed, [april, confirm, jo]), april).state).toBe('confirmed');
  });
});

describe('the powers of attorney', () => {
  it('are done one by one, and the handover not before all are withdrawn, each with who and when', () => {
    const done = allDone(handoverFacts());
    const two = { ...done, steps: done.steps.filter(({ key }) => key !== 'power/altinn/Amir Khan') };
    expect(deriveHandover(two)).toMatchObject({ completeOn: null, turns: ['office'] });
    expect(deriveHandover(two).items.find(({ item }) => item === 'powers-of-attorney')).toMatchObject({ open: 1 });
    const all = afterSteps(two, ['power/altinn/Amir Khan', withdraw, ingrid, on('2027-06-04')]);
    expect(deriveHandover(all)).toMatchObject({ completeOn: '2027-06-04', turns: [] });
    expect(lineOf(all, 'power/altinn/Amir Khan').last).toMatchObject({ act: 'withdraw', by: ingrid, on: '2027-06-04' });
  });

  it('that somebody is given afterwards is open', () => {
    const powers = [...brattliContents.powers, { power: 'nav' as const, holder: 'Amir Khan' }];
    const facts = { ...allDone(handoverFacts()), contents: { ...brattliContents, powers } };
    expect(deriveHandover(facts).completeOn).toBeNull();
  });
});

it('the turn is everybody’s who has something to do', () => {
  const facts = afterSteps(
    handoverFacts(),
    prepared,
    handed,
    ['own-documents', prepare, ingrid],
    ['own-documents', handOver, ingrid],
  );
  expect(deriveHandover(facts).turns).toEqual(['office', 'receiver', 'client']);
  expect(deriveHandover(allDone(handoverFacts())).turns).toEqual([]);
});

const everyAct: readonly HandoverAct[] = [
  prepare,
  handOver,
  confirm,
  withdraw,
  aprilIsMissing,
  talked,
  silent,
  nothingThere,
  receiverHasIt,
];
const anyGiven = fc.record({
  key: fc.constantFrom(...deriveHandover(handoverFacts()).lines.map(({ key }) => key)),
  act: fc.constantFrom(...everyAct),
  by: fc.constantFrom(ingrid, mari, jo),
  days: fc.integer({ min: 0, max: 20 }),
});

describe('on any path', () => {
  const walk = (path: readonly { key: string; act: HandoverAct; by: HandoverActor; days: number }[]): HandoverFacts =>
    path.reduce((facts, { key, act, by, days }) => {
      const so = { ...facts, today: addDays(facts.today, days) };
      const decision = decideHandoverStep(so, { key, act, by, names: [] }, now);
      return 'outcome' in decision && decision.outcome === 'changed'
        ? { ...so, steps: [...so.steps, decision.step] }
        : so;
    }, handoverFacts());

  it('a line that is not done has a next step, and the office can always get on with it in time', () => {
    fc.assert(
      fc.property(fc.array(anyGiven, { maxLength: 40 }), (path) => {
        const facts = walk(path);
        const { lines, turns, completeOn } = deriveHandover(facts);
        for (const { state, next } of lines) expect(next === null).toBe(doneStates.includes(state));
        expect(completeOn === null).toBe(turns.length > 0);
        const later = { ...facts, today: addDays(facts.today, 30) };
        for (const { key, next } of deriveHandover(later).lines) {
          if (next === null) continue;
          const can = everyAct.some(
            (act) => 'outcome' in decideHandoverStep(later, { key, act, by: ingrid, names: [] }, now),
          );
          expect(can).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('it is complete only with every power withdrawn, and nothing written down speaks of what it may not', () => {
    fc.assert(
      fc.property(fc.array(anyGiven, { maxLength: 60 }), fc.string(), (path, words) => {
        const facts = walk(path);
        const powers = deriveHandover(facts).lines.filter(({ content }) => content.item === 'powers-of-attorney');
        if (deriveHandover(facts).completeOn !== null)
          expect(powers.every(({ state }) => state === 'withdrawn')).toBe(true);
        const given = {
          key: april,
          by: mari,
          names: [],
          act: { act: 'dispute' as const, words: `${words} hvitvasking` },
        };
        const decision = decideHandoverStep(afterSteps(handoverFacts(), prepared, handed), given, now);
        expect(decision).toMatchObject({ refused: 'forbidden-words' });
        expect(findForbiddenWords(JSON.stringify(facts.steps))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('the same act twice on a day adds nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(anyGiven, { maxLength: 20 }), anyGiven, (path, { key, act, by }) => {
        const facts = walk(path);
        const first = decideHandoverStep(facts, { key, act, by, names: [] }, now);
        if (!('outcome' in first) || first.outcome !== 'changed') return;
        const after = { ...facts, steps: [...facts.steps, first.step] };
        expect(decideHandoverStep(after, { key, act, by, names: [] }, now)).toEqual({ outcome: 'unchanged' });
      }),
      { numRuns: 500 },
    );
  });
});
