import { isSameParty } from './compare-party.ts';
import type { Delivery } from './delivery.ts';
import type { Finding } from './finding.ts';
import { sureFrom, type Voucher } from './list-vouchers.ts';
import { maskDigits } from './mask-digits.ts';
import { normaliseAccount } from './normalise-account.ts';

/**
 * Invoices of a seller that is known, to be paid to an account that is not. Most are honest, some are fraud, so the office calls the seller before anything is
 * paid. Example: three invoices of Byggmakker to one account, the fourth to another → `account-changed`.
 */
export function findChangedAccounts({ vouchers, earlierVouchers, client }: Delivery): Finding[] {
  return vouchers.flatMap((voucher): Finding[] => {
    const { seller, account, arrivalId, itemKey, kind } = voucher;
    if (kind !== 'invoice' || account === undefined || seller === undefined || seller.orgnr === client.orgnr) return [];
    const known = listKnown(voucher, earlierVouchers);
    if (known.length === 0 || known.includes(normaliseAccount(account))) return [];
    return [
      {
        kind: 'account-changed',
        severity: voucher.confidence >= sureFrom ? 'asks' : 'tells',
        key: `account-changed:${arrivalId}`,
        arrivalId,
        ...(itemKey === undefined ? {} : { itemKey }),
        ground: { on: 'safety' },
        evidence: [voucher.evidence],
        mender: 'office',
        values: {
          fileName: maskDigits(voucher.fileName),
          seller: seller.name ?? seller.orgnr ?? '',
          account,
          earlierAccount: known.at(-1)!,
        },
      },
    ];
  });
}

/** The accounts that the seller has been paid to, the latest last. A reading that was not sure proves none. */
function listKnown(voucher: Voucher, earlier: readonly Voucher[]): string[] {
  return earlier
    .filter(
      ({ kind, confidence, seller }) =>
        kind === 'invoice' && confidence >= sureFrom && isSameParty(seller, voucher.seller),
    )
    .flatMap(({ account }) => (account === undefined ? [] : [normaliseAccount(account)]));
}
