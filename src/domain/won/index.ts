export * from './derive-hours-won.ts';
export { wonRange, type NeededDelivery } from './gather-due-work.ts';
export type { DeliveryBefore } from './find-delivery-before.ts';
export * from './won-facts.ts';
export * from './contact-facts.ts';
export * from './propose-contacts.ts';
export * from './find-law-ahead.ts';
