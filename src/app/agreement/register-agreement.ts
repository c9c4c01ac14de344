import { findTermFaults, type AgreementTerms, type TermFault } from '../../domain/agreement/index.ts';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { deriveObligations } from './derive-obligations.ts';

export interface NewAgreement {
  clientId: string;
  terms: AgreementTerms;
  templateKey?: string;
  /** The first day that the engagement covers. */
  startOn: CalendarDate;
  /** Duties with a deadline before this day are not followed up: they lie before Takt. */
  firstDeadlineOn: CalendarDate;
  /** How it binds. Only what was accepted in writing can ever cost the client anything. */
  basis:
    | { basis: 'written'; acceptedOn: CalendarDate; signerName: string; file?: { sha256: string; name: string } }
    | { basis: 'unwritten' };
}

/**
 * Registers an agreement that was made elsewhere, or duties without one, and puts its duties in the calendar.
 * Refuses terms that contradict themselves, naming each place.
 */
export async function registerAgreement(
  scope: OfficeScope,
  agreement: NewAgreement,
): Promise<{ agreementId: string; duties: number } | { refused: readonly TermFault[] }> {
  const faults = findTermFaults(agreement.terms);
  if (faults.length > 0) return { refused: faults };
  const agreementId = scope.ids.next();
  await scope.trx
    .insertInto('agreement')
    .values({
      office_id: scope.officeId,
      id: agreementId,
      client_id: agreement.clientId,
      duties_until_on: addDays(agreement.firstDeadlineOn, -1),
      created_at: scope.now,
    })
    .execute();
  const { basis } = agreement;
  const written = basis.basis === 'written' ? basis : undefined;
  await scope.trx
    .insertInto('agreement_version')
    .values({
      office_id: scope.officeId,
      agreement_id: agreementId,
      version: 1,
      basis: basis.basis,
      accepted_on: written?.acceptedOn ?? null,
      signer_name: written?.signerName ?? null,
      start_on: agreement.startOn,
      template_key: agreement.templateKey ?? null,
      terms: JSON.stringify(agreement.terms),
      file_sha256: written?.file?.sha256 ?? null,
      file_name: written?.file?.name ?? null,
      registered_by: staffOf(scope),
      registered_at: scope.now,
    })
    .execute();
  await appendRecord(scope, [
    {
      clientId: agreement.clientId,
      kind: 'agreement-registered',
      data: {
        agreement: agreementId,
        version: 1,
        basis: basis.basis,
        ...(written ? { acceptedOn: written.acceptedOn } : {}),
        ...(written?.file ? { fileSha256: written.file.sha256 } : {}),
      },
    },
  ]);
  return { agreementId, duties: await deriveObligations(scope, { agreementId }) };
}
