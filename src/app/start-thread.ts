import { Worker } from 'node:worker_threads';

/**
 * A thread for what is worked out for so long that nobody's page may wait for it. It sees nothing of the program's environment, and ends alone beyond its memory, in megabytes.
 */
export function startThread(file: URL, workerData: unknown, memoryMb: number): Worker {
  return new Worker(file, {
    workerData,
    env: {},
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
}
