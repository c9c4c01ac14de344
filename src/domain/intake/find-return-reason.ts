import type { ReturnReason } from '../obligation/index.ts';
import type { Finding } from './finding.ts';

/**
 * Why a document would be sent back for what was found about it; nothing where sending it back mends nothing, as with a copy of what is there already.
 * Example: a picture that is blurred → `unreadable`; one of which the sum is cut off → `cut-off`.
 */
export function findReturnReason({ kind, values }: Pick<Finding, 'kind' | 'values'>): ReturnReason | undefined {
  switch (kind) {
    case 'illegible':
      return values.fault === 'cut-off' ? 'cut-off' : 'unreadable';
    case 'cannot-open':
      return 'unreadable';
    case 'wrong-period':
    case 'wrong-company':
    case 'several-in-one':
    case 'not-sorted':
    case 'not-coded':
      return kind;
    case 'statement-gap':
      return 'incomplete';
    case 'statement-sum':
    case 'sum-wrong':
    case 'not-electronic':
    case 'virus':
      return 'other';
    case 'duplicate-bytes':
    case 'duplicate-meaning':
    case 'missing-item':
    case 'missing-account':
    case 'series-gap':
    case 'line-without-voucher':
    case 'voucher-without-line':
    case 'account-changed':
    case 'birth-number':
    case 'sender-not-verified':
    case 'not-scanned':
      return undefined;
  }
}
