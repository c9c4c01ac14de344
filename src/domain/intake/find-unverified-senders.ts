import type { Delivery } from './delivery.ts';
import type { Finding } from './finding.ts';
import { maskDigits } from './mask-digits.ts';

/** Mails that nothing shows to be from the client. Told once a mail, not for each of its files. */
export function findUnverifiedSenders({ files, containers }: Delivery): Finding[] {
  const mails = containers.filter(isUnverified);
  const told = new Set(mails.map(({ arrivalId }) => arrivalId));
  const loose = files.filter((file) => isUnverified(file) && !(file.partOf && told.has(file.partOf.arrivalId)));
  return [...mails, ...loose].map((file) => ({
    kind: 'sender-not-verified',
    severity: 'asks',
    key: `sender-not-verified:${file.arrivalId}`,
    arrivalId: file.arrivalId,
    otherIds: files.filter(({ partOf }) => partOf?.arrivalId === file.arrivalId).map(({ arrivalId }) => arrivalId),
    ...(file.itemKey === undefined ? {} : { itemKey: file.itemKey }),
    ground: { on: 'safety' },
    evidence: [],
    mender: 'office',
    values: { fileName: maskDigits(file.fileName), receivedOn: file.receivedOn },
  }));
}

function isUnverified({ way, senderVerified }: Delivery['files'][number]): boolean {
  return way === 'mail' && senderVerified === false;
}
