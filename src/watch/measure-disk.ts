import { statfs } from 'node:fs/promises';

export interface DiskFigures {
  freeBytes: number;
  totalBytes: number;
}

/** How much is free for whoever may not use the last reserve, where a folder lies. */
export async function measureDisk(folder: string): Promise<DiskFigures> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}
