export * from './event.ts';
export * from './verify-chain.ts';
export * from './office-event.ts';
