import { useTranslation } from 'react-i18next';
import { moved, without } from '../edit/lists.ts';
import type { Part } from '../edit/part.ts';

interface ListActsProps<Entry> {
  list: Part<readonly Entry[]>;
  index: number;
  /** What the entry is called, for those who hear the buttons. */
  name: string;
  /** The last one stays. */
  keepsOne?: boolean;
  ordered?: boolean;
}

/** Up, down and away, for one entry of a list. */
export function ListActs<Entry>({ list, index, name, keepsOne = false, ordered = true }: ListActsProps<Entry>) {
  const { t } = useTranslation('editor');
  const { value } = list;
  return (
    <span className="list-acts">
      {ordered && value.length > 1 && (
        <>
          <button
            type="button"
            disabled={index === 0}
            aria-label={t('list.up', { name })}
            onClick={() => list.set(moved(value, index, -1))}
          >
            ↑
          </button>
          <button
            type="button"
            disabled={index === value.length - 1}
            aria-label={t('list.down', { name })}
            onClick={() => list.set(moved(value, index, 1))}
          >
            ↓
          </button>
        </>
      )}
      {!(keepsOne && value.length === 1) && (
        <button type="button" aria-label={t('list.remove', { name })} onClick={() => list.set(without(value, index))}>
          ×
        </button>
      )}
    </span>
  );
}
