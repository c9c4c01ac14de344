import { useEffect, useState } from 'react';
import { usePortal } from '../portal-context.tsx';
import { readDropped } from '../../browser/read-dropped.ts';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** While this screen is there, files and folders may be dropped anywhere on the page. True while they are held above it. */
export function useFileDrop(): boolean {
  const { keepFiles } = usePortal();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer || !hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      // A folder that cannot be read is as an empty one.
      void readDropped(event.dataTransfer).then(keepFiles, () => undefined);
    };
    return listen(document, { dragover: drag, dragleave: leave, drop });
  }, [keepFiles]);
  return over;
}

/** Where no screen takes files, one that is dropped is refused: the browser would open it, in the page's place or in a new tab. */
export function useNoStrayDrop(): void {
  useEffect(() => {
    const refuse = (event: DragEvent): void => {
      if (event.defaultPrevented || !event.dataTransfer || !hasFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    // On the window, which hears of it after whichever screen takes files.
    return listen(window, { dragover: refuse, drop: refuse });
  }, []);
}

function listen(on: EventTarget, listeners: Record<string, (event: DragEvent) => void>): () => void {
  const all = Object.entries(listeners) as [string, EventListener][];
  for (const [kind, listener] of all) on.addEventListener(kind, listener);
  return () => {
    for (const [kind, listener] of all) on.removeEventListener(kind, listener);
  };
}
