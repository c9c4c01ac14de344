import type { AgreedItem } from '../agreement/index.ts';
import type { ClientIdentity } from './delivered.ts';
import type { CheckedFile, Delivery } from './delivery.ts';
import type { Finding } from './finding.ts';
import { listStatements } from './list-statements.ts';
import { normaliseAccount } from './normalise-account.ts';

type Account = ClientIdentity['accounts'][number];

/**
 * Accounts of the client of which no statement came, though statements did. What came without an account's number may be any of them: as long as there
 * are enough of such, nothing is said, and else one finding names all that it may be.
 * Example: the accounts Drift and Skatt, a statement of Drift alone → `missing-account` for Skatt.
 */
export function findMissingAccounts(delivery: Delivery): Finding[] {
  const { client, read } = delivery;
  const statements = listStatements(delivery).filter(({ isNew }) => isNew);
  const came = new Set(statements.map(({ account }) => account));
  const nameless = read.filter(isNameless).length;
  const missing = client.accounts.flatMap((account) => {
    const item = account.number === undefined ? undefined : findItemOf(account, delivery);
    return item === undefined || came.has(normaliseAccount(account.number!)) ? [] : [{ account, item }];
  });
  if (missing.length <= nameless) return [];
  if (nameless === 0) return missing.map(({ account, item }) => missingAccount([account], item));
  return [
    missingAccount(
      missing.map(({ account }) => account),
      missing[0]!.item,
    ),
  ];
}

function isNameless({ read }: CheckedFile): boolean {
  return (
    read.kind === 'bank-statement' &&
    !read.statements.some(({ account }) => account !== undefined) &&
    !read.fields.account
  );
}

/** The item under which its statement was to come: its own or the common one, if anything came for it. */
function findItemOf({ name }: Account, { agreed, files }: Delivery): AgreedItem | undefined {
  const items = agreed.items.filter(
    ({ document, key }) => document === 'bank-statement' && !agreed.settledItemKeys.includes(key),
  );
  const item =
    items.find((one) => one.name?.toLowerCase() === name.toLowerCase()) ?? items.find((one) => one.name === undefined);
  return files.some(({ itemKey }) => itemKey !== undefined && itemKey === item?.key) ? item : undefined;
}

function missingAccount(accounts: readonly Account[], item: AgreedItem): Finding {
  const numbers = accounts.map(({ number }) => normaliseAccount(number!));
  return {
    kind: 'missing-account',
    severity: item.essential && item.each === 'account' && accounts.length === 1 ? 'stops' : 'asks',
    key: `missing-account:${numbers.join(':')}`,
    itemKey: item.key,
    ground: { on: 'item', itemKey: item.key },
    evidence: [],
    mender: 'client',
    values: { name: accounts.map(({ name }) => name).join(' / ') },
    work: { work: 'fetching', vouchers: 1 },
  };
}
