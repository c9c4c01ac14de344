import { useState, type DragEvent } from 'react';
import { readDropped } from '../../../browser/read-dropped.ts';

/** Files and folders dropped anywhere on a part of the page. `over` while they are held above it. */
export function useFileDrop(onFiles: (files: readonly File[]) => void) {
  const [depth, setDepth] = useState(0);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return {
    over: depth > 0,
    // Each element that is entered and left inside tells of itself; only the outermost counts.
    onDragEnter: (event: DragEvent) => hasFiles(event) && setDepth((before) => before + 1),
    onDragLeave: (event: DragEvent) => hasFiles(event) && setDepth((before) => Math.max(0, before - 1)),
    onDragOver: (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDepth(0);
      // A folder that cannot be read is as an empty one: the dialog opens, and nothing is in its list.
      void readDropped(event.dataTransfer)
        .catch(() => [])
        .then(onFiles);
    },
  };
}
