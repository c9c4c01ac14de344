import { useTranslation } from 'react-i18next';
import type { DutyClause } from '../../../domain/agreement/index.ts';
import { useTell } from '../../shell/undo-bar.tsx';
import { longest } from './edit/limits.ts';
import { insertedAfter, moved, without } from './edit/lists.ts';
import { copyOfDuty, newDuty } from './edit/new-parts.ts';
import type { Part } from './edit/part.ts';
import type { Point } from './edit/points.ts';

interface DutyActsGiven {
  duties: Part<readonly DutyClause[]>;
  chosen: Point;
  fixed: boolean;
  nameOf: (point: Point) => string;
  open: (pointId: string) => void;
  undo: () => void;
}

/** Add, copy, move and remove a clause; the one that was acted on is the one that is open afterwards. */
export function useDutyActs({ duties, chosen, fixed, nameOf, open, undo }: DutyActsGiven) {
  const { t } = useTranslation('editor');
  const tell = useTell();
  const { value } = duties;
  const canAdd = !fixed && value.length < longest.duties;
  const ofDuty = chosen.part === 'duty';
  const place = ofDuty ? chosen.index : value.length - 1;
  const put = (list: readonly DutyClause[], index: number): void => {
    duties.set(list, `duties/${index}`);
    open(`duty-${index}`);
  };
  return {
    canAdd,
    add: (): void => {
      if (canAdd) put(insertedAfter(value, place, newDuty(value)), place + 1);
    },
    copy: (): void => {
      if (canAdd && ofDuty) put(insertedAfter(value, place, copyOfDuty(value[place]!, value)), place + 1);
    },
    move: (by: -1 | 1): void => {
      const to = place + by;
      if (!fixed && ofDuty && to >= 0 && to < value.length) put(moved(value, place, by), to);
    },
    remove: (): void => {
      if (fixed || !ofDuty || value.length === 1) return;
      tell({ words: t('point.removed', { name: nameOf(chosen) }), undo });
      put(without(value, place), Math.max(0, place - 1));
    },
  };
}
