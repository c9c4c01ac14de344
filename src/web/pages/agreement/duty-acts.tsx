import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';

interface DutyActsProps {
  first: boolean;
  last: boolean;
  only: boolean;
  onCopy: () => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** Copy, move and remove the clause that is open. */
export function DutyActs({ first, last, only, onCopy, onMove, onRemove }: DutyActsProps) {
  const { t } = useTranslation('editor');
  return (
    <div className="actions point-acts">
      {!first && (
        <Action small look="quiet" hint="O" onClick={() => onMove(-1)}>
          <Arrow name={t('point.up')} glyph="↑" />
        </Action>
      )}
      {!last && (
        <Action small look="quiet" hint="L" onClick={() => onMove(1)}>
          <Arrow name={t('point.down')} glyph="↓" />
        </Action>
      )}
      <Action small look="quiet" hint="C" onClick={onCopy}>
        {t('point.copy')}
      </Action>
      {!only && (
        <Action small look="quiet" onClick={onRemove}>
          {t('point.remove')}
        </Action>
      )}
    </div>
  );
}

function Arrow({ name, glyph }: { name: string; glyph: string }) {
  return (
    <>
      <span className="unseen">{name}</span>
      <span aria-hidden="true">{glyph}</span>
    </>
  );
}
