import { findTemplate, type AgreementTerms, type TermFault } from '../../domain/agreement/index.ts';
import { addDays, latest, type CalendarDate } from '../../domain/kernel/index.ts';
import { findClientToChange } from '../client/find-client.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { registerAgreement, type NewAgreement } from './register-agreement.ts';
import { findAgreementsToReplace, replaceAgreements, type AgreementInForce } from './replace-agreements.ts';

export interface AgreementFromElsewhere {
  clientId: string;
  /** A template, or terms of its own; with both the terms hold, and the template is where they came from. */
  templateKey?: string;
  terms?: AgreementTerms;
  startOn: CalendarDate;
  basis: NewAgreement['basis'];
  /** Clauses of the agreement in force that the new one lacks end with it. */
  dropOtherClauses: boolean;
}

export type RegisteredAgreement = {
  agreementId: string;
  /** New duties in the calendar, and open ones of an earlier agreement that passed to it or stayed where they were. */
  duties: number;
  passedOn: number;
  keptUnderOld: number;
  replaced: string[];
};

/** An agreement is entered at most so long before it begins: further ahead the calendar of duties does not reach. */
const aheadDaysMax = 366;

/**
 * Registers, in one step, an agreement that was signed elsewhere. Deadlines that passed before today are not followed up. It replaces, from its
 * beginning, every agreement in force with the client that has a clause in common with it; another one (payroll beside bookkeeping) goes on.
 * Where the replaced one has more clauses, the office must say that those end. The same agreement registered twice is one.
 */
export async function registerSignedAgreement(
  scope: OfficeScope,
  agreement: AgreementFromElsewhere,
): Promise<
  | RegisteredAgreement
  | { refused: 'not-found' | 'unknown-template' | 'day-in-the-future' | 'start-too-late' | 'clauses-left-out' }
  | { refused: readonly TermFault[] }
> {
  const { clientId, startOn, basis } = agreement;
  if (basis.basis === 'written' && basis.acceptedOn > scope.today) return { refused: 'day-in-the-future' };
  if (startOn > addDays(scope.today, aheadDaysMax)) return { refused: 'start-too-late' };
  const template = agreement.templateKey === undefined ? undefined : findTemplate(agreement.templateKey);
  if (agreement.templateKey !== undefined && !template) return { refused: 'unknown-template' };
  const terms = agreement.terms ?? template?.terms;
  if (!terms) return { refused: 'unknown-template' };
  if (!(await findClientToChange(scope, clientId))) return { refused: 'not-found' };
  const replaced = await findAgreementsToReplace(scope, clientId, terms);
  const same = replaced.find((other) => isSame(other, terms, agreement));
  if (same) return { agreementId: same.id, duties: 0, passedOn: 0, keptUnderOld: 0, replaced: [] };
  if (!agreement.dropOtherClauses && leavesOut(replaced, terms)) return { refused: 'clauses-left-out' };
  const registered = await registerAgreement(scope, {
    clientId,
    terms,
    ...(template ? { templateKey: template.key } : {}),
    startOn,
    firstDeadlineOn: latest(startOn, scope.today),
    basis,
  });
  if ('refused' in registered) return registered;
  const { agreementId, duties } = registered;
  const sorted = await replaceAgreements(scope, clientId, replaced, { agreementId, terms, startOn });
  return { agreementId, duties, ...sorted, replaced: replaced.map((other) => other.id) };
}

function leavesOut(replaced: readonly AgreementInForce[], terms: AgreementTerms): boolean {
  const keys = new Set(terms.duties.map((clause) => clause.key));
  return replaced.some((other) => other.terms.duties.some((clause) => !keys.has(clause.key)));
}

function isSame(other: AgreementInForce, terms: AgreementTerms, { startOn, basis }: AgreementFromElsewhere): boolean {
  const written = basis.basis === 'written' ? basis : undefined;
  return (
    other.startOn === startOn &&
    other.acceptedOn === (written?.acceptedOn ?? null) &&
    other.signerName === (written?.signerName ?? null) &&
    sorted(other.terms) === sorted(terms)
  );
}

/** JSON with its keys in order: the database keeps them in an order of its own. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
