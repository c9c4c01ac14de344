import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConductFigure } from '../../../domain/conduct/index.ts';
import type { ConductView } from '../../../http/contract/conduct.ts';
import { useFormats } from '../../words/use-formats.ts';
import { FigureEvents } from './figure-events.tsx';

interface FigureRowProps {
  clientId: string;
  figure: ConductFigure;
  value: string;
  hint?: string;
  parts: readonly { delivery: ConductView['deliveries'][number]; part: string }[];
}

/** One figure. Opened it shows the deliveries that it is made of, and the events of the record. */
export function FigureRow({ clientId, figure, value, hint, parts }: FigureRowProps) {
  const { t } = useTranslation('conduct');
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  return (
    <details className="conduct-figure" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{t(`figures.${figure}`)}</span>
        <b>{value}</b>
      </summary>
      {open && (
        <div className="conduct-behind">
          {hint && <p className="small muted">{hint}</p>}
          <h3>{t('deliveriesOf')}</h3>
          {parts.length === 0 ? (
            <p className="small muted">{t('noneBehind')}</p>
          ) : (
            <ul className="conduct-parts small">
              {parts.map(({ delivery, part }) => (
                <li key={delivery.obligationId}>
                  <span>
                    {formats.delivery(delivery.documents)}, {formats.period(delivery.period)}.{' '}
                    {t('due', { day: formats.shortDate(delivery.dueOn) })},{' '}
                    {delivery.deliveredOn === null
                      ? t('notCome')
                      : t('came', { day: formats.shortDate(delivery.deliveredOn) })}
                    {delivery.history && ` (${t('history')})`}
                  </span>
                  <span className="conduct-part">{part}</span>
                </li>
              ))}
            </ul>
          )}
          <h3>{t('eventsOf')}</h3>
          <FigureEvents clientId={clientId} figure={figure} />
        </div>
      )}
    </details>
  );
}
