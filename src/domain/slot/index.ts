export * from './fill-days.ts';
export * from './hold-slots.ts';
