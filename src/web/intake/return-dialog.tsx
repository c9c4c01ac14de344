import { useTranslation } from 'react-i18next';
import type { ArrivalView } from '../../http/contract/office.ts';
import { returnArrival } from '../api/acts.ts';
import { useAct } from '../api/use-act.ts';
import { Dialog } from '../design/dialog.tsx';
import { ReturnForm } from './return-form.tsx';

/** Sends one file back. */
export function ReturnDialog({ arrival, onClose }: { arrival: ArrivalView; onClose: () => void }) {
  const { t } = useTranslation();
  const send = useAct({
    run: returnArrival,
    told: () => t('client.arrivals.returned', { name: arrival.name }),
    onDone: onClose,
  });
  return (
    <Dialog title={t('client.arrivals.return')} onClose={onClose}>
      <ReturnForm
        name={arrival.name}
        busy={send.isPending}
        error={send.error}
        onSend={(reason) => send.mutate({ id: arrival.id, ...reason })}
        onClose={onClose}
      />
    </Dialog>
  );
}
