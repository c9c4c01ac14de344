import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { findOfficeSlips, isHeldAgainstOffice, type OfficeSlip } from './find-office-slips.ts';
import {
  asked,
  came,
  confirmed,
  declined,
  fellesferie,
  granted,
  item,
  obligation,
  refused,
  said,
} from './obligation.testdata.ts';

describe('a request for more days that nobody answers', () => {
  it.each([
    ['asked Tuesday, on the Tuesday', '2026-11-17', '2026-11-17', undefined],
    ['asked Tuesday, on the Wednesday', '2026-11-17', '2026-11-18', undefined],
    ['asked Tuesday, on the Thursday', '2026-11-17', '2026-11-19', '2026-11-18'],
    ['asked Friday, on the Sunday', '2026-11-20', '2026-11-22', undefined],
    ['asked Friday, on the Monday', '2026-11-20', '2026-11-23', undefined],
    ['asked Friday, on the Tuesday', '2026-11-20', '2026-11-24', '2026-11-23'],
    ['asked Saturday, on the Monday', '2026-11-21', '2026-11-23', undefined],
    ['asked Saturday, on the Tuesday', '2026-11-21', '2026-11-24', '2026-11-23'],
    ['asked before Easter, on the Tuesday after', '2026-04-01', '2026-04-07', undefined],
    ['asked before Easter, on the Wednesday after', '2026-04-01', '2026-04-08', '2026-04-07'],
    ['asked Friday before fellesferie, on the first day open', '2026-07-03', '2026-07-27', undefined],
    ['asked Friday before fellesferie, the day after', '2026-07-03', '2026-07-28', '2026-07-27'],
    ['asked in fellesferie, the day after the first open one', '2026-07-15', '2026-07-28', '2026-07-27'],
  ])('%s', (_, requestedOn, today, dueOn) => {
    const facts = obligation('2026-11-20', { extensions: [asked(requestedOn)] });
    expect(findOfficeSlips(facts, [fellesferie], on(today))).toEqual(
      dueOn === undefined ? [] : [{ slip: 'extension-unanswered', dueOn }],
    );
  });
});

describe('a request for more days that was answered', () => {
  it.each([
    ['granted the next working day', granted('2026-11-20', '2026-11-23', '2026-11-30'), 0],
    ['declined the next working day', declined('2026-11-20', '2026-11-23'), 0],
    ['granted a day too late', granted('2026-11-20', '2026-11-24', '2026-11-30'), 1],
    ['declined a day too late', declined('2026-11-20', '2026-11-24'), 1],
  ])('%s', (_, extension, slips) => {
    const facts = obligation('2026-11-20', { extensions: [extension] });
    expect(findOfficeSlips(facts, [], on('2026-12-31'))).toHaveLength(slips);
  });
});

describe('an answer in place of a delivery', () => {
  it.each([
    ['waiting on its last day', said('on-paper', '2026-11-20'), '2026-11-23', 0],
    ['waiting the day after', said('on-paper', '2026-11-20'), '2026-11-24', 1],
    ['confirmed in time', said('in-the-system', '2026-11-20', confirmed('2026-11-23', '2026-11-20')), '2026-12-01', 0],
    ['confirmed too late', said('in-the-system', '2026-11-20', confirmed('2026-11-24', '2026-11-20')), '2026-12-01', 1],
    ['refused too late', said('on-paper', '2026-11-20', refused('2026-11-24')), '2026-12-01', 1],
    ['nothing this time, which needs no answer', said('nothing-this-time', '2026-11-20'), '2026-12-01', 0],
  ])('%s', (_, answer, today, slips) => {
    const facts = obligation('2026-11-20', { items: [item('receipts', { answers: [answer] })] });
    const found = findOfficeSlips(facts, [], on(today));
    expect(found).toEqual(Array(slips).fill({ slip: 'answer-not-looked-at', dueOn: '2026-11-23' }));
  });
});

describe('what the client settles before the office has looked', () => {
  const answers = [said('on-paper', '2026-11-20')];

  it.each([
    ['a file within the working day', '2026-11-23', 0],
    ['a file the day after', '2026-11-24', 1],
  ])('%s', (_, receivedOn, slips) => {
    const facts = obligation('2026-11-20', { items: [item('receipts', { answers, arrivals: [came(receivedOn)] })] });
    expect(findOfficeSlips(facts, [], on('2026-12-31'))).toHaveLength(slips);
  });

  it.each([
    ['a request that fell away within the working day', '2026-11-23', 0],
    ['a request that fell away the day after', '2026-11-24', 1],
  ])('%s', (_, decidedOn, slips) => {
    const facts = obligation('2026-11-27', {
      extensions: [asked('2026-11-20', { decision: 'lapsed', decidedOn: on(decidedOn) })],
    });
    expect(findOfficeSlips(facts, [], on('2026-12-31'))).toHaveLength(slips);
  });
});

describe('where what arrives late in the month may take longer', () => {
  const agreed = { answerWithinWorkingDays: 1, slower: { fromDayOfMonth: 16, workingDays: 5 } };

  it.each([
    ['asked on the 13th, one working day on', '2026-11-13', '2026-11-16', undefined],
    ['asked on the 13th, two working days on', '2026-11-13', '2026-11-17', '2026-11-16'],
    ['asked on the 16th, five working days on', '2026-11-16', '2026-11-23', undefined],
    ['asked on the 16th, six working days on', '2026-11-16', '2026-11-24', '2026-11-23'],
  ])('%s', (_, requestedOn, today, dueOn) => {
    const facts = obligation('2026-11-20', { ...agreed, extensions: [asked(requestedOn)] });
    expect(findOfficeSlips(facts, [], on(today))).toEqual(
      dueOn === undefined ? [] : [{ slip: 'extension-unanswered', dueOn }],
    );
  });

  it('an answer in place of a delivery may too', () => {
    const facts = obligation('2026-11-20', {
      ...agreed,
      items: [item('receipts', { answers: [said('on-paper', '2026-11-20')] })],
    });
    expect(findOfficeSlips(facts, [], on('2026-11-27'))).toEqual([]);
    expect(findOfficeSlips(facts, [], on('2026-11-28'))).toEqual([
      { slip: 'answer-not-looked-at', dueOn: '2026-11-27' },
    ]);
  });
});

describe('a report that the office had promised', () => {
  it.each([
    ['came on its day', '2026-11-10', '2026-12-01', 0],
    ['came the day after', '2026-11-11', '2026-12-01', 1],
    ['has not come on its day', undefined, '2026-11-10', 0],
    ['has not come the day after', undefined, '2026-11-11', 1],
  ])('%s', (_, doneOn, today, slips) => {
    const report = {
      dueOn: on('2026-11-10'),
      report: 'vat-return' as const,
      ...(doneOn === undefined ? {} : { doneOn: on(doneOn) }),
    };
    const facts = obligation('2026-11-20', { promisedReports: [report] });
    expect(findOfficeSlips(facts, [], on(today))).toEqual(Array(slips).fill({ slip: 'report-late', ...report }));
  });
});

it('each slip is told of', () => {
  const facts = obligation('2026-11-20', {
    extensions: [asked('2026-11-17')],
    items: [item('receipts', { answers: [said('on-paper', '2026-11-18')] })],
  });
  expect(findOfficeSlips(facts, [], on('2026-11-23'))).toEqual([
    { slip: 'extension-unanswered', dueOn: '2026-11-18' },
    { slip: 'answer-not-looked-at', dueOn: '2026-11-19' },
  ]);
});

it('a duty of which nobody asked anything has none', () => {
  expect(findOfficeSlips(obligation('2026-11-20'), [], on('2027-11-20'))).toEqual([]);
});

describe('what is held against the office', () => {
  const report = { slip: 'report-late', dueOn: on('2026-10-07') } as const;
  it.each([
    ['a late report', report, true],
    [
      'not one that came by the day that a client who had come late was told',
      { ...report, excusedUntilOn: '2026-10-09', doneOn: '2026-10-09' },
      false,
    ],
    ['one that came after that day', { ...report, excusedUntilOn: '2026-10-09', doneOn: '2026-10-12' }, true],
    ['not one whose told day is still to come', { ...report, excusedUntilOn: '2026-10-20' }, false],
  ] as const)('%s', (_, slip, held) => {
    expect(isHeldAgainstOffice(slip as OfficeSlip, on('2026-10-15'))).toBe(held);
  });
});
