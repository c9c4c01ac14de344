/** What a person looks at before deciding whether the duty to resign has come. */
export interface ResignFacts {
  /** Deadlines of the law in the last twelve months that went by because the client's material was not there. */
  deadlinesMissed: number;
  /** Deliveries with essential material that have not come, and whose deadline is behind. */
  deliveriesMissing: number;
  /** Reminders about these that a server took, and that nobody has answered. */
  remindersUnanswered: number;
  /** Letters of the lead's own about material breaches, in the last twelve months (regnskapsførerloven § 5-4, second paragraph). */
  writtenNotices: number;
}

/** How many of each are a sign. They are the office's own measure: the law names no number. */
export interface ResignThresholds {
  deadlinesMissed: number;
  deliveriesMissing: number;
  remindersUnanswered: number;
}

const resignThresholdsDefault: ResignThresholds = {
  deadlinesMissed: 2,
  deliveriesMissing: 3,
  remindersUnanswered: 3,
};

/** How sure the reading of the law is: read in the text itself, or a clear reading of it that nobody has confirmed. */
export type SourceMark = 'A' | 'B';

export interface ResignCondition {
  condition: 'deadlines-missed' | 'deliveries-missing' | 'reminders-unanswered' | 'taken-up-in-writing';
  standing: 'met' | 'near' | 'not-near';
  count: number;
  /** From so many it counts as a sign; null where one is what the law asks for. */
  threshold: number | null;
  source: string;
  mark: SourceMark;
}

export interface DutyToResign {
  /** Somebody should look at it. Whether the duty is there is never said by Takt. */
  near: boolean;
  conditions: readonly ResignCondition[];
  /** Who decides: a person, with the reason written down. */
  decidedBy: 'engagement-lead';
  source: string;
  mark: SourceMark;
}

/**
 * Whether the duty to resign is near enough for the lead to look at it. The law asks for it where circumstances at the client leave the accountant without the
 * possibility to do the work as the law and good practice demand (regnskapsførerloven § 5-5 with § 5-4, first paragraph); that material which keeps not
 * coming is such a circumstance is a reading of it. Takt counts what it has seen and names it; it decides nothing, and says nothing of other reasons to
 * end an engagement.
 * Example: one deadline of the law missed, three deliveries missing → near: one condition is near and one is met.
 */
export function deriveDutyToResign(
  facts: ResignFacts,
  thresholds: ResignThresholds = resignThresholdsDefault,
): DutyToResign {
  const signs: ResignCondition[] = [
    sign('deadlines-missed', facts.deadlinesMissed, thresholds.deadlinesMissed),
    sign('deliveries-missing', facts.deliveriesMissing, thresholds.deliveriesMissing),
    sign('reminders-unanswered', facts.remindersUnanswered, thresholds.remindersUnanswered),
  ];
  const inWriting: ResignCondition = {
    condition: 'taken-up-in-writing',
    standing: facts.writtenNotices > 0 ? 'met' : 'not-near',
    count: facts.writtenNotices,
    threshold: null,
    source: 'regnskapsførerloven § 5-4 (2)',
    mark: 'A',
  };
  return {
    near: isNear(signs),
    conditions: [...signs, inWriting],
    decidedBy: 'engagement-lead',
    source: 'regnskapsførerloven § 5-5',
    mark: 'A',
  };
}

/** One sign that is there, or two that are nearly there. Reminders alone are none: silence is not missing material. */
function isNear(signs: readonly ResignCondition[]): boolean {
  const ofMaterial = signs.filter(({ condition }) => condition !== 'reminders-unanswered');
  return (
    ofMaterial.some(({ standing }) => standing === 'met') ||
    (ofMaterial.some(({ standing }) => standing === 'near') &&
      signs.filter(({ standing }) => standing !== 'not-near').length > 1)
  );
}

function sign(condition: ResignCondition['condition'], count: number, threshold: number): ResignCondition {
  const near = count > 0 && count === threshold - 1;
  return {
    condition,
    standing: count >= threshold ? 'met' : near ? 'near' : 'not-near',
    count,
    threshold,
    source: 'regnskapsførerloven § 5-5, jf. § 5-4 (1)',
    mark: 'B',
  };
}
