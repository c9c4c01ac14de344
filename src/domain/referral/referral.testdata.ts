import { calendarDate as on, instant, type CalendarDate } from '../kernel/index.ts';
import type { ConsentGiver, ConsentScope } from './consent.ts';
import { decideReferral, type ReferralAct } from './decide-referral.ts';
import type { ClientToMatch } from './match-partners.ts';
import type { PartnerOffice } from './partner-office.ts';
import { proposeReferral, type Referral } from './referral.ts';

export const jo: ConsentGiver = { contactId: 'jo', name: 'Jo Brattli', way: 'page', notedBy: null };

export const toBoth: ConsentScope = { partnerIds: ['fjord', 'elv'], told: ['company', 'contact', 'industry', 'needs'] };

/** Two offices are proposed for Brattli Bygg on 2 March 2027. */
export function proposed(...partnerIds: readonly string[]): Referral {
  return proposeReferral('the-referral', 'brattli', partnerIds.length === 0 ? ['fjord', 'elv'] : partnerIds);
}

/** Does the acts one after another on 2 March 2027; one that is refused is a mistake of the test. */
export function after(referral: Referral, ...acts: readonly ReferralAct[]): Referral {
  return acts.reduce((so, act) => {
    const decision = decideReferral(so, act, moment());
    if ('refused' in decision) throw new Error(`${act.act}: ${decision.refused}`);
    return decision.outcome === 'changed' ? decision.referral : so;
  }, referral);
}

export function moment(today: CalendarDate = on('2027-03-02')) {
  return { today, now: instant(`${today}T09:00:00.000Z`) };
}

export const acts = {
  ask: { act: 'ask-consent', to: toBoth },
  moreDays: { act: 'give-more-days', answerByOn: on('2027-03-16') },
  fjordMoreDays: { act: 'give-more-days', partnerId: 'fjord', answerByOn: on('2027-03-16') },
  yes: { act: 'answer-consent', decision: 'given', by: jo, to: toBoth },
  yesToFjord: { act: 'answer-consent', decision: 'given', by: jo, to: { partnerIds: ['fjord'], told: ['company'] } },
  no: { act: 'answer-consent', decision: 'declined', by: jo },
  takeBack: { act: 'answer-consent', decision: 'withdrawn', by: jo },
  fjord: { act: 'introduce', partnerId: 'fjord' },
  elv: { act: 'introduce', partnerId: 'elv' },
  fjordTakes: { act: 'note-answer', partnerId: 'fjord', answer: 'takes-on' },
  fjordDeclines: { act: 'note-answer', partnerId: 'fjord', answer: 'declines' },
  elvTakes: { act: 'note-answer', partnerId: 'elv', answer: 'takes-on' },
  elvDeclines: { act: 'note-answer', partnerId: 'elv', answer: 'declines' },
  callOff: { act: 'call-off' },
  nobody: { act: 'find-nobody' },
} as const satisfies Record<string, ReferralAct>;

/** An office in Lillestrøm that takes builders of any size, from New Year on. */
export function partner(id: string, more: Partial<PartnerOffice> = {}): PartnerOffice {
  return {
    id,
    name: `${id[0]!.toUpperCase()}${id.slice(1)} Regnskap AS`,
    orgnr: '974760673',
    industries: [{ section: 'F' }],
    sizes: ['nobody-employed', 'one-to-four', 'five-to-nineteen', 'twenty-and-more'],
    systems: ['Fiken'],
    places: [{ municipality: 'Lillestrøm', county: 'Akershus' }],
    ways: [],
    capacity: [{ fromOn: on('2027-01-01') }],
    contact: { name: 'Mari Fjord', email: 'mari@fjord.example', phone: null },
    ...more,
  };
}

/** A builder with seven employees in Lillestrøm who needs vouchers collected, and goes on from 1 June 2027. */
export const builder: ClientToMatch = {
  industries: [{ section: 'F' }],
  size: 'five-to-nineteen',
  system: 'Fiken',
  place: { municipality: 'Lillestrøm', county: 'Akershus' },
  needs: ['collects-vouchers'],
  startOn: on('2027-06-01'),
};
