import { parentPort, workerData } from 'node:worker_threads';
import { judgeFile } from './judge-file.ts';

parentPort!.postMessage(judgeFile(workerData as Uint8Array));
