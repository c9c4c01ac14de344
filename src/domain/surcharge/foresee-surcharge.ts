import type { AgreementTerms, ChargeTerm, Duty } from '../agreement/index.ts';
import { addDays, latest, type CalendarDate, type Closure } from '../kernel/index.ts';
import { deriveSurcharges, sumOf } from './derive-surcharges.ts';
import { lawDaysOfPeriod, surchargeKeyOf, type Arithmetic, type EnteredWork, type SurchargeFacts } from './facts.ts';

/** What is imagined of one delivery. */
export interface ForeseenDelivery {
  /** The day on which the notice reaches a server. */
  noticeOn: CalendarDate;
  deliveredOn: CalendarDate;
  /** Extra work that the office would enter. */
  work: readonly EnteredWork[];
}

/**
 * What an imagined delivery of one duty costs under a charge, by the rule that makes real lines; undefined where it costs nothing. Agreed in writing, with
 * a notice, nothing forgiven, and the office without a slip.
 */
export function foreseeSurcharge(
  { sharedCaps }: Pick<AgreementTerms, 'sharedCaps'>,
  term: ChargeTerm,
  duty: Duty,
  delivery: ForeseenDelivery,
  closures: readonly Closure[],
): Arithmetic | undefined {
  const { forgiven: _, ...unforgiven } = term;
  const facts = imagine(unforgiven, duty, delivery);
  const lastWorkOn = delivery.work.map(({ on }) => on);
  const today = addDays(latest(delivery.deliveredOn, delivery.noticeOn, ...lastWorkOn), 1);
  const outcome = deriveSurcharges([facts], { today, closures }, sharedCaps).get(surchargeKeyOf(facts));
  return outcome && sumOf(outcome);
}

/** The facts of a duty that was delivered in one piece on a day, under an agreement that held before its deadline. */
export function imagine(
  term: ChargeTerm,
  duty: Duty,
  { noticeOn, deliveredOn, work }: Omit<ForeseenDelivery, 'deliveredOn'> & { deliveredOn?: CalendarDate },
): SurchargeFacts {
  const verdict = { verdict: 'waiting' } as const;
  const arrivals = deliveredOn === undefined ? [] : [{ id: duty.key, receivedOn: deliveredOn, verdict }];
  return {
    obligationId: duty.key,
    clauseKey: duty.clauseKey,
    term,
    obligation: {
      agreedDueOn: duty.dueOn,
      channel: 'takt',
      items: [{ item: { key: 'all', document: 'vouchers', essential: true }, arrivals, answers: [] }],
      extensions: [],
      confirmations: [],
      ...(duty.aim ? { aim: true } : {}),
    },
    ...lawDaysOfPeriod(duty.period),
    acceptedOn: duty.dueOn,
    periodBeforeStart: false,
    consumer: false,
    notice: { acceptedOn: noticeOn, saidFree: false },
    work,
    returnedOnce: false,
  };
}
