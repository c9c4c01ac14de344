export * from './client-columns.ts';
export * from './history-columns.ts';
export * from './find-heading.ts';
export * from './import-values.ts';
export * from './read-client-row.ts';
export * from './read-history-row.ts';
export * from './read-typed-date.ts';
export * from './read-typed-period.ts';
