import { isOrgnr } from '../kernel/index.ts';
import type { ClientIdentity } from './delivered.ts';
import { findItem, type CheckedFile, type Delivery } from './delivery.ts';
import { isLikeName, isOtherName } from './compare-party.ts';
import type { Party } from './document.ts';
import type { Finding, Severity } from './finding.ts';
import { sureFrom } from './list-vouchers.ts';
import { maskDigits } from './mask-digits.ts';

/** A name that is a company's: a person who has bought for the company is no other company. */
const companyName = /(?<!\p{L})(?:as|asa|ans|da|sa|nuf)$/iu;

/**
 * Documents that are addressed to, or come from, another company than the client. A number that differs stops; where the name is the client's own the number
 * may be that of a branch, and it is asked. Example: the client is 974 760 673, the invoice is made out to 923 609 016 → `wrong-company`.
 */
export function findWrongCompany({ client, agreed, read }: Delivery): Finding[] {
  return read.flatMap((file) => {
    if (file.read.confidence < sureFrom) return [];
    const sells = findItem(agreed, file.itemKey)?.document === 'outgoing-invoices';
    const found = findOther(file, client, sells);
    if (found === undefined) return [];
    const { party, severity, field } = found;
    return [
      {
        kind: 'wrong-company',
        severity,
        key: `wrong-company:${file.arrivalId}`,
        arrivalId: file.arrivalId,
        ...(file.itemKey === undefined ? {} : { itemKey: file.itemKey }),
        ground: { on: 'party' },
        evidence: [file.read.where[field] ?? { page: 1 }],
        mender: 'client',
        values: {
          fileName: maskDigits(file.fileName),
          ...(party.name === undefined ? {} : { name: party.name }),
          ...(party.orgnr === undefined ? {} : { orgnr: party.orgnr }),
          clientName: client.name,
          clientOrgnr: client.orgnr,
        },
      },
    ];
  });
}

interface Other {
  party: Party;
  severity: Severity;
  field: 'seller' | 'buyer';
}

function findOther({ read }: CheckedFile, client: ClientIdentity, sells: boolean): Other | undefined {
  const { seller, buyer } = read.fields;
  if (isClient(seller, client) || isClient(buyer, client)) {
    // What the client has bought stands among what it has sold: the right company, and another matter.
    return undefined;
  }
  switch (read.kind) {
    case 'invoice':
    case 'credit-note':
      return sells ? judge(seller, 'seller', client) : judge(buyer, 'buyer', client);
    case 'receipt':
      return sells ? undefined : judge(buyer, 'buyer', client);
    case 'ledger':
    case 'cash-report':
    case 'bank-statement':
      return judge(seller, 'seller', client) ?? judge(buyer, 'buyer', client);
    default:
      return undefined;
  }
}

function isClient(party: Party | undefined, client: ClientIdentity): boolean {
  return party?.orgnr !== undefined && party.orgnr === client.orgnr;
}

function judge(party: Party | undefined, field: Other['field'], client: ClientIdentity): Other | undefined {
  if (party === undefined) return undefined;
  if (party.orgnr !== undefined && isOrgnr(party.orgnr)) {
    const sameName = party.name !== undefined && isLikeName(party.name, client.name);
    return { party, severity: sameName ? 'asks' : 'stops', field };
  }
  if (party.name === undefined || !companyName.test(party.name.trim())) return undefined;
  return isOtherName(party.name, client.name) ? { party, severity: 'asks', field } : undefined;
}
