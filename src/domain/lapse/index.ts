export * from './decide-lapses.ts';
export * from './derive-package-lapses.ts';
export * from './find-counted-deliveries.ts';
