import type { Instant } from '../kernel/index.ts';

/** What can be told of a client to another office. The company's name and number are told to whoever is told anything. */
export const toldFacts = ['company', 'contact', 'industry', 'size', 'system', 'place', 'needs'] as const;
export type ToldFact = (typeof toldFacts)[number];

/** What a client says yes or no to: to whom, and what they are told. Nothing beyond it leaves the office. */
export interface ConsentScope {
  partnerIds: readonly string[];
  told: readonly ToldFact[];
}

/** Who answered for the client, and how the office knows. */
export interface ConsentGiver {
  contactId: string;
  name: string;
  way: 'page' | 'phone' | 'meeting' | 'paper';
  /** Who of the office wrote the answer down; null where the client answered on the page. */
  notedBy: string | null;
}

/**
 * The client's own answer (regnskapsførerloven § 4-2, second paragraph, letter a: confidentiality gives way where the one concerned consents). A
 * consent may be to less than was asked for, never to more, and may be taken back.
 */
export interface ConsentAnswer {
  decision: 'given' | 'declined' | 'withdrawn';
  by: ConsentGiver;
  at: Instant;
  to: ConsentScope;
}

/** Whether an answer stays within what was asked, and says something: to somebody, and with the company's name where it is yes. */
export function isWithin(asked: ConsentScope, given: ConsentScope): boolean {
  return (
    given.partnerIds.length > 0 &&
    given.told.includes('company') &&
    given.partnerIds.every((id) => asked.partnerIds.includes(id)) &&
    given.told.every((fact) => asked.told.includes(fact))
  );
}

/** What was answered on the phone, in a meeting or on paper stands with who wrote it down; what was answered on the page with nobody between. */
export function isGiverKnown({ contactId, name, way, notedBy }: ConsentGiver): boolean {
  return contactId !== '' && name.trim() !== '' && (way === 'page') === (notedBy === null);
}
