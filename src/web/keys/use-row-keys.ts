import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from './use-keys.ts';

/**
 * J and K through a list of rows. Returns the chosen one; the choice follows the id when the list changes, and is kept in sight.
 * Each row carries `data-row={id}`.
 */
export function useRowKeys(ids: readonly string[]): [string | undefined, (id: string) => void] {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const index = chosen === undefined ? -1 : ids.indexOf(chosen);
  const current = index >= 0 ? chosen : undefined;
  const go = (to: number): void => {
    const id = ids[Math.max(0, Math.min(ids.length - 1, to))];
    if (id === undefined) return;
    setChosen(id);
    document.querySelector(`[data-row="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  useKeys([
    { key: 'j', words: t('keys.next'), run: () => go(index + 1) },
    { key: 'k', words: t('keys.previous'), run: () => go(index < 0 ? 0 : index - 1) },
    { key: 'ArrowDown', run: () => go(index + 1) },
    { key: 'ArrowUp', run: () => go(index < 0 ? 0 : index - 1) },
  ]);
  return [current, setChosen];
}
