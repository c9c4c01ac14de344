import { addDays, assertNever, isSameData, latest, type CalendarDate, type Instant } from '../kernel/index.ts';
import { isGiverKnown, isWithin, type ConsentAnswer, type ConsentGiver, type ConsentScope } from './consent.ts';
import { findConsent, mayNameClientTo } from './may-name.ts';
import { isEnded, type Referral, type ReferralState, type ReferredPartner } from './referral.ts';

/** What the client, the office and the other office can do. */
export type ReferralAct =
  | { act: 'ask-consent'; to: ConsentScope }
  /** Whoever was asked is given longer to answer: an office that was told, where it is named, else the client. */
  | { act: 'give-more-days'; answerByOn: CalendarDate; partnerId?: string }
  | { act: 'answer-consent'; decision: 'given'; by: ConsentGiver; to: ConsentScope }
  | { act: 'answer-consent'; decision: 'declined' | 'withdrawn'; by: ConsentGiver }
  | { act: 'introduce'; partnerId: string }
  | { act: 'note-answer'; partnerId: string; answer: 'takes-on' | 'declines' }
  /** The client stays, or finds an office alone; or the office goes on with the client after all. */
  | { act: 'call-off' }
  | { act: 'find-nobody' };

export type ReferralRefusal =
  /** It has ended, or has not come so far. */
  | 'not-open'
  /** There is nobody to ask about. */
  | 'nobody-proposed'
  /** An office that was not proposed, or nothing to tell. */
  | 'scope-wrong'
  /** Whoever was asked has as long already, or the day has gone by. */
  | 'day-not-later'
  /** Further off than anybody is to wait for an answer. */
  | 'day-too-far'
  /** More than the client was asked. */
  | 'beyond-what-was-asked'
  /** Who answered for the client, or who wrote it down, is not said. */
  | 'giver-unknown'
  /** There is no consent to name the client to this office. */
  | 'no-consent'
  /** This office has not been told of the client: it can answer nothing. */
  | 'not-introduced'
  /** This office has answered already. */
  | 'answered';

export type ReferralDecision =
  | { outcome: 'changed'; referral: Referral }
  /** It is so already: a button that was pressed twice. */
  | { outcome: 'unchanged' }
  | { refused: ReferralRefusal };

/** So many days are given to answer, where the office has chosen nothing else. */
export const answerDaysDefault = 7;
/** Further off than this nobody waits for an answer: it is another question by then. Our own choice. */
const answerDaysMax = 60;

export interface ReferralMoment {
  now: Instant;
  today: CalendarDate;
  answerDays?: number;
}

/**
 * What an act makes of a referral, or why it cannot be done. No act tells anybody a name but `introduce`, and that only under the client's own consent.
 * Example: consented to two offices, the first is introduced and says no → `consented` again, since the second has not been asked.
 */
export function decideReferral(referral: Referral, act: ReferralAct, moment: ReferralMoment): ReferralDecision {
  switch (act.act) {
    case 'ask-consent':
      return askConsent(referral, act.to, moment);
    case 'give-more-days':
      return giveMoreDays(referral, act, moment.today);
    case 'answer-consent':
      return answerConsent(referral, act, moment.now);
    case 'introduce':
      return introduce(referral, act.partnerId, moment);
    case 'note-answer':
      return noteAnswer(referral, act.partnerId, act.answer, moment.today);
    case 'call-off':
      return end(referral, 'changed-mind');
    case 'find-nobody':
      // Of those whom the client said yes to, nobody can be said not to fit: they answer themselves.
      return referral.asked === null || referral.state === 'nobody-fits'
        ? end(referral, 'nobody-fits')
        : { refused: 'not-open' };
    default:
      return assertNever(act);
  }
}

function askConsent(referral: Referral, to: ConsentScope, { today, answerDays }: ReferralMoment): ReferralDecision {
  if (referral.state === 'consent-asked') return { outcome: 'unchanged' };
  if (referral.state !== 'proposed') return { refused: 'not-open' };
  if (referral.partners.length === 0) return { refused: 'nobody-proposed' };
  const proposed: ConsentScope = { ...to, partnerIds: referral.partners.map(({ partnerId }) => partnerId) };
  if (!isWithin(proposed, to)) return { refused: 'scope-wrong' };
  const asked = { on: today, answerByOn: addDays(today, answerDays ?? answerDaysDefault), to };
  return { outcome: 'changed', referral: { ...referral, state: 'consent-asked', asked } };
}

/** Also after the day has gone by: the answer is waited for again. What was asked or told stays as it was. */
function giveMoreDays(
  referral: Referral,
  { partnerId, answerByOn }: Extract<ReferralAct, { act: 'give-more-days' }>,
  today: CalendarDate,
): ReferralDecision {
  if (partnerId === undefined) {
    const { asked, state } = referral;
    if (asked === null || state !== 'consent-asked') return { refused: 'not-open' };
    return prolong(asked.answerByOn, answerByOn, today, { ...referral, asked: { ...asked, answerByOn } });
  }
  if (isEnded(referral)) return { refused: 'not-open' };
  const partner = findPartner(referral, partnerId);
  if (!partner || partner.answerByOn === null) return { refused: 'not-introduced' };
  if (partner.answer !== null) return { refused: 'answered' };
  return prolong(partner.answerByOn, answerByOn, today, withPartner(referral, { ...partner, answerByOn }));
}

/** Whether a later day to answer can be given, to the client and to an office alike; `given` is the referral with it. */
function prolong(was: CalendarDate, until: CalendarDate, today: CalendarDate, given: Referral): ReferralDecision {
  if (until === was) return { outcome: 'unchanged' };
  if (until < latest(was, today)) return { refused: 'day-not-later' };
  if (until > addDays(today, answerDaysMax)) return { refused: 'day-too-far' };
  return { outcome: 'changed', referral: given };
}

function answerConsent(
  referral: Referral,
  act: Extract<ReferralAct, { act: 'answer-consent' }>,
  now: Instant,
): ReferralDecision {
  const { asked, state } = referral;
  if (asked === null) return { refused: 'not-open' };
  if (!isGiverKnown(act.by)) return { refused: 'giver-unknown' };
  const { by } = act;
  const last = referral.answers.at(-1);
  if (act.decision === 'withdrawn') return withdraw(referral, by, now);
  const to = act.decision === 'given' ? act.to : asked.to;
  if (last?.decision === act.decision && isSameData(last.to, to)) return { outcome: 'unchanged' };
  if (state !== 'consent-asked') return { refused: 'not-open' };
  if (!isWithin(asked.to, to)) return { refused: 'beyond-what-was-asked' };
  const answer = { decision: act.decision, by, at: now, to };
  return answered(referral, act.decision === 'given' ? 'consented' : 'consent-declined', answer);
}

/** Taken back at any time after it was given. Where an office has the client already, that stands: what was told under the consent was told rightly. */
function withdraw(referral: Referral, by: ConsentGiver, now: Instant): ReferralDecision {
  if (referral.answers.at(-1)?.decision === 'withdrawn') return { outcome: 'unchanged' };
  const consent = findConsent(referral);
  if (consent === undefined) return { refused: 'not-open' };
  const state = isEnded(referral) ? referral.state : 'changed-mind';
  return answered(referral, state, { decision: 'withdrawn', by, at: now, to: consent });
}

function answered(referral: Referral, state: ReferralState, answer: ConsentAnswer): ReferralDecision {
  return { outcome: 'changed', referral: { ...referral, state, answers: [...referral.answers, answer] } };
}

function introduce(referral: Referral, partnerId: string, { today, answerDays }: ReferralMoment): ReferralDecision {
  if (!mayNameClientTo(referral, partnerId).may) return { refused: 'no-consent' };
  const partner = findPartner(referral, partnerId);
  if (partner?.introducedOn !== null) return { outcome: 'unchanged' };
  const answerByOn = addDays(today, answerDays ?? answerDaysDefault);
  return {
    outcome: 'changed',
    referral: withPartner({ ...referral, state: 'introduced' }, { ...partner, introducedOn: today, answerByOn }),
  };
}

function noteAnswer(
  referral: Referral,
  partnerId: string,
  answer: 'takes-on' | 'declines',
  today: CalendarDate,
): ReferralDecision {
  const partner = findPartner(referral, partnerId);
  if (partner?.answer?.answer === answer) return { outcome: 'unchanged' };
  if (isEnded(referral)) return { refused: 'not-open' };
  if (!partner || partner.introducedOn === null) return { refused: 'not-introduced' };
  if (partner.answer !== null) return { refused: 'answered' };
  const next = withPartner(referral, { ...partner, answer: { answer, on: today } });
  return { outcome: 'changed', referral: { ...next, state: answer === 'takes-on' ? 'taken-on' : afterNo(next) } };
}

/** Where an office has said no: others wait for an answer, others can still be introduced, or all have said no. */
function afterNo(referral: Referral): ReferralState {
  const consented = findConsent(referral)?.partnerIds ?? [];
  const left = referral.partners.filter((one) => consented.includes(one.partnerId) && one.answer === null);
  if (left.length === 0) return 'declined-by-partner';
  return left.some(({ introducedOn }) => introducedOn !== null) ? 'introduced' : 'consented';
}

function end(referral: Referral, state: ReferralState): ReferralDecision {
  if (referral.state === state) return { outcome: 'unchanged' };
  if (isEnded(referral)) return { refused: 'not-open' };
  return { outcome: 'changed', referral: { ...referral, state } };
}

function findPartner({ partners }: Referral, partnerId: string): ReferredPartner | undefined {
  return partners.find((one) => one.partnerId === partnerId);
}

function withPartner(referral: Referral, partner: ReferredPartner): Referral {
  return {
    ...referral,
    partners: referral.partners.map((one) => (one.partnerId === partner.partnerId ? partner : one)),
  };
}
