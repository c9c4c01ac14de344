export * from './risk-reason.ts';
export * from './foresee-weekends.ts';
export type { DayOfWork, PieceOfWork } from './lay-out-days.ts';
export type { Why } from './find-why.ts';
export { planDays } from './gather-work.ts';
export * from './list-jobs.ts';
export type { WeekOfWork, WorkOutOfHours } from './sum-weeks.ts';
export * from './work-facts.ts';
