import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../design/choice-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { LadderForm } from '../people/ladder-form.tsx';
import type { LaddersView } from '../people/ladders-query.ts';
import type { Agreement } from './reminders-card.tsx';

interface RemindersDialogProps {
  clientId: string;
  agreement: Agreement;
  ladders: LaddersView;
  onClose: () => void;
}

const all = '';

/** A plan for all that the client delivers, or for one delivery; taken away again, the next wider one holds. */
export function RemindersDialog({ clientId, agreement, ladders, onClose }: RemindersDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [clauseKey, setClauseKey] = useState(all);
  const own = ladders.clients.find((one) => one.clientId === clientId);
  const ofOffice = { ...ladders.default, ...ladders.office };
  const isAll = clauseKey === all;
  const address = `/api/office/clients/${clientId}/ladders`;
  return (
    <Dialog title={t('client.ladder.title')} onClose={onClose}>
      <div className="form">
        <p className="muted">{t('client.ladder.hint')}</p>
        {agreement.clauses.length > 1 && (
          <ChoiceField
            label={t('client.ladder.for')}
            value={clauseKey}
            choices={[
              { value: all, label: t('client.ladder.all') },
              ...agreement.clauses.map(({ key, documents }) => ({ value: key, label: formats.delivery(documents) })),
            ]}
            onChange={setClauseKey}
          />
        )}
        <LadderForm
          key={clauseKey}
          wider={isAll ? ofOffice : { ...ofOffice, ...own?.ladders }}
          own={(isAll ? own?.ladders : own?.duties[clauseKey]) ?? null}
          address={isAll ? address : `${address}/${encodeURIComponent(clauseKey)}`}
          words={{ useWider: t('client.ladder.useWider'), reset: t('client.ladder.reset') }}
          onDone={onClose}
        />
      </div>
    </Dialog>
  );
}
