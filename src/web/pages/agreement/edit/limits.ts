/** The ranges of the numbers in an agreement, least and most, as the written form has them (`terms-file/terms-schema`). */
export const limits = {
  count: [0, 366],
  monthsAfter: [-24, 24],
  dayOfMonth: [1, 31],
  occurrence: [-53, 53],
  exceptionPeriod: [1, 53],
  year: [1900, 2200],
  graceDays: [0, 90],
  nearWorkingDays: [0, 60],
  daysLate: [1, 366],
  minimumMinutes: [0, 600],
  unitMinutes: [1, 600],
  forgivenTimes: [1, 99],
  mendDays: [0, 60],
  answerDays: [1, 60],
  earlyDaysBefore: [1, 21],
  mainWorkingDaysAfter: [1, 10],
  textWorkingDaysAfter: [2, 20],
  callWorkingDaysAfter: [2, 30],
  volume: [1, 1_000_000],
  noticeDays: [0, 366],
  noticeMonths: [0, 24],
  suspensionReminders: [1, 10],
  lateDeliveries: [1, 99],
  lapseDays: [1, 366],
  lapseMonths: [1, 24],
} as const satisfies Record<string, readonly [least: number, most: number]>;

export type LimitName = keyof typeof limits;

export const amountOreMax = 100_000_000;
export const basisPointsMax = 100_000;
export const vatBasisPointsMax = 10_000;
/** How long the lists can be. */
export const longest = {
  duties: 50,
  items: 50,
  charges: 12,
  steps: 12,
  fees: 30,
  reports: 30,
  exceptions: 60,
  caps: 4,
};
