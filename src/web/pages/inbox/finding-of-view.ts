import type { Finding, Ground } from '../../../domain/intake/index.ts';
import type { FindingView } from '../../../http/contract/office-inbox.ts';

/** A finding as the catalogue words it. */
export function findingOfView(view: FindingView): Finding {
  return {
    kind: view.kind,
    severity: view.severity,
    key: view.id,
    ...(view.arrivalId === null ? {} : { arrivalId: view.arrivalId }),
    otherIds: view.otherIds,
    ...(view.itemKey === null ? {} : { itemKey: view.itemKey }),
    ground: view.ground as Ground,
    evidence: view.evidence as Finding['evidence'],
    mender: view.mender,
    values: view.values,
  };
}
