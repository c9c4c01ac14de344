export * from './event.ts';
export * from './verify-chain.ts';
