import type { EarlierDocument } from './delivered.ts';
import type { Evidence } from './document.ts';
import type { Finding } from './finding.ts';
import { maskDigits } from './mask-digits.ts';

interface Later {
  arrivalId: string;
  fileName: string;
  itemKey?: string;
}

interface How {
  kind: 'duplicate-bytes' | 'duplicate-meaning';
  severity: Finding['severity'];
  evidence?: readonly Evidence[];
  /** What more the words of it name. */
  values?: Finding['values'];
}

/** That a file holds what another one held before it. Told of the later; whoever looks decides which is kept. */
export function cameBefore(
  later: Later,
  before: Pick<EarlierDocument, 'arrivalId' | 'fileName' | 'receivedOn'>,
  { kind, severity, evidence = [], values = {} }: How,
): Finding {
  return {
    kind,
    severity,
    key: `${kind}:${later.arrivalId}`,
    arrivalId: later.arrivalId,
    otherIds: [before.arrivalId],
    ...(later.itemKey === undefined ? {} : { itemKey: later.itemKey }),
    ground: { on: 'arithmetic' },
    evidence,
    mender: 'office',
    values: {
      fileName: maskDigits(later.fileName),
      otherName: maskDigits(before.fileName),
      otherOn: before.receivedOn,
      ...values,
    },
  };
}
