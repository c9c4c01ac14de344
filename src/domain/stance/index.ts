export * from './compare-stance.ts';
export * from './derive-stance.ts';
export * from './find-next-steps.ts';
export * from './is-evening.ts';
export * from './self-test.ts';
export * from './stance-fact.ts';
export * from './stance-role.ts';
export * from './weigh-minutes.ts';
