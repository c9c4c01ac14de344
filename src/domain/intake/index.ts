export * from './document.ts';
export * from './finding.ts';
export * from './delivered.ts';
