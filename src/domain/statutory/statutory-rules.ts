import { assert, type CalendarDate } from '../kernel/index.ts';
import { accountsRules } from './rules-accounts.ts';
import { payrollRules } from './rules-payroll.ts';
import { taxRules } from './rules-tax.ts';
import { vatRules } from './rules-vat.ts';
import type { StatutoryReport } from './statutory-report.ts';
import type { StatutoryRule } from './statutory-rule.ts';

/** The statutory calendar as dated data: each report's wordings of the law, oldest first. */
export const statutoryRules: Readonly<Record<StatutoryReport, readonly StatutoryRule[]>> = {
  ...vatRules,
  ...payrollRules,
  ...taxRules,
  ...accountsRules,
};

/**
 * The rule of a report as it was last checked: how its deadline is counted, whether it moves, where it stands in the law, and whether all of it
 * was seen confirmed. Example: `statutoryRuleOf('general-meeting').roll` is `none`, by aksjeloven § 5-5 (1).
 */
export function statutoryRuleOf(report: StatutoryReport): StatutoryRule {
  const rule = statutoryRules[report].at(-1);
  assert(rule, `a rule for ${report}`);
  return rule;
}

/** The wording that held for an anchor; undefined before the first that Takt knows. */
export function findStatutoryRule(report: StatutoryReport, anchorOn: CalendarDate): StatutoryRule | undefined {
  return statutoryRules[report].find(
    ({ validFromOn, validUntilOn }) =>
      validFromOn <= anchorOn && (validUntilOn === undefined || anchorOn <= validUntilOn),
  );
}
