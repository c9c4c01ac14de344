export * from './facts.ts';
export * from './derive-conditions.ts';
export * from './derive-first-charged-day.ts';
export * from './derive-arithmetic.ts';
export * from './derive-surcharges.ts';
export * from './decide-notice.ts';
