export * from './derive-alarms.ts';
