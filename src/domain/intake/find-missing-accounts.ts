import type { AgreedItem } from '../agreement/index.ts';
import type { ClientIdentity } from './delivered.ts';
import type { Delivery } from './delivery.ts';
import type { Finding } from './finding.ts';
import { listStatements } from './list-statements.ts';
import { normaliseAccount } from './normalise-account.ts';

/**
 * Accounts of the client of which no statement came, though statements did. What came without an account's number may be the one that is missing: as
 * long as there are enough of such, nothing is said. Example: the accounts Drift and Skatt, a statement of Drift alone → `missing-account` for Skatt.
 */
export function findMissingAccounts(delivery: Delivery): Finding[] {
  const { client, read } = delivery;
  const statements = listStatements(delivery).filter(({ isNew }) => isNew);
  const came = new Set(statements.map(({ account }) => account));
  const nameless = read.filter(
    ({ read: own }) =>
      own.kind === 'bank-statement' &&
      !own.statements.some(({ account }) => account !== undefined) &&
      !own.fields.account,
  ).length;
  const missing = client.accounts.flatMap((account): Finding[] => {
    const item = account.number === undefined ? undefined : findItemOf(account, delivery);
    if (item === undefined || came.has(normaliseAccount(account.number!))) return [];
    return [missingAccount(account, item)];
  });
  return missing.length > nameless ? missing : [];
}

/** The item under which its statement was to come: its own or the common one, if anything came for it. */
function findItemOf({ name }: ClientIdentity['accounts'][number], { agreed, files }: Delivery): AgreedItem | undefined {
  const items = agreed.items.filter(
    ({ document, key }) => document === 'bank-statement' && !agreed.settledItemKeys.includes(key),
  );
  const item =
    items.find((one) => one.name?.toLowerCase() === name.toLowerCase()) ?? items.find((one) => one.name === undefined);
  return files.some(({ itemKey }) => itemKey !== undefined && itemKey === item?.key) ? item : undefined;
}

function missingAccount({ name, number }: ClientIdentity['accounts'][number], item: AgreedItem): Finding {
  return {
    kind: 'missing-account',
    severity: item.essential && item.each === 'account' ? 'stops' : 'asks',
    key: `missing-account:${normaliseAccount(number!)}`,
    itemKey: item.key,
    ground: { on: 'item', itemKey: item.key },
    evidence: [],
    mender: 'client',
    values: { name },
    work: { work: 'fetching', vouchers: 1 },
  };
}
