export * from './ladder.ts';
export * from './resolve-ladder.ts';
export * from './decide-reminder.ts';
export * from './find-way-to-ask.ts';
export * from './foresee-steps.ts';
export * from './merge-messages.ts';
