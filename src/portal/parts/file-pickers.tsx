import { useImperativeHandle, useRef, type Ref, type RefObject } from 'react';

type Taken = (files: readonly File[]) => void;

export interface Pickers {
  takePhoto(taken: Taken): void;
  chooseFiles(taken: Taken): void;
}

/** The browser's own camera and file dialogue, behind our buttons. */
export function FilePickers({ ref }: { ref: Ref<Pickers> }) {
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const taken = useRef<Taken>(() => undefined);
  useImperativeHandle(ref, () => {
    const open =
      (input: RefObject<HTMLInputElement | null>) =>
      (then: Taken): void => {
        taken.current = then;
        input.current?.click();
      };
    return { takePhoto: open(camera), chooseFiles: open(files) };
  }, []);
  function change(input: HTMLInputElement): void {
    const chosen = [...(input.files ?? [])];
    // Emptied, so that the same picture may be chosen again.
    input.value = '';
    taken.current(chosen);
  }
  return (
    <div hidden>
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        data-picker="camera"
        onChange={(event) => change(event.currentTarget)}
      />
      <input ref={files} type="file" multiple data-picker="files" onChange={(event) => change(event.currentTarget)} />
    </div>
  );
}
