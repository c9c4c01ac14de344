import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { namePress } from './name-press.ts';
import { KeyRingContext, type KeyBinding, type KeyRing } from './use-keys.ts';

const offKey = 'takt-keys-off';

/** One listener for the whole app. The part shown last wins when two want the same key. */
export function KeyRingProvider({ children }: { children: ReactNode }) {
  const rings = useRef<{ bindings: () => readonly KeyBinding[]; place: 'everywhere' | 'here' }[]>([]);
  const [on, setOn] = useState(() => readOn());

  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      // Enter and space belong to whatever button or link has the focus.
      if ((event.key === 'Enter' || event.key === ' ') && isPressable(event.target)) return;
      const all = rings.current.toReversed().flatMap((ring) => ring.bindings());
      for (const name of namePress(event)) {
        const found = all.find((binding) => binding.key === name);
        if (!found) continue;
        event.preventDefault();
        found.run();
        return;
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);

  const add = useCallback((bindings: () => readonly KeyBinding[], place: 'everywhere' | 'here') => {
    const entry = { bindings, place };
    rings.current.push(entry);
    return () => {
      rings.current = rings.current.filter((other) => other !== entry);
    };
  }, []);

  const ring = useMemo<KeyRing>(() => {
    const listOf = (place: string) =>
      rings.current
        .filter((entry) => entry.place === place)
        .flatMap((entry) => entry.bindings().filter((binding) => binding.words !== undefined));
    return {
      add,
      on,
      list: () => ({ everywhere: listOf('everywhere'), here: listOf('here') }),
      turn: (next) => {
        setOn(next);
        keepOn(next);
      },
    };
  }, [add, on]);
  return <KeyRingContext value={ring}>{children}</KeyRingContext>;
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button, summary, input') !== null;
}

function readOn(): boolean {
  try {
    return localStorage.getItem(offKey) === null;
  } catch {
    return true;
  }
}

function keepOn(on: boolean): void {
  try {
    if (on) localStorage.removeItem(offKey);
    else localStorage.setItem(offKey, '1');
  } catch {
    // Storage can be closed; the choice then lasts as long as the page.
  }
}
