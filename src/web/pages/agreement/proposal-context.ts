import type { AgreementTerms, ClientFacts } from '../../../domain/agreement/index.ts';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type { ProposalDetail } from '../../../http/contract/proposals.ts';
import type { AgreementContext } from '../../../texts/agreement/agreement-in-words.ts';
import type { Comparison } from './outlook/compare-dialog.tsx';
import { toHistory } from '../../../domain/surcharge/index.ts';
import type { Grounds } from './outlook/use-back-tests.ts';
import type { Surroundings } from './outlook/use-outlook.ts';
import { termsOf } from './proposal-requests.ts';

/** What the paper calls the parties. */
export function contextOf({ parties }: Pick<ProposalDetail, 'parties'>, startOn: CalendarDate): AgreementContext {
  const { officeName, officeOrgnr, clientName, clientOrgnr, leadName } = parties;
  return { officeName, officeOrgnr, clientName, leadName, startOn, ...(clientOrgnr === null ? {} : { clientOrgnr }) };
}

export function surroundingsOf({ facts, closures }: ProposalDetail, today: CalendarDate): Surroundings {
  return { facts: facts as ClientFacts, closures, today };
}

/** What the back-test is made of. */
export function groundsOf({ history, base }: ProposalDetail, today: CalendarDate): Pick<Grounds, 'history' | 'base'> {
  return {
    history: history.length === 0 ? undefined : toHistory(history, today),
    base: base === null ? undefined : { version: base.version, terms: termsOf(base.terms) },
  };
}

/** What the draft can be held against: what binds now first, then the template it began with. */
export function comparisonsOf(
  { base, template }: ProposalDetail,
  names: { inForce: (version: number) => string; template: string },
): readonly Comparison[] {
  return [
    ...(base === null ? [] : [{ name: names.inForce(base.version), terms: termsOf(base.terms) }]),
    ...(template === null ? [] : [{ name: names.template, terms: termsOf(template) }]),
  ];
}

/** The terms that the marks in the list are about. */
export function comparedOf({ base, template }: ProposalDetail): AgreementTerms | undefined {
  const found = base?.terms ?? template;
  return found === null || found === undefined ? undefined : termsOf(found);
}
