export * from './decide-question-step.ts';
export * from './read-pasted-lines.ts';
