export * from './calendar-event.ts';
export * from './decide-absences.ts';
export * from './derive-absences.ts';
