export * from './derive-plan-figures.ts';
export * from './derive-working-segments.ts';
export * from './job-length.ts';
export * from './max-flow.ts';
export { findLastFreeWeekend } from './out-of-hours.ts';
export * from './person-slice.ts';
export * from './plan.ts';
export * from './share-work.ts';
export * from './simulate-plan.ts';
