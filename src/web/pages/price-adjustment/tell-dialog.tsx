import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { AdjustedAgreement } from './price-requests.ts';

interface TellDialogProps {
  agreements: readonly AdjustedAgreement[];
  onClose: () => void;
  onTell: () => void;
}

/** The last look before letters go: to how many, from when, and what makes the price hold. */
export function TellDialog({ agreements, onClose, onTell }: TellDialogProps) {
  const { t } = useTranslation('prices');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const count = new Set(agreements.map(({ clientId }) => clientId)).size;
  const days = [...new Set(agreements.flatMap(({ startOn }) => startOn ?? []))].toSorted();
  return (
    <Dialog title={t('confirm.title', { count })} onClose={onClose}>
      <div className="form">
        <p>{t('confirm.first', { day: formats.list(days.map((day) => formats.dayMonthYear(day))) })}</p>
        <p>{t('confirm.letters')}</p>
        <p className="muted">{t('confirm.holds')}</p>
        <div className="actions">
          <Action look="main" onClick={onTell}>
            {t('confirm.send')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </div>
    </Dialog>
  );
}
