import type { ChargeTerm, LateTerm, LapseRule, SharedCap } from './charge.ts';
import type { AgreedItem, DeliveryChannel, FormDemand } from './deliverable.ts';
import type { Frame } from './frame.ts';
import type { OfficePromises } from './office-promises.ts';
import type { PriceTerms } from './price.ts';
import type { Schedule, VatRegime } from './schedule.ts';

/** One duty of the client: what, when, in which form, delivered where, and what lateness and poor material cost. */
export interface DutyClause {
  /** Unique within the agreement and kept from version to version. */
  key: string;
  /** Owed only while the client reports VAT like this: one agreement can hold both ways, and a change in the middle of a year is followed. */
  whileVat?: readonly VatRegime[];
  items: readonly AgreedItem[];
  schedule: Schedule;
  /** What is demanded; what does not fulfil it can be sent back. */
  form: readonly FormDemand[];
  /** What is only wished for. */
  wished?: readonly FormDemand[];
  channel: DeliveryChannel;
  /** Working days to mend an item that was sent back and still count from its first receipt. */
  mendDays: number;
  charges: readonly ChargeTerm[];
}

/** The acting part of an agreement. Clause numbers on paper follow the order here. */
export interface AgreementTerms {
  duties: readonly DutyClause[];
  lapse?: LapseRule;
  sharedCaps?: readonly SharedCap[];
  office?: OfficePromises;
  price?: PriceTerms;
  frame?: Frame;
}

/** How an agreement binds: only what was agreed in writing may cost anything. */
export type AgreementBasis = { basis: 'written'; acceptedOn: string } | { basis: 'unwritten' };

/** The term by which a late delivery under a clause costs; absent where lateness costs nothing. */
export function findLateTerm(clause: Pick<DutyClause, 'charges'>): LateTerm | undefined {
  return clause.charges.find((charge) => charge.on === 'late');
}
