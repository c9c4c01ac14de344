import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import type { PointChange, Point } from './edit/points.ts';

export interface ListedPoint {
  point: Point;
  name: string;
  number: number | undefined;
  change: PointChange;
  faulty: boolean;
}

interface PointListProps {
  points: readonly ListedPoint[];
  chosenId: string;
  onChoose: (id: string) => void;
  onAdd: (() => void) | undefined;
  /** Clauses of the version before that are no longer there. */
  ended: readonly string[];
}

/** The points of the agreement, in the order of the paper. J and K go through them. */
export function PointList({ points, chosenId, onChoose, onAdd, ended }: PointListProps) {
  const { t } = useTranslation('editor');
  return (
    <nav className="card point-list" aria-label={t('point.list')}>
      <header>
        <h2>{t('point.list')}</h2>
        {onAdd && (
          <Action small look="quiet" hint="N" onClick={onAdd}>
            {t('point.add')}
          </Action>
        )}
      </header>
      <ol>
        {points.map(({ point, name, number, change, faulty }) => (
          <li key={point.id} data-row={point.id}>
            <button
              type="button"
              className="point-name"
              aria-current={point.id === chosenId ? 'true' : undefined}
              onClick={() => onChoose(point.id)}
            >
              <span className="dim">{number}</span>
              <span className="grow">{name}</span>
              {faulty ? (
                <span className="tag is-law">{t('point.faulty')}</span>
              ) : (
                change !== 'same' && <span className="tag is-late">{t(`point.${change}`)}</span>
              )}
            </button>
          </li>
        ))}
      </ol>
      {ended.length > 0 && (
        <p className="card-foot">
          {t('point.ended')} <del>{ended.join(', ')}</del>
        </p>
      )}
      {onAdd && (
        <p className="card-foot wide-only">
          <span>
            <kbd>J</kbd> <kbd>K</kbd> {t('point.keys.point')}
          </span>
          <span>
            <kbd>↵</kbd> {t('point.keys.field')}
          </span>
        </p>
      )}
    </nav>
  );
}
