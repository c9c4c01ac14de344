export * from './conduct-duty.ts';
export * from './conduct-figure.ts';
export * from './derive-conduct.ts';
export * from './derive-grade.ts';
export * from './derive-trend.ts';
export * from './find-reminded-late.ts';
export * from './is-reminder-excused.ts';
export * from './middle.ts';
