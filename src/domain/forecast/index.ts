export type { CalibrationRow } from './calibrate.ts';
export * from './delay-distribution.ts';
export * from './evaluate-forecast.ts';
export * from './forecast-delay.ts';
export * from './forecast-prior.ts';
export * from './forecast-signs.ts';
export * from './learn-forecast.ts';
export type { History, PastDelivery } from './past-delivery.ts';
export * from './score-forecasts.ts';
