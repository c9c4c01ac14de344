import { parentPort, workerData } from 'node:worker_threads';
import { foreseeWeekends } from '../../domain/weekend/index.ts';
import type { ForeseeSaid, ForeseeTask } from './foresee-apart.ts';

const { facts, settings } = workerData as ForeseeTask;
const say = (said: ForeseeSaid): void => parentPort?.postMessage(said);
say({ people: foreseeWeekends(facts, settings, (share) => say({ share })) });
