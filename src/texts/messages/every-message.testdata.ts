import { standardLateTerm, type LateTerm } from '../../domain/agreement/index.ts';
import { ore, type Closure } from '../../domain/kernel/index.ts';
import { deriveArithmetic, type Arithmetic } from '../../domain/surcharge/index.ts';
import type { Language } from '../language.ts';
import { everyAgreementMessage } from './agreement-messages.testdata.ts';
import { composeAgreementText } from './agreement-text-message.ts';
import type { AskedDuty } from './asked-duties.ts';
import { composeCode, composeStaffSignIn } from './code-messages.ts';
import { composeObjectionAnswered } from './objection-message.ts';
import { composeExtensionDeclined, composeExtensionGranted } from './extension-messages.ts';
import { composeForgiven } from './forgiven-message.ts';
import type { ComposedMessage } from './message.ts';
import {
  asked,
  at,
  brattli,
  early,
  eiendom,
  free,
  href,
  letterhead,
  on,
  period,
  priced,
  septemberOctober,
  unpriced,
} from './messages.testdata.ts';
import { everyMeetingMessage } from './meeting-messages.testdata.ts';
import { everyYearMessage } from './year-messages.testdata.ts';
import { everyLapseMessage } from './lapse-messages.testdata.ts';
import { everyPriceAdjustment } from './price-adjustment-messages.testdata.ts';
import { everyPromiseMessage } from './promise-messages.testdata.ts';
import { composePartialReceipt, composeReceipt, type ReceiptFacts } from './receipt-message.ts';
import { composeReminder } from './reminder-message.ts';
import { composeReturned } from './returned-message.ts';
import { composeSurchargeApproved } from './surcharge-message.ts';
import { composeCodeText, composeReminderText, composeReturnedText } from './text-messages.ts';

/** Wages of 15 December, due Thursday the 10th. */
const wages: AskedDuty = {
  step: 'early',
  period: period('payday', '2026-12-15', '2026-12-15'),
  dueOn: on('2026-12-10'),
  missing: [{ document: 'payroll-basis' }, { document: 'time-sheets' }],
  notice: { notice: 'none' },
};

const dailyCash: AskedDuty = {
  ...priced,
  period: period('month', '2026-10-01', '2026-10-31'),
  missing: [{ document: 'daily-cash', name: 'Kasse 2' }],
};

const otherTerm: LateTerm = {
  ...standardLateTerm,
  graceDays: 2,
  graceUnit: 'working',
  price: { per: 'delivery', amountOre: ore(95_000) },
};

const hourly: LateTerm = {
  ...standardLateTerm,
  price: { per: 'hour', rateOre: ore(98_000), minimumMinutes: 30, unitMinutes: 15, work: ['sorting'] },
};

const received: ReceiptFacts = { fileCount: 10, receivedOn: on('2027-09-17'), receivedAt: at('09:12') };

const christmas = [{ fromOn: on('2026-12-24'), toOn: on('2027-01-03') }];

/** Every kind of e-mail with the facts of the drawings, and the cases beside them. */
export function everyMessage(language: Language): Record<string, ComposedMessage> {
  const from = letterhead(language);
  const due = on('2026-11-20');
  const sumOf = (term: LateTerm, to: string, minutes = 0, closures: readonly Closure[] = []): Arithmetic =>
    deriveArithmetic(
      term,
      {
        dueOn: due,
        periodEndOn: on('2026-10-31'),
        noticeOn: on('2026-11-23'),
        countedToOn: on(to),
        work: [{ work: 'sorting', minutes, on: on(to) }],
      },
      closures,
    )!;
  const line = {
    period: septemberOctober,
    term: standardLateTerm,
    arithmetic: sumOf(standardLateTerm, '2026-12-09'),
    endedByDelivery: true,
  };
  const capped = sumOf(standardLateTerm, '2027-01-15', 0, christmas);
  const byTheHour = sumOf(hourly, '2026-12-09', 80);
  return {
    early: composeReminder(from, [asked(brattli, early)], on('2026-11-13')),
    'asked for, ahead': composeReminder(from, [asked(brattli, { ...early, step: 'asked' })], on('2026-11-13')),
    'asked for, late': composeReminder(from, [asked(brattli, { ...early, step: 'asked' })], on('2026-11-25')),
    'asked for, before wages': composeReminder(from, [asked(brattli, { ...wages, step: 'asked' })], on('2026-12-08')),
    'early, before wages': composeReminder(from, [asked(brattli, wages)], on('2026-12-09')),
    main: composeReminder(from, [asked(brattli, priced)], on('2026-11-23')),
    'main, one thing left': composeReminder(
      from,
      [asked(brattli, { ...priced, missing: [{ document: 'bank-statement', name: 'Driftskonto' }] })],
      on('2026-11-23'),
    ),
    'main, the first time': composeReminder(from, [asked(brattli, free)], on('2026-09-22')),
    'main, nothing can be charged': composeReminder(from, [asked(brattli, unpriced)], on('2026-09-22')),
    'main, two duties at one price': composeReminder(from, [asked(brattli, priced, dailyCash)], on('2026-11-23')),
    'main, two companies at one price': composeReminder(
      from,
      [asked(brattli, priced), asked(eiendom, priced)],
      on('2026-11-23'),
    ),
    'main, several prices and days': composeReminder(
      from,
      [
        asked(brattli, priced, {
          ...dailyCash,
          clause: 7,
          notice: {
            notice: 'price',
            term: otherTerm,
            lastFreeOn: on('2026-11-26'),
            firstChargedOn: on('2026-11-27'),
          },
        }),
        asked(eiendom, { ...unpriced, dueOn: due, period: septemberOctober }),
        asked({ name: 'Jos Kafé', orgnr: null }, wages),
      ],
      on('2026-11-23'),
    ),
    receipt: composeReceipt(from, brattli, {
      ...received,
      onTimeInARow: 3,
      nextDueOn: on('2027-11-22'),
      vatReturnByOn: on('2027-10-11'),
    }),
    'receipt of an answer, nothing more to come': composeReceipt(from, brattli, { ...received, fileCount: 0 }),
    'receipt, one thing left': composePartialReceipt(from, brattli, {
      ...received,
      fileCount: 9,
      left: [{ document: 'bank-statement', period: period('month', '2027-08-01', '2027-08-31') }],
      byOn: on('2027-09-20'),
    }),
    'receipt, two things left': composePartialReceipt(from, brattli, {
      ...received,
      fileCount: 1,
      left: [
        { document: 'bank-statement', name: 'Driftskonto', period: period('month', '2027-08-01', '2027-08-31') },
        { document: 'receipts', period: period('month', '2027-08-01', '2027-08-31') },
      ],
    }),
    forgiven: composeForgiven(from, brattli, {
      deliveredOn: on('2026-09-29'),
      daysLate: 8,
      nextDueOn: on('2026-11-20'),
    }),
    returned: composeReturned(from, brattli, {
      items: [{ document: 'receipts', number: 4, reason: 'cut-off' }],
      mendByOn: on('2027-09-22'),
      receivedOn: on('2027-09-17'),
      restIsFine: true,
    }),
    'returned, several': composeReturned(from, brattli, {
      items: [
        { document: 'receipts', number: 4, reason: 'unreadable' },
        { document: 'incoming-invoices', reason: 'wrong-company' },
        { document: 'time-sheets', reason: 'incomplete' },
      ],
      mendByOn: on('2027-09-22'),
      receivedOn: on('2027-09-17'),
      restIsFine: false,
    }),
    'more days': composeExtensionGranted(
      from,
      brattli,
      { untilOn: on('2027-09-24'), proposedOn: on('2027-09-24'), mayCost: true },
      on('2027-09-20'),
    ),
    'fewer days than asked for': composeExtensionGranted(
      from,
      brattli,
      { untilOn: on('2027-10-04'), proposedOn: on('2027-10-11'), mayCost: false },
      on('2027-09-20'),
    ),
    'no more days': composeExtensionDeclined(from, brattli, { dueOn: on('2027-09-20') }, on('2027-09-17')),
    'no more days, after the deadline': composeExtensionDeclined(
      from,
      brattli,
      { dueOn: on('2027-09-20') },
      on('2027-09-22'),
    ),
    'objection upheld': composeObjectionAnswered(from, brattli, {
      about: 'received-day',
      outcome: 'upheld',
      answeredByName: 'Per Dahl',
      rightOn: null,
      offOre: null,
    }),
    'objection upheld in part': composeObjectionAnswered(from, brattli, {
      about: 'deadline',
      outcome: 'partly',
      answeredByName: 'Per Dahl',
      rightOn: on('2027-09-24'),
      offOre: null,
    }),
    'surcharge lowered': composeObjectionAnswered(from, brattli, {
      about: 'surcharge',
      outcome: 'partly',
      answeredByName: '',
      rightOn: null,
      offOre: ore(95_000),
    }),
    'objection not upheld': composeObjectionAnswered(from, brattli, {
      about: 'return',
      outcome: 'not-upheld',
      answeredByName: 'Per Dahl',
      rightOn: null,
      offOre: null,
    }),
    surcharge: composeSurchargeApproved(from, brattli, { lines: [line], objectByOn: on('2026-12-24') }),
    'two surcharges': composeSurchargeApproved(from, brattli, {
      lines: [
        { ...line, arithmetic: capped, endedByDelivery: false },
        { ...line, period: dailyCash.period, term: hourly, arithmetic: byTheHour },
      ],
      objectByOn: on('2027-02-01'),
    }),
    ...everyAgreementMessage(language),
    ...everyPriceAdjustment(language),
    ...everyLapseMessage(language),
    ...everyPromiseMessage(language),
    ...everyMeetingMessage(language),
    ...everyYearMessage(language),
    code: composeCode(from, { code: '482136', validUntil: at('09:30') }),
    'staff sign-in': composeStaffSignIn(
      { ...from, recipientName: 'Ingrid Solheim' },
      { href: 'https://nordlys.example/inn/k7m2q9', code: '482136', linkUntil: at('09:35'), codeUntil: at('09:30') },
    ),
  };
}

/** Every kind of text message, likewise. */
export function everyText(language: Language): Record<string, string> {
  const from = { language, officeName: 'Nordlys Regnskap' };
  const text = (duty: AskedDuty): AskedDuty => ({ ...duty, step: 'text' });
  const mendByOn = on('2027-09-22');
  return {
    reminder: composeReminderText(from, [asked(brattli, text(priced))], on('2026-11-26'), href),
    'reminder, the first time': composeReminderText(from, [asked(brattli, text(free))], on('2026-09-25'), href),
    'reminder, nothing can be charged': composeReminderText(
      from,
      [asked(brattli, text(unpriced))],
      on('2026-09-25'),
      href,
    ),
    'reminder, two companies': composeReminderText(
      from,
      [asked(brattli, text(priced)), asked(eiendom, text(priced))],
      on('2026-11-26'),
      href,
    ),
    'reminder, different prices': composeReminderText(
      from,
      [asked(brattli, text(priced)), asked(eiendom, text(free))],
      on('2026-11-26'),
      href,
    ),
    'agreement waits': composeAgreementText(
      from,
      brattli.name,
      { answerByOn: on('2027-01-28') },
      on('2027-01-20'),
      href,
    ),
    code: composeCodeText(from, { code: '482136', validUntil: at('09:30') }),
    returned: composeReturnedText(
      from,
      brattli.name,
      { items: [{ document: 'receipts', number: 4, reason: 'cut-off' }], mendByOn },
      href,
    ),
    'returned, two': composeReturnedText(
      from,
      brattli.name,
      {
        items: [
          { document: 'receipts', reason: 'incomplete' },
          { document: 'receipts', reason: 'other' },
        ],
        mendByOn,
      },
      href,
    ),
  };
}
