import { DomainError } from '../domain/kernel/index.ts';

/** More bytes than the store takes. Nothing is left behind. */
export class FileTooLarge extends DomainError {
  constructor(maxBytes: number) {
    super('file.too-large', { maxBytes });
  }
}

/** Not one byte came. A phone that lost its connection sends such files, and they would pass for a delivery. */
export class EmptyFile extends DomainError {
  constructor() {
    super('file.empty');
  }
}

/** The disk (or the quota) is full. Nothing is left behind, and the sender is told to keep the file. */
export class StorageFull extends DomainError {
  constructor() {
    super('storage.full', { retryAfterSeconds: 600 });
  }
}

/** The server that keeps the files does not answer, or refuses. The file was not taken, and the sender is told to keep it. */
export class StorageUnavailable extends DomainError {
  constructor(cause: unknown) {
    super('storage.unavailable', { retryAfterSeconds: 60 });
    // Whoever sends hears only that it failed; the log hears why.
    this.cause = cause;
  }
}

/** What was read back differs from what was received: the disk or the memory is failing. The file was not taken. */
export class StorageCorrupt extends DomainError {
  constructor() {
    super('storage.corrupt');
  }
}
