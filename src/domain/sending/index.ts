export * from './send-outcome.ts';
