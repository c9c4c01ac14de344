export * from './find-clock-jump.ts';
export * from './send-outcome.ts';
