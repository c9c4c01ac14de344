/** How long something is kept, and from when that is counted. */
export type RetentionClass =
  | 'accounting-five-years'
  | 'accounting-three-and-a-half-years'
  | 'engagement-five-years'
  | 'relation-five-years'
  | 'agreement-five-years'
  | 'breach-ten-years';

/** From the end of the financial year, from the end of the relation, or from the thing's own day. */
export type RetentionStart = 'financial-year-end' | 'relation-end' | 'own-day';

export interface RetentionRule {
  class: RetentionClass;
  months: number;
  from: RetentionStart;
  /** The rule that says so. */
  source: string;
  /** When the source was read. */
  checkedOn: string;
}

/** The retention times, as they were read. A change of law is a new row with its own first day, never a change of one. */
export const retentionRules: Readonly<Record<RetentionClass, RetentionRule>> = {
  'accounting-five-years': {
    class: 'accounting-five-years',
    months: 60,
    from: 'financial-year-end',
    source: 'bokføringsloven § 13 (1) no. 1–4, (2)',
    checkedOn: '2026-07-02',
  },
  'accounting-three-and-a-half-years': {
    class: 'accounting-three-and-a-half-years',
    months: 42,
    from: 'financial-year-end',
    source: 'bokføringsloven § 13 (1) no. 5–8, (2); bokføringsforskriften § 7-3',
    checkedOn: '2026-07-02',
  },
  'engagement-five-years': {
    class: 'engagement-five-years',
    months: 60,
    from: 'financial-year-end',
    source: 'regnskapsførerloven § 5-3',
    checkedOn: '2026-07-02',
  },
  'relation-five-years': {
    class: 'relation-five-years',
    months: 60,
    from: 'relation-end',
    source: 'hvitvaskingsloven § 30',
    checkedOn: '2026-07-02',
  },
  // Part of the engagement's documentation for as long as it lasts: so the years count from its end, not from when it was signed.
  'agreement-five-years': {
    class: 'agreement-five-years',
    months: 60,
    from: 'relation-end',
    source: 'regnskapsførerloven § 5-3',
    checkedOn: '2026-07-02',
  },
  'breach-ten-years': {
    class: 'breach-ten-years',
    months: 120,
    from: 'own-day',
    source: 'regnskapsførerloven §§ 5-3, 5-4',
    checkedOn: '2026-07-02',
  },
};

/**
 * Days for which a mail to the office's own address is kept once somebody has said whose it is, or that it is nobody's. No law asks for it: it is as long as its sender
 * may ask what became of it. What was given to a client is a file of the client's from then on, with a class of its own.
 */
export const decidedMailKeptDays = 90;
