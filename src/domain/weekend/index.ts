export * from './risk-reason.ts';
