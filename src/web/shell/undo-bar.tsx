import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys/use-keys.ts';

const secondsToUndo = 10;

interface Told {
  words: string;
  undo?: (() => void) | undefined;
}

const TellContext = createContext<(told: Told) => void>(() => undefined);

/** Says what was done, politely; with `undo` it can be taken back for ten seconds. */
export function useTell(): (told: Told) => void {
  return use(TellContext);
}

export function UndoBarProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [told, setTold] = useState<Told | null>(null);
  const timer = useRef(0);
  const tell = useCallback((next: Told) => {
    window.clearTimeout(timer.current);
    setTold(next);
    timer.current = window.setTimeout(() => setTold(null), secondsToUndo * 1000);
  }, []);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const undo = useCallback(() => {
    window.clearTimeout(timer.current);
    setTold(null);
    told?.undo?.();
  }, [told]);
  useKeys(told?.undo ? [{ key: 'z', words: t('keys.undo'), run: undo }] : [], 'everywhere');
  const value = useMemo(() => tell, [tell]);
  return (
    <TellContext value={value}>
      {children}
      <div role="status" aria-live="polite">
        {told && (
          <div className="undo-bar">
            <span>{told.words}</span>
            {told.undo && (
              <button type="button" onClick={undo} aria-keyshortcuts="Z">
                {t('shell.undo')} <kbd aria-hidden="true">Z</kbd>
              </button>
            )}
          </div>
        )}
      </div>
    </TellContext>
  );
}
