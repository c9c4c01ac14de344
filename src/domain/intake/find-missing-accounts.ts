import type { AgreedItem } from '../agreement/index.ts';
import type { CalendarDate } from '../kernel/index.ts';
import type { ClientIdentity } from './delivered.ts';
import type { CheckedFile, Delivery } from './delivery.ts';
import type { Finding } from './finding.ts';
import { listStatements, type KnownStatement } from './list-statements.ts';
import { normaliseAccount } from './normalise-account.ts';

type Account = ClientIdentity['accounts'][number];

/** Of fewer lines nobody can tell whether they go on in another file. */
const goesOnLines = 3;

/**
 * Accounts of the client of which no statement came, though statements did. What came without an account's number or name may be of any of them: as long as there
 * are enough of such, nothing is said, and else one finding names all that it may be.
 * Example: the accounts Drift and Skatt, a statement of Drift alone → `missing-account` for Skatt.
 */
export function findMissingAccounts(delivery: Delivery): Finding[] {
  const { client, read } = delivery;
  const statements = listStatements(delivery).filter(({ isNew }) => isNew);
  const came = new Set(statements.map(({ account }) => account));
  const unread = read.filter(isWithoutAccount).length;
  const nameless = countAccounts(statements.filter(({ saysAccount }) => !saysAccount)) + unread;
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

/** A statement of which no line could be read, and no account. */
function isWithoutAccount({ read }: CheckedFile): boolean {
  return read.kind === 'bank-statement' && read.statements.length === 0 && !read.fields.account;
}

/** Of how many accounts they are at the most. One that begins where another has ended goes on with it: two accounts have the same days. */
function countAccounts(statements: readonly KnownStatement[]): number {
  const ends: (CalendarDate | undefined)[] = [];
  for (const { fromOn, toOn, saysDays, statement } of statements.toSorted((a, b) => (a.toOn! < b.toOn! ? -1 : 1))) {
    const tells = saysDays || statement.lines.length >= goesOnLines;
    const before = tells ? ends.findIndex((end) => end !== undefined && fromOn !== undefined && end < fromOn) : -1;
    if (before === -1) ends.push(tells ? toOn : undefined);
    else ends[before] = toOn;
  }
  return ends.length;
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
    values:
      accounts.length === 1 ? { name: accounts[0]!.name } : { accounts: accounts.map(({ name }) => name).join(', ') },
    work: { work: 'fetching', vouchers: 1 },
  };
}
