import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findCurrentRow, type RowChoice } from './find-current-row.ts';
import { useKeys } from './use-keys.ts';

/**
 * J and K through a list of rows, from `start` where one is open before anyone has chosen. Returns the chosen one: the choice follows the id when the
 * list changes, goes to the row that took its place when it is gone, and is kept in sight. Each row carries `data-row={id}`.
 */
export function useRowKeys(ids: readonly string[], start?: string): [string | undefined, (id: string) => void] {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<RowChoice>();
  const current = findCurrentRow(ids, choice) ?? (start !== undefined && ids.includes(start) ? start : undefined);
  const index = current === undefined ? -1 : ids.indexOf(current);
  const choose = (id: string): void => setChoice({ id, index: ids.indexOf(id) });
  const go = (to: number): void => {
    const id = ids[Math.max(0, Math.min(ids.length - 1, to))];
    if (id === undefined) return;
    choose(id);
    document.querySelector(`[data-row="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  useKeys([
    { key: 'j', words: t('keys.next'), run: () => go(index + 1) },
    { key: 'k', words: t('keys.previous'), run: () => go(index < 0 ? 0 : index - 1) },
    { key: 'ArrowDown', run: () => go(index + 1) },
    { key: 'ArrowUp', run: () => go(index < 0 ? 0 : index - 1) },
  ]);
  return [current, choose];
}
