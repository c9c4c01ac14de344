import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientRow } from '../../../http/contract/office.ts';
import { Action } from '../../design/action.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useInCharge } from '../../shell/use-session.ts';
import { PauseDialog } from '../client/pause-dialog.tsx';

interface MarkedBarProps {
  clients: readonly ClientRow[];
  onClear: () => void;
}

/** What can be done with the marked clients together. */
export function MarkedBar({ clients, onClear }: MarkedBarProps) {
  const { t } = useTranslation();
  const inCharge = useInCharge();
  const [pausing, setPausing] = useState(false);
  useKeys(inCharge ? [{ key: 'h', words: t('client.keys.pause'), run: () => setPausing(true) }] : []);
  const words = t('clients.marked', { count: clients.length });
  return (
    <div className="marked-bar" role="region" aria-label={words}>
      <b>{words}</b>
      {inCharge && (
        <Action small hint="H" onClick={() => setPausing(true)}>
          {t('clients.markedPause')}
        </Action>
      )}
      <Action small look="quiet" onClick={onClear}>
        {t('clients.unmark')}
      </Action>
      {pausing && <PauseDialog clients={clients} onDone={onClear} onClose={() => setPausing(false)} />}
    </div>
  );
}
