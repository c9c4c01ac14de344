import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';

interface SheetProps {
  title: string;
  under?: string;
  /** There is something to read before anything is pressed: the heading gets the focus and not the first button. */
  readFirst?: boolean;
  onClose(): void;
  children: ReactNode;
}

/** A sheet from below (in the middle on a wide screen). The browser's own dialog keeps the focus in, closes on Escape and gives the focus back. */
export function Sheet({ title, under, readFirst = false, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { say } = useWords();
  const id = useId();
  // Closed before it leaves the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (!shown?.open) shown?.showModal();
    if (readFirst) heading.current?.focus();
    return () => shown?.close();
  }, [readFirst]);
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        // Outside the sheet is still the dialog: only its own surface has no child under the finger.
        if (event.target === dialog.current && isOutside(dialog.current, event)) onClose();
      }}
    >
      <div className="grip" aria-hidden="true" />
      <h2 id={id} ref={heading} {...(readFirst ? { tabIndex: -1 } : {})}>
        {title}
      </h2>
      {under && <p className="sub">{under}</p>}
      {children}
      <button type="button" className="button second full" onClick={onClose}>
        {say('frame.close')}
      </button>
    </dialog>
  );
}

function isOutside(dialog: HTMLDialogElement, { clientX, clientY }: { clientX: number; clientY: number }): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
