export * from './decide-objection.ts';
export * from './decide-who-answers.ts';
export * from './derive-objection-standing.ts';
export * from './objection.ts';
