export * from './ladder.ts';
export * from './resolve-ladder.ts';
export * from './decide-reminder.ts';
export * from './merge-messages.ts';
