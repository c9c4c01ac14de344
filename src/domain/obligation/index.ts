export * from './facts.ts';
export * from './derive-item-status.ts';
export * from './derive-obligation-status.ts';
export * from './derive-received-on.ts';
export * from './find-answer-settled-on.ts';
export * from './find-lapsed-extension.ts';
export * from './find-office-slips.ts';
export * from './return-reasons.ts';
