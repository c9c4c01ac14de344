export * from './choose-backups-to-keep.ts';
export * from './derive-keeping-standing.ts';
export * from './is-due.ts';
