import type { ConsentScope, ToldFact } from './consent.ts';
import type { Referral } from './referral.ts';

export type NamingRefusal =
  /** The client has not been asked. */
  | 'not-asked'
  /** The client has been asked and has not answered: silence is no consent. */
  | 'not-answered'
  | 'declined'
  | 'withdrawn'
  /** The client said yes to others, and not to this one. */
  | 'not-this-partner'
  /** This office has said no, and needs to know nothing more. */
  | 'partner-declined'
  /** Another office has taken the client on. */
  | 'taken-on-by-another'
  /** It was called off before anybody had been told. */
  | 'called-off';

export type Naming = { may: true } | { may: false; because: NamingRefusal };

/**
 * Whether an office may be told who the client is: only under a consent that the client gave, to this very office, and has not taken back
 * (regnskapsførerloven § 4-2, second paragraph, letter a). Example: asked on Monday, no answer on Friday → no, `not-answered`.
 */
export function mayNameClientTo(referral: Referral, partnerId: string): Naming {
  const because = findConsentGap(referral, partnerId) ?? findEnd(referral, partnerId);
  return because === undefined ? { may: true } : { may: false, because };
}

/**
 * Whether the client may be told the name of an office: by the same consent, since an office that is named is a conversation that has begun. What has been
 * told is known; the answer is about telling it now. Example: a consent to two of three offices → the third is not named.
 */
export function mayNamePartnerTo(referral: Referral, partnerId: string): Naming {
  const because = findConsentGap(referral, partnerId);
  return because === undefined ? { may: true } : { may: false, because };
}

/** What an office may be told of the client now: what was consented to where it may be told at all, else nothing. */
export function factsToTell(referral: Referral, partnerId: string): readonly ToldFact[] {
  return mayNameClientTo(referral, partnerId).may ? (findConsent(referral)?.told ?? []) : [];
}

/** What the client has said yes to and not taken back; undefined where there is no such thing. */
export function findConsent({ answers }: Pick<Referral, 'answers'>): ConsentScope | undefined {
  const last = answers.at(-1);
  return last?.decision === 'given' ? last.to : undefined;
}

function findConsentGap(referral: Referral, partnerId: string): NamingRefusal | undefined {
  const last = referral.answers.at(-1);
  if (last === undefined) {
    if (referral.state === 'changed-mind') return 'called-off';
    return referral.asked === null ? 'not-asked' : 'not-answered';
  }
  if (last.decision !== 'given') return last.decision;
  if (referral.state === 'changed-mind') return 'called-off';
  return last.to.partnerIds.includes(partnerId) ? undefined : 'not-this-partner';
}

function findEnd({ partners }: Referral, partnerId: string): NamingRefusal | undefined {
  if (partners.some((one) => one.answer?.answer === 'takes-on' && one.partnerId !== partnerId))
    return 'taken-on-by-another';
  const own = partners.find((one) => one.partnerId === partnerId);
  return own?.answer?.answer === 'declines' ? 'partner-declined' : undefined;
}
