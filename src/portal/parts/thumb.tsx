import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { QueuedFile } from '../queue/queued-file.ts';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';
import { usePhotoFault } from './use-photo-fault.ts';

interface ThumbProps {
  file: QueuedFile;
  number: number;
  /** What the cross does, in words. */
  removeLabel: string;
  onRemove(): void;
  children?: ReactNode;
}

/** One file that is ready: its picture where the browser can show it, else its name. What looks hard to read is said, and stops nothing. */
export function Thumb({ file, number, removeLabel, onRemove, children }: ThumbProps) {
  const { say } = useWords();
  const name = file.photo ? say('files.photoName', { number }) : file.name;
  const fault = usePhotoFault(file);
  return (
    <li className="thumb">
      <div className="thumb-face">
        <Face file={file} name={name} />
        <span className="thumb-number" aria-hidden="true">
          {number}
        </span>
        <button type="button" className="thumb-away" aria-label={removeLabel} onClick={onRemove}>
          <span>
            <Icon name="cross" />
          </span>
        </button>
      </div>
      {fault && (
        <p className="thumb-hint" role="status">
          {say(`files.hint.${fault}`)}
        </p>
      )}
      {file.apart && <p className="thumb-hint">{say('files.apart')}</p>}
      {children}
    </li>
  );
}

function Face({ file: { bytes, type }, name }: { file: QueuedFile; name: string }) {
  const picture = useRef<HTMLImageElement>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const address = URL.createObjectURL(bytes);
    if (picture.current) picture.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [bytes]);
  if (broken || !type.startsWith('image/')) return <p>{name}</p>;
  return <img ref={picture} alt={name} onError={() => setBroken(true)} />;
}
