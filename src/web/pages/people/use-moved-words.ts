import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { closureRemovedSchema } from '../../../http/contract/office-people.ts';

export type Moved = Pick<z.infer<typeof closureRemovedSchema>, 'moved'>;

/** How many deadlines moved with a closure, where any did. */
export function useMovedWords(): (answer: Moved) => string {
  const { t } = useTranslation();
  return ({ moved }) => (moved.length === 0 ? '' : t('people.closure.moved', { count: moved.length }));
}
