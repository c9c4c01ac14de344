import { useRef, useState, type ReactNode } from 'react';
import { Action } from './action.tsx';

interface FileDropProps {
  hint: string;
  /** On the button. */
  words: string;
  accept: string;
  busy: boolean;
  /** The button is the page's main one unless said otherwise. */
  isMain?: boolean;
  onFile: (file: File) => void;
  /** Below the button. */
  children?: ReactNode;
}

/** A place to drop one file on, with a button for those who would rather choose it. The same file can be given again. */
export function FileDrop({ hint, words, accept, busy, isMain = true, onFile, children }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      className={over ? 'drop-place is-over' : 'drop-place'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file && !busy) onFile(file);
      }}
    >
      <p className="muted">{hint}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <Action look={isMain ? 'main' : 'plain'} busy={busy} onClick={() => input.current?.click()}>
        {words}
      </Action>
      {children}
    </div>
  );
}
