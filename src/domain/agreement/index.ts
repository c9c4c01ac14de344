export * from './clause.ts';
export * from './find-term-faults.ts';
export * from './derive-due-date.ts';
export * from './derive-duties.ts';
export * from './templates.ts';
