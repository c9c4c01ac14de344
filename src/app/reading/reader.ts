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

export interface FileToRead {
  path: string;
  fileName: string;
  /** On which level of an archive or mail it lies; 0 for what was sent itself. */
  depth: number;
  /** What has been taken out of the whole already. */
  takenOut: { parts: number; bytes: number };
}

/**
 * Reads files away from the process that answers everybody else. Whatever is in a file ends in a named fault, never in an error; a disk without room for
 * what is in it is no fault of the file, and throws `StorageFull`.
 */
export interface Reader {
  read(file: FileToRead): Promise<TakenOut>;
}

/** Says whether a file is known to be harmful. */
export type ScanVirus = (
  path: string,
) => Promise<
  | { virus: 'clean' | 'not-configured' | 'too-large' }
  | { virus: 'infected'; name: string }
  | { virus: 'unavailable'; reason: string }
>;

/** A scanner is set up and has not looked. What nobody has looked at is not opened: the reading waits until it answers. */
export class VirusScanUnavailable extends Error {
  constructor(reason: string) {
    super(`the virus scan does not answer: ${reason}`);
  }
}
