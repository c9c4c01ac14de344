import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardLateTerm } from '../agreement/index.ts';
import { addDays, addOfficeDays, calendarDate as on } from '../kernel/index.ts';
import { asked, granted, romjul } from '../obligation/obligation.testdata.ts';
import { decideNotice } from './decide-notice.ts';
import { deriveSurcharges } from './derive-surcharges.ts';
import { surchargeKeyOf } from './facts.ts';
import { calendarOn, chargedTerm, surchargeFacts, type Story } from './surcharge.testdata.ts';

const september: Story = {
  due: '2026-09-21',
  notice: '2026-09-22',
  saidFree: true,
  delivered: '2026-09-29',
  term: standardLateTerm,
};
const november: Story = { due: '2026-11-20', term: standardLateTerm };

function noticeOf(story: Story, others: readonly Story[], today: string, closures = [romjul]) {
  const facts = surchargeFacts(story);
  return decideNotice(facts, [facts, ...others.map(surchargeFacts)], calendarOn(today, closures));
}

describe('the main message', () => {
  it('says that this time is free: due Mon 21 September 2026, sent Tue 22 September', () => {
    expect(noticeOf({ due: '2026-09-21', term: standardLateTerm }, [], '2026-09-22')).toEqual({
      notice: 'free-this-time',
      term: standardLateTerm,
    });
  });

  it('says the price from Wed 25 November: due Fri 20 November, sent Mon 23 November, the first time used up', () => {
    expect(noticeOf(november, [september], '2026-11-23')).toEqual({
      notice: 'price',
      term: standardLateTerm,
      lastFreeOn: '2026-11-24',
      firstChargedOn: '2026-11-25',
    });
  });

  it('says the price at once where nothing is forgiven', () => {
    expect(noticeOf({ ...november, term: chargedTerm }, [], '2026-11-23')).toMatchObject({ notice: 'price' });
  });

  it('says later days when it goes later: Fri 27 November', () => {
    expect(noticeOf(november, [september], '2026-11-27')).toMatchObject({
      lastFreeOn: '2026-11-30',
      firstChargedOn: '2026-12-01',
    });
  });

  it('names a day on which the office is open', () => {
    expect(noticeOf({ due: '2026-12-20', term: chargedTerm }, [], '2026-12-22')).toMatchObject({
      lastFreeOn: '2026-12-23',
      firstChargedOn: '2027-01-04',
    });
  });

  it('goes by the deadline in force', () => {
    const extensions = [granted('2026-11-24', '2026-11-24', '2026-12-01')];
    expect(noticeOf({ ...november, obligation: { extensions } }, [september], '2026-12-02')).toMatchObject({
      lastFreeOn: '2026-12-04',
      firstChargedOn: '2026-12-05',
    });
  });

  it('still says free when the first lateness was within the grace', () => {
    const withinGrace: Story = { ...september, delivered: '2026-09-24' };
    expect(noticeOf(november, [withinGrace], '2026-11-23')).toMatchObject({ notice: 'free-this-time' });
  });

  it('says free when another clause has used its own', () => {
    expect(noticeOf(november, [{ ...september, clauseKey: 'payroll' }], '2026-11-23')).toMatchObject({
      notice: 'free-this-time',
    });
  });

  it('says free when only a later duty was forgiven, since this one is the first', () => {
    const later: Story = {
      due: '2026-11-30',
      notice: '2026-12-01',
      saidFree: true,
      delivered: '2026-12-20',
      term: standardLateTerm,
    };
    expect(noticeOf(november, [later], '2026-12-21')).toMatchObject({ notice: 'free-this-time' });
  });

  it.each<[string, Partial<Story>]>([
    ['nothing was written', { facts: { acceptedOn: undefined } as never }],
    ['it was accepted after the deadline', { facts: { acceptedOn: on('2026-11-21') } }],
    ['the period began before the engagement', { facts: { periodBeforeStart: true } }],
    ['the client is a consumer', { facts: { consumer: true } }],
    ['the office has slipped', { obligation: { extensions: [asked('2026-11-18')] } }],
  ])('says nothing of money when %s', (_, change) => {
    expect(noticeOf({ ...november, ...change }, [september], '2026-11-23')).toEqual({ notice: 'none' });
  });
});

describe('whatever day it is sent and the delivery comes', () => {
  it('what the notice said is what happens', () => {
    const days = fc.record({
      due: fc.nat(400),
      sent: fc.nat(30),
      delivered: fc.integer({ min: 1, max: 90 }),
      first: fc.boolean(),
    });
    fc.assert(
      fc.property(days, (drawn) => {
        const due = addDays(on('2026-06-01'), drawn.due);
        const sentOn = addOfficeDays(addDays(due, drawn.sent), 1, [romjul]);
        const story: Story = { due, term: drawn.first ? standardLateTerm : chargedTerm };
        const said = noticeOf(story, [], sentOn);
        const delivered = addDays(sentOn, drawn.delivered);
        const facts = surchargeFacts({
          ...story,
          notice: sentOn,
          saidFree: said.notice === 'free-this-time',
          delivered,
        });
        const outcome = deriveSurcharges([facts], calendarOn('2028-12-01', [romjul])).get(surchargeKeyOf(facts))!;
        if (said.notice === 'free-this-time') expect(['none', 'forgiven']).toContain(outcome.outcome);
        if (said.notice !== 'price') return;
        if (delivered < said.firstChargedOn) expect(outcome.outcome).toBe('none');
        else expect(outcome).toMatchObject({ outcome: 'due', arithmetic: { firstChargedOn: said.firstChargedOn } });
      }),
    );
  });
});
