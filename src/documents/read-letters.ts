import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import type { TextCell } from '../domain/intake/index.ts';

export interface ReadLetters {
  words: readonly TextCell[];
  /** Of all letters together, from 0 to 1. */
  confidence: number;
  /** Words of three letters or more that are hardly in doubt: on a page that lies on its side there are next to none. */
  sureWords: number;
}

let opened: Promise<Worker> | undefined;

/**
 * Recognises the letters in a picture (PNG, JPEG or WebP bytes, of known size), Norwegian and English, without any network. One worker is kept for the process:
 * to load it takes longer than to read a receipt.
 */
export async function readLetters(picture: Buffer, width: number, height: number): Promise<ReadLetters> {
  opened ??= openWorker();
  const worker = await opened;
  const { data } = await worker.recognize(picture, {}, { blocks: true, text: false });
  const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  const seen = lines.map((line) =>
    line.words.filter(({ text, confidence }) => confidence >= wordsFrom && text.trim() !== ''),
  );
  const all = seen.flat();
  const letters = all.reduce((sum, { text }) => sum + text.length, 0);
  const sure = all.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0);
  return {
    words: seen.flatMap((line) => boxesOf(line, width, height)),
    confidence: letters === 0 ? 0 : sure / letters / 100,
    sureWords: all.filter(({ text, confidence }) => confidence >= sureFrom && /[\p{L}\d]{3}/u.test(text)).length,
  };
}

interface SeenWord {
  text: string;
  bbox: { x0: number; y0: number; x1: number; y1: number };
}

/** Words of a line get its height: a speck beside one would make it taller, and it would seem to stand on a line of its own. */
function boxesOf(line: readonly SeenWord[], width: number, height: number): TextCell[] {
  const top = median(line.map(({ bbox }) => bbox.y0)) / height;
  const bottom = median(line.map(({ bbox }) => bbox.y1)) / height;
  return line.map(({ text, bbox }) => ({
    text,
    box: { left: bbox.x0 / width, top, width: (bbox.x1 - bbox.x0) / width, height: bottom - top },
  }));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Below, it is a speck and no word. */
const wordsFrom = 20;
const sureFrom = 85;

/** Ends the worker, so that the process can end. */
export async function closeLetters(): Promise<void> {
  const worker = await opened;
  opened = undefined;
  await worker?.terminate();
}

async function openWorker(): Promise<Worker> {
  // Each language is a package of its own; the worker reads them side by side from one folder, and only while it starts.
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'takt-letters-'));
  try {
    for (const code of ['nor', 'eng']) {
      const entry = fileURLToPath(import.meta.resolve(`@tesseract.js-data/${code}`));
      const name = `${code}.traineddata.gz`;
      await fs.copyFile(path.join(path.dirname(entry), '4.0.0_best_int', name), path.join(folder, name));
    }
    const worker = await createWorker(['nor', 'eng'], OEM.LSTM_ONLY, {
      langPath: folder,
      gzip: true,
      cacheMethod: 'none',
      errorHandler: () => undefined,
    });
    // Lines across the page of letters of any size: what labels and sums of invoices and receipts are. Measured against the other modes on made scans.
    await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_COLUMN });
    return worker;
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}
