export * from './assert.ts';
export * from './domain-error.ts';
export * from './calendar-date.ts';
export * from './working-days.ts';
export * from './money.ts';
export * from './orgnr.ts';
export * from './period.ts';
export * from './id.ts';
