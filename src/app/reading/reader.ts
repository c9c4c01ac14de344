import type { ReadDocument } from '../../domain/intake/index.ts';

/** A part of an archive or a mail, or the picture of a page, as a file in a scratch folder. */
export interface TakenOutPart {
  /** Its name in there; parts of parts are opened when their turn comes. */
  path: string;
  fileName: string;
  file: string;
}

export interface TakenOutPicture {
  page: number;
  width: number;
  height: number;
  file: string;
}

/** What was read, and what lies in the scratch folder until `dispose`. */
export interface TakenOut {
  document: ReadDocument;
  parts: readonly TakenOutPart[];
  pictures: readonly TakenOutPicture[];
  dispose(): Promise<void>;
}

/** Reads files away from the process that answers everybody else. Whatever is in a file ends in a named fault, never in an error. */
export interface Reader {
  read(path: string, fileName: string): Promise<TakenOut>;
}

/** Says whether a file is known to be harmful. */
export type ScanVirus = (
  path: string,
) => Promise<{ virus: 'clean' | 'not-configured' | 'unavailable' | 'too-large' } | { virus: 'infected'; name: string }>;
