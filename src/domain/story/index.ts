export * from './derive-use.ts';
export * from './events.ts';
export * from './explain-story.ts';
