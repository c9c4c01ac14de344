import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArrivalView } from '../../http/contract/office.ts';
import { Action } from '../design/action.tsx';
import { RemovalDialog } from '../pages/retention/removal-dialog.tsx';
import { useFormats } from '../words/use-formats.ts';
import { formatSize } from './format-size.ts';

interface ArrivalRowProps {
  arrival: ArrivalView;
  chosen: boolean;
  marked: boolean;
  onChoose: () => void;
  onMark: () => void;
  onAccept: () => void;
  onReturn: () => void;
  onPlace: () => void;
}

/** One file: what it is about, when it came, and what can be done with it. A file's name may run in any direction. */
export function ArrivalRow(props: ArrivalRowProps) {
  const { arrival, chosen, marked, onChoose, onMark, onAccept, onReturn, onPlace } = props;
  const { t } = useTranslation();
  const { t: keeping } = useTranslation('retention');
  const formats = useFormats();
  const [removing, setRemoving] = useState(false);
  const { name, document, period, infected } = arrival;
  const placed = arrival.obligationId !== null && document !== null && period !== null;
  return (
    <li data-row={arrival.id} className={chosen ? 'is-chosen' : ''} onClick={onChoose}>
      {placed && !infected ? (
        <Checkbox size="xs" checked={marked} aria-label={t('clients.markOne', { name })} onChange={onMark} />
      ) : (
        <span className="no-box" aria-hidden="true" />
      )}
      <div className="grow">
        {infected ? (
          <span className="file-name">
            <bdi>{name}</bdi> <span className="tag is-law">{t('client.arrivals.infected')}</span>
          </span>
        ) : (
          <a
            href={`/api/office/files/${arrival.id}`}
            target="_blank"
            rel="noopener noreferrer"
            className="link file-name"
            aria-label={t('client.arrivals.open', { name })}
          >
            <bdi>{name}</bdi>
          </a>
        )}
        <div className="under">
          {placed ? (
            <>
              {formats.words.documentTypes[document].label}, {formats.period(period)}
            </>
          ) : (
            <span className="late">{t('client.arrivals.unplaced')}</span>
          )}
          {' · '}
          <span className="whole">
            {t('client.arrivals.received', { date: formats.shortDate(arrival.receivedOn) })}
          </span>
          {' · '}
          <span className="whole">{formatSize(arrival.sizeBytes, formats.number)}</span>
          {arrival.beingRead && (
            <>
              {' · '}
              <span className="whole">{t('client.arrivals.beingRead')}</span>
            </>
          )}
        </div>
      </div>
      <div className="actions">
        {placed ? (
          <>
            {!infected && (
              <Action small onClick={onAccept} label={`${t('client.arrivals.accept')}: ${name}`}>
                {t('client.arrivals.accept')}
              </Action>
            )}
            <Action
              small
              {...(infected ? {} : { look: 'quiet' })}
              onClick={onReturn}
              label={`${t('client.arrivals.return')}: ${name}`}
            >
              {t('client.arrivals.return')}
            </Action>
          </>
        ) : (
          <Action small onClick={onPlace} label={`${t('client.arrivals.place')}: ${name}`}>
            {t('client.arrivals.place')}
          </Action>
        )}
        {!infected && (
          <Action small look="quiet" onClick={() => setRemoving(true)} label={`${keeping('removal.open')}: ${name}`}>
            {keeping('removal.open')}
          </Action>
        )}
      </div>
      {removing && <RemovalDialog arrivalId={arrival.id} name={name} onClose={() => setRemoving(false)} />}
    </li>
  );
}
