export * from './statutory-report.ts';
export * from './statutory-rule.ts';
export {
  deriveStatutoryDeadline,
  derivePlanningDay,
  estimateStatutoryDeadline,
  findStatutoryDeadline,
} from './statutory-deadline.ts';
export * from './derive-statutory-deadlines.ts';
export { findStatutoryRule, statutoryRuleOf, statutoryRules } from './statutory-rules.ts';
export * from './find-report.ts';
