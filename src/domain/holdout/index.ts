export * from './choose-held-out.ts';
export * from './judge-holdout.ts';
export * from './may-be-tried.ts';
export * from './prove-holdout.ts';
