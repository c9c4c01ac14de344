import { useEffect } from 'react';
import type { UploadQueue } from '../queue/upload-queue.ts';

/** Whatever the office or another phone does is on the list within so many milliseconds, while somebody looks at it. */
const everyMs = 5_000;

/**
 * The list is fetched again when the page is looked at again, when the line is back, when something was received, and every few seconds while the page is
 * looked at. One look at a time: a slow line is not asked again before it has answered.
 */
export function useFreshList(refresh: () => Promise<void>, queue: UploadQueue): void {
  useEffect(() => {
    let looking = false;
    const look = (): void => {
      if (looking || document.visibilityState !== 'visible') return;
      looking = true;
      refresh()
        .catch(() => undefined)
        .finally(() => {
          looking = false;
        });
    };
    const lookByItself = (): void => {
      if (document.hasFocus() && navigator.onLine) look();
    };
    const stop = queue.whenReceived(look);
    const timer = setInterval(lookByItself, everyMs);
    document.addEventListener('visibilitychange', look);
    globalThis.addEventListener('focus', look);
    globalThis.addEventListener('online', look);
    return () => {
      stop();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      globalThis.removeEventListener('focus', look);
      globalThis.removeEventListener('online', look);
    };
  }, [refresh, queue]);
}
