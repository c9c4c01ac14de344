export * from './statutory-deadline.ts';
export * from './find-report.ts';
