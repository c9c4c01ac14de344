export * from './facts.ts';
export * from './derive-item-status.ts';
export * from './derive-obligation-status.ts';
export * from './find-office-slips.ts';
