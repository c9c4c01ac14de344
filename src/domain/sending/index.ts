export * from './decide-answer.ts';
export * from './find-clock-jump.ts';
export * from './send-outcome.ts';
