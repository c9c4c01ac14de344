import { createContext, use, useEffect, useRef } from 'react';

export interface KeyBinding {
  /** What `KeyboardEvent.key` says, letters in small: `g`, `Enter`, `?`; `Shift+g` where the same letter alone means less. */
  key: string;
  /** What it does, for the list of keys; a binding without words is not listed. */
  words?: string;
  run: () => void;
}

export interface KeyRing {
  add: (bindings: () => readonly KeyBinding[], place: 'everywhere' | 'here') => () => void;
  list: () => { everywhere: KeyBinding[]; here: KeyBinding[] };
  on: boolean;
  turn: (on: boolean) => void;
}

export const KeyRingContext = createContext<KeyRing | null>(null);

/** Keys of the page or part that calls this, as long as it is shown. Off in fields and while a dialog is open. */
export function useKeys(bindings: readonly KeyBinding[], place: 'everywhere' | 'here' = 'here'): void {
  const ring = use(KeyRingContext);
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  const add = ring?.add;
  useEffect(() => add?.(() => latest.current, place), [add, place]);
}
