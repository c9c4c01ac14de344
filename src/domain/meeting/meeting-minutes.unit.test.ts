import { describe, expect, it, test } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import {
  decideSendMinutes,
  draftMinutes,
  hasContent,
  listAgreementChanges,
  readMinutes,
  type WrittenMinutes,
} from './index.ts';

type WrittenItem = WrittenMinutes['items'][number];

const item = (more: Partial<WrittenItem> = {}): WrittenItem => ({
  heading: { topic: 'how-it-has-been' },
  said: '',
  decisions: [],
  ...more,
});
const written = (...items: WrittenItem[]): WrittenMinutes => ({
  heldOn: on('2026-11-10'),
  present: ['Nora', 'Jo'],
  items,
});

describe('minutes begin', () => {
  it('with the agenda of the talk, the office’s own part before what is wanted of the client', () => {
    const minutes = draftMinutes(on('2026-11-10'), ['Nora', 'Jo']);
    expect(minutes.items.map(({ heading }) => heading)).toEqual([
      { topic: 'how-it-has-been' },
      { topic: 'what-it-cost-us-both' },
      { topic: 'what-the-office-can-do-better' },
      { topic: 'how-we-want-it' },
      { topic: 'agreement-and-price' },
      { topic: 'who-does-what' },
    ]);
    expect(hasContent(minutes)).toBe(false);
    expect(readMinutes(minutes)).toEqual(minutes);
  });

  it('or with an agenda of the office’s own', () => {
    expect(draftMinutes(on('2026-11-10'), [], [{ words: 'Nytt lønnssystem' }]).items).toEqual([
      { heading: { words: 'Nytt lønnssystem' }, said: '', decisions: [] },
    ]);
  });
});

describe('written minutes', () => {
  it('are kept without the spaces around them, with days as days', () => {
    const minutes = readMinutes({
      heldOn: on('2026-11-10'),
      present: [' Nora ', '', 'Jo'],
      items: [
        item({ said: ' Vi begynte med oss selv. \n', heading: { topic: 'what-the-office-can-do-better' } }),
        item({
          heading: { words: ' Nytt lønnssystem ' },
          decisions: [
            { words: ' Bestiller systemet ', owner: 'client', byOn: ' 2026-12-01 ' },
            { words: 'Bilag hver måned', owner: 'client', byOn: '', changesAgreement: true },
          ],
        }),
      ],
    });
    expect(minutes).toEqual({
      heldOn: '2026-11-10',
      present: ['Nora', 'Jo'],
      items: [
        { heading: { topic: 'what-the-office-can-do-better' }, said: 'Vi begynte med oss selv.', decisions: [] },
        {
          heading: { words: 'Nytt lønnssystem' },
          said: '',
          decisions: [
            { words: 'Bestiller systemet', owner: 'client', byOn: '2026-12-01', changesAgreement: false },
            { words: 'Bilag hver måned', owner: 'client', changesAgreement: true },
          ],
        },
      ],
    });
  });

  const decided = (more: Partial<WrittenItem['decisions'][number]>): WrittenMinutes =>
    written(item(), item({ heading: { words: 'Annet' }, decisions: [{ words: 'x', owner: 'office', ...more }] }));

  test.each<[string, WrittenMinutes, string, number | undefined]>([
    ['a decision without words', decided({ words: '  ' }), 'minutes.decision-words', 2],
    [
      'a decision that nobody owns',
      written(item({ decisions: [{ words: 'Noen må se på dette' }] })),
      'minutes.decision-owner',
      1,
    ],
    ['a day that is none', decided({ byOn: '2026-11-31' }), 'minutes.decision-day', 2],
    ['a day before the meeting', decided({ byOn: '2026-11-09' }), 'minutes.decision-day', 2],
    ['an own heading without words', written(item({ heading: { words: ' ' } })), 'minutes.heading', 1],
    ['a topic that stands twice', written(item(), item()), 'minutes.heading', 2],
    [
      'an own heading that stands twice',
      written(item({ heading: { words: 'Annet' } }), item({ heading: { words: ' annet' } })),
      'minutes.heading',
      2,
    ],
    ['more than anybody reads', written(item({ said: 'x'.repeat(5001) })), 'minutes.too-long', 1],
    ['a decision as long as a letter', decided({ words: 'x'.repeat(501) }), 'minutes.too-long', 2],
    [
      'more items than a day has room for',
      written(...Array.from({ length: 31 }, (_, number) => item({ heading: { words: `${number}` } }))),
      'minutes.too-long',
      undefined,
    ],
  ])('refuse %s', (_, minutes, code, at) => {
    const details = at === undefined ? {} : { item: at };
    expect(() => readMinutes(minutes)).toThrow(expect.objectContaining({ code, details }));
  });

  it('take a day that is the meeting’s own, and words up to the limit', () => {
    expect(readMinutes(decided({ byOn: '2026-11-10', words: 'x'.repeat(500) })).items[1]!.decisions[0]!.byOn).toBe(
      '2026-11-10',
    );
  });
});

describe('what was decided', () => {
  const minutes = readMinutes(
    written(
      item({
        decisions: [
          { words: 'Svarer innen to dager', owner: 'office', changesAgreement: true },
          { words: 'Sender bilag hver uke', owner: 'client', byOn: '2026-12-04', changesAgreement: true },
        ],
      }),
      item({
        heading: { topic: 'who-does-what' },
        decisions: [
          { words: 'Sender utkast til avtale', owner: 'office', byOn: '2026-11-17' },
          { words: 'Rydder i permen', owner: 'client', byOn: '2026-11-20' },
          { words: 'Ringer banken', owner: 'client' },
        ],
      }),
    ),
  );

  it('says what is to become part of the agreement', () => {
    expect(listAgreementChanges(minutes).map(({ words }) => words)).toEqual([
      'Svarer innen to dager',
      'Sender bilag hver uke',
    ]);
  });
});

describe('minutes are sent', () => {
  const full = readMinutes(written(item({ said: 'Vi snakket om høsten.' })));
  test.each([
    ['of a meeting that was held', 'held', full, { may: 'send' }],
    [
      'with nothing but a decision',
      'held',
      readMinutes(written(item({ decisions: [{ words: 'x', owner: 'office' }] }))),
      { may: 'send' },
    ],
    ['not of one that is only booked', 'booked', full, { refused: 'meeting-not-held' }],
    ['not of one that did not take place', 'not-held', full, { refused: 'meeting-not-held' }],
    ['not with nothing in them', 'held', draftMinutes(on('2026-11-10'), ['Nora']), { refused: 'minutes-empty' }],
  ] as const)('%s', (_, state, minutes, expected) => {
    expect(decideSendMinutes({ state }, minutes)).toEqual(expected);
  });
});
