import type { CalendarDate } from '../kernel/index.ts';
import type { AgreementTerms } from './clause.ts';

export const checkKinds = ['due-diligence', 'previous-accountant', 'powers-of-attorney', 'required-content'] as const;
export type CheckKind = (typeof checkKinds)[number];

/** What was checked, when and by whom. */
export interface DoneCheck {
  kind: CheckKind;
  doneOn: CalendarDate;
  byName: string;
  answer?: string;
}

export interface ReadinessItem {
  kind: CheckKind;
  /** Met by the terms themselves or by what a person has checked. */
  met: boolean;
  /** While it is not met nothing is sent for acceptance; the others warn. */
  blocks: boolean;
  paragraph: string;
  done?: DoneCheck;
}

/**
 * What must be in order before an agreement may be in force.
 *
 * - Customer due diligence comes before the relation, which begins with the written agreement (hvitvaskingsloven §§ 11 and 21): without it nothing
 *   is sent.
 * - The previous accountant is asked before a new engagement (regnskapsførerloven § 5-1, second paragraph).
 * - Powers of attorney are written, and who may use each is known (§ 5-2, second paragraph).
 * - The agreement says which tasks and what period (§ 5-2, first paragraph).
 */
export function deriveReadiness(terms: AgreementTerms, checks: readonly DoneCheck[]): ReadinessItem[] {
  const done = new Map(checks.map((check) => [check.kind, check]));
  const powers = terms.frame?.powers ?? [];
  const tasks = terms.frame?.tasks ?? [];
  const item = (kind: CheckKind, paragraph: string, blocks = false, met = done.has(kind)): ReadinessItem => {
    const check = done.get(kind);
    return { kind, met, blocks, paragraph, ...(check ? { done: check } : {}) };
  };
  return [
    item('due-diligence', 'hvitvaskingsloven §§ 11 og 21', true),
    item('previous-accountant', 'regnskapsførerloven § 5-1 annet ledd'),
    ...(powers.length === 0 ? [] : [item('powers-of-attorney', 'regnskapsførerloven § 5-2 annet ledd')]),
    item('required-content', 'regnskapsførerloven § 5-2 første ledd', false, tasks.length > 0),
  ];
}
