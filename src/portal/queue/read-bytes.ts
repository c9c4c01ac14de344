import type { Refusal } from './queued-file.ts';

/** Up to here the bytes are copied at once; a larger file is left where it is and read while it is sent. */
const copiedBytes = 64 * 1024 * 1024;

/**
 * Copies a chosen file, because what lies behind it may go away: a picture in the cloud, a memory card, a camera's temporary file.
 * A file that cannot be read now is told at once, not in the middle of the sending.
 */
export async function readBytes(file: File): Promise<{ bytes: Blob; fault: Refusal | null }> {
  if (file.size > copiedBytes) return { bytes: file, fault: null };
  try {
    return { bytes: new Blob([await file.arrayBuffer()], { type: file.type }), fault: null };
  } catch {
    return { bytes: new Blob(), fault: { status: 0, code: 'file.unreadable', title: '', detail: '' } };
  }
}
