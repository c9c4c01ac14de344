export * from './derive-retention.ts';
export * from './retention-rule.ts';
export * from './stored-things.ts';
