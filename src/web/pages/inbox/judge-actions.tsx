import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxItem } from '../../../http/contract/office-inbox.ts';
import { Action } from '../../design/action.tsx';
import { RemovalDialog } from '../retention/removal-dialog.tsx';
import type { Can } from './derive-can.ts';

export interface JudgeActs {
  accept: () => void;
  acceptDelivery: () => void;
  acceptWith: () => void;
  sendBack: () => void;
  place: () => void;
  split: () => void;
  join: () => void;
}

interface JudgeActionsProps {
  item: InboxItem;
  can: Can;
  /** So many are marked. */
  marked: number;
  /** So many files of the delivery wait. */
  deliveryWaits: number;
  acts: JudgeActs;
}

/** What can be done with this document; each has its key. */
export function JudgeActions({ item, can, marked, deliveryWaits, acts }: JudgeActionsProps) {
  const { t } = useTranslation('inbox');
  const { t: keeping } = useTranslation('retention');
  const [removing, setRemoving] = useState(false);
  const accept = (
    <Action look="main" hint="G" onClick={acts.accept} wideOnPhone>
      {marked > 0 ? t('act.acceptMarked', { count: marked }) : t('act.accept')}
    </Action>
  );
  const place = (
    <Action
      {...(item.obligationId === null && marked === 0 ? { look: 'main' } : { small: true })}
      hint="L"
      onClick={acts.place}
    >
      {t(item.obligationId === null ? 'act.place' : 'act.move')}
    </Action>
  );
  return (
    <div className="judge-actions">
      <div className="actions">
        {(can.accept || marked > 0) && accept}
        {!can.judge && place}
        {can.judge && (
          // What must not be accepted is sent back: then that is what the eye falls on.
          <Action {...(can.accept ? {} : { look: 'main' })} hint="R" onClick={acts.sendBack} wideOnPhone>
            {t('act.return')}
          </Action>
        )}
      </div>
      <div className="actions">
        {marked > 1 && (
          <Action small hint="B" onClick={acts.join}>
            {t('act.join', { count: marked })}
          </Action>
        )}
        {deliveryWaits > 1 && (
          <Action small hint="⇧G" onClick={acts.acceptDelivery}>
            {t('act.acceptDelivery', { count: deliveryWaits })}
          </Action>
        )}
        {can.judge && place}
        {can.accept && (
          <Action small hint="N" onClick={acts.acceptWith}>
            {t('act.acceptWith')}
          </Action>
        )}
        {can.split && (
          <Action small hint="O" onClick={acts.split}>
            {t('act.split')}
          </Action>
        )}
        {item.kind !== 'paper' && item.reading !== 'infected' && (
          <Action small look="quiet" onClick={() => setRemoving(true)}>
            {keeping('removal.open')}
          </Action>
        )}
        {removing && <RemovalDialog arrivalId={item.id} name={item.name} onClose={() => setRemoving(false)} />}
      </div>
    </div>
  );
}
