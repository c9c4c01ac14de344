import fs from 'node:fs/promises';
import type { ReadingFault } from '../domain/intake/index.ts';
import { recogniseBytes } from '../files/recognise.ts';
import { faultyDocument } from './document-shapes.ts';
import type { PagePicture } from './make-pictures.ts';
import type { DocumentToRead, Reading } from './read-document.ts';
import { ReadingProcess } from './reading-process.ts';
import { recogniseFormat } from './recognise-format.ts';
import type { PartBudget } from './walk-archive.ts';

export interface ApartLimits {
  /** For one file: a scan of thirty closely written pages takes two and a half minutes. Less than the five after which a reading counts as left. */
  timeoutMs: number;
  /** Of the process that reads. It is ended when it holds more. */
  residentBytesMax: number;
  /** How many files are read at the same time, each in its own process. */
  processes: number;
}

export const apartLimits: ApartLimits = { timeoutMs: 280_000, residentBytesMax: 470 * 1024 * 1024, processes: 1 };

/** What the process is given. */
export interface ApartWork {
  what: DocumentToRead;
  /** Of how many pages pictures are made; none for 0. */
  pictures: number;
}

export interface ApartReading extends Reading {
  pictures: readonly PagePicture[];
  /** What is left to be unpacked, where a budget was given. */
  budget?: PartBudget;
}

export interface DocumentReader {
  read(what: DocumentToRead, pictures?: number): Promise<ApartReading>;
  /** The most memory that any of the processes held until now, in bytes; 0 where the system does not tell. */
  peakBytes(): number;
  close(): Promise<void>;
}

/**
 * Reads files in processes of their own, which live from file to file and are given nothing of the surroundings of this one. One that takes too long or too much
 * memory is ended, and its file is `too-heavy`; the next file gets a new process. Files wait for each other in the order in which they came.
 */
export function openReader(limits: ApartLimits = apartLimits): DocumentReader {
  const all = Array.from({ length: limits.processes }, () => new ReadingProcess(limits));
  const idle = [...all];
  const waiting: ((process: ReadingProcess) => void)[] = [];
  const take = async (): Promise<ReadingProcess> => idle.pop() ?? new Promise((resolve) => waiting.push(resolve));
  const giveBack = (process: ReadingProcess): void => {
    const next = waiting.shift();
    if (next) next(process);
    else idle.push(process);
  };
  return {
    async read(what, pictures = 0) {
      const process = await take();
      try {
        const outcome = await process.run({ what, pictures });
        return typeof outcome === 'string' ? await givenUp(what, outcome) : outcome;
      } finally {
        giveBack(process);
      }
    },
    peakBytes: () => Math.max(...all.map((process) => process.peakBytes)),
    async close() {
      await Promise.all(Array.from({ length: limits.processes }, take));
      await Promise.all(all.map((process) => process.end()));
    },
  };
}

async function givenUp({ file, budget }: DocumentToRead, fault: ReadingFault): Promise<ApartReading> {
  const handle = await fs.open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(recogniseBytes), 0, recogniseBytes, 0);
    const format = await recogniseFormat(buffer.subarray(0, bytesRead));
    return { document: faultyDocument(format, fault), parts: [], pictures: [], ...(budget && { budget }) };
  } finally {
    await handle.close();
  }
}
