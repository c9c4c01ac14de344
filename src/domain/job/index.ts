export * from './derive-jobs.ts';
export * from './job-kinds.ts';
export * from './learn-job-hours.ts';
