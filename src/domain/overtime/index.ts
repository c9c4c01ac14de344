export * from './count-overtime.ts';
export * from './find-overtime-refusal.ts';
