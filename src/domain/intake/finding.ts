import type { WorkKind, FormDemand } from '../agreement/index.ts';
import type { Evidence } from './document.ts';

export const findingKinds = [
  'missing-item',
  'wrong-period',
  'wrong-company',
  'duplicate-bytes',
  'duplicate-meaning',
  'illegible',
  'cannot-open',
  'several-in-one',
  'not-sorted',
  'not-coded',
  'not-electronic',
  'series-gap',
  'statement-gap',
  'statement-sum',
  'missing-account',
  'line-without-voucher',
  'voucher-without-line',
  'sum-wrong',
  'account-changed',
  'birth-number',
  'sender-not-verified',
  'not-scanned',
  'virus',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/**
 * `stops`: it cannot be used as it is. `asks`: a person must look. `tells`: good to know; nothing waits for it.
 */
export type Severity = 'stops' | 'asks' | 'tells';

/** Who can put it right. */
export type Mender = 'client' | 'office' | 'bank';

/** What a finding rests on: something that was agreed, or that the law or plain arithmetic demands. */
export type Ground =
  | { on: 'item'; itemKey: string }
  | { on: 'form'; demand: FormDemand; wished?: boolean }
  | { on: 'period' }
  | { on: 'party' }
  | { on: 'law'; paragraph: string }
  | { on: 'arithmetic' }
  | { on: 'safety' };

/** Values for the words of a finding, by the name of their place. Dates are calendar dates, sums minor units. */
export type FindingValues = Readonly<Record<string, string | number>>;

/** Something that arrived is not as it was agreed, or must be looked at. */
export interface Finding {
  kind: FindingKind;
  severity: Severity;
  /** The same finding is the same row when the delivery is looked at again. */
  key: string;
  /** The arrival it is about; absent where it is about the delivery as a whole. */
  arrivalId?: string;
  /** Others that it is about as well: the earlier copy of a duplicate. */
  otherIds?: readonly string[];
  itemKey?: string;
  ground: Ground;
  evidence: readonly Evidence[];
  mender: Mender;
  values: FindingValues;
  /** The extra work that it makes, and how many vouchers it is about: the basis for an estimate, never a time that was spent. */
  work?: { work: WorkKind; vouchers: number };
}
