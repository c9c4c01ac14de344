import { useEffect, useState } from 'react';
import { judgePhoto, type PhotoFault } from '../derive/judge-photo.ts';
import type { QueuedFile } from '../queue/queued-file.ts';

const judgedWidth = 500;

/** Whether a photo that was just taken is plainly dark or blurred; null while nobody knows. It never stops anything. */
export function usePhotoFault({ bytes, photo }: Pick<QueuedFile, 'bytes' | 'photo'>): PhotoFault | null {
  const [fault, setFault] = useState<PhotoFault | null>(null);
  useEffect(() => {
    if (!photo) return;
    let gone = false;
    look(bytes).then(
      (found) => !gone && setFault(found),
      // What the browser cannot show it cannot judge.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [bytes, photo]);
  return fault;
}

async function look(bytes: Blob): Promise<PhotoFault | null> {
  const picture = await createImageBitmap(bytes, { resizeWidth: judgedWidth, resizeQuality: 'medium' });
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing) return null;
  drawing.drawImage(picture, 0, 0);
  picture.close();
  const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
  const brightness = new Uint8Array(canvas.width * canvas.height);
  for (let at = 0; at < brightness.length; at += 1) {
    brightness[at] = 0.299 * data[at * 4]! + 0.587 * data[at * 4 + 1]! + 0.114 * data[at * 4 + 2]!;
  }
  return judgePhoto(brightness, canvas.width);
}
