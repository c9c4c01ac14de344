import { DomainError } from '../domain/kernel/index.ts';

/** How the outcomes that use cases return are told over HTTP. What somebody else owns is "not found", never "not yours". */
const codes: Readonly<Record<string, string>> = {
  'not-found': 'request.not-found',
  'no-company': 'company.not-found',
  'other-client': 'request.not-found',
  'other-file': 'file.changed',
  'unknown-item': 'request.not-found',
  'unknown-obligation': 'request.not-found',
  'already-waiting': 'extension.already-waiting',
  'already-decided': 'extension.already-decided',
  'already-looked-at': 'answer.already-looked-at',
  'already-accepted': 'arrival.already-accepted',
  'already-returned': 'arrival.already-returned',
  'not-placed': 'arrival.not-placed',
  'not-in-doubt': 'message.not-in-doubt',
  'unknown-line': 'request.not-found',
  'objection-too-late': 'surcharge.objection-too-late',
  'nothing-ready': 'invoicing.nothing-ready',
  'no-series': 'invoicing.no-series',
  'no-account': 'invoicing.no-account',
  'account-wrong': 'invoicing.account-wrong',
  'office-orgnr': 'invoicing.office-orgnr',
  'series-in-use': 'invoicing.series-in-use',
  'series-invalid': 'invoicing.series-invalid',
  'not-exported': 'invoicing.not-exported',
  'already-credited': 'invoicing.already-credited',
  'credit-too-large': 'invoicing.credit-too-large',
  'not-later': 'extension.not-later',
  'not-for-you': 'access.not-your-part',
  'task-closed': 'task.closed',
  'settles-itself': 'task.settles-itself',
  'no-client': 'task.no-client',
  'unknown-staff': 'request.not-found',
  'day-in-the-past': 'day.in-the-past',
  'day-in-the-future': 'day.in-the-future',
  'pause-too-long': 'pause.too-long',
  'contact-already-there': 'contact.already-there',
  'address-taken': 'contact.address-taken',
  'list-changed': 'request.conflict',
  'not-allowed': 'access.not-allowed',
  'staff-not-active': 'staff.not-active',
  'last-owner': 'staff.last-owner',
  'staff-address-taken': 'staff.address-taken',
  'bad-deputy': 'staff.bad-deputy',
  'wrong-order': 'day.wrong-order',
  'closure-begun': 'closure.begun',
  'closure-too-long': 'closure.too-long',
  'clauses-left-out': 'agreement.clauses-left-out',
  'unknown-template': 'agreement.unknown-template',
  'file-missing': 'agreement.file-missing',
  'start-too-late': 'agreement.start-too-late',
};

/** Answers the outcome of a use case, or throws what it refused as a problem in the person's language. */
export function accepted<T extends object>(outcome: T): Exclude<T, { refused: unknown }> {
  if ('refused' in outcome && typeof outcome.refused === 'string') {
    const code = codes[outcome.refused];
    throw new DomainError(code ?? 'server.failed', { refused: outcome.refused });
  }
  return outcome as Exclude<T, { refused: unknown }>;
}
