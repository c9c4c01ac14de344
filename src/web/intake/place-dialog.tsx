import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArrivalList, ArrivalView } from '../../http/contract/office.ts';
import { placeArrival } from '../api/acts.ts';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useFormats } from '../words/use-formats.ts';

interface PlaceDialogProps {
  arrival: ArrivalView;
  places: ArrivalList['places'];
  onClose: () => void;
}

/** Puts a file where it belongs: one thing of one delivery of the same client. */
export function PlaceDialog({ arrival, places, onClose }: PlaceDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const own = places.filter((place) => place.clientId === arrival.clientId);
  const [key, setKey] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const put = useAct({
    run: placeArrival,
    told: () => t('client.arrivals.placed', { name: arrival.name }),
    onDone: onClose,
  });
  return (
    <Dialog title={t('client.arrivals.place')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          const place = own.find((candidate) => keyOf(candidate) === key);
          if (!place || put.isPending) return;
          const { obligationId, itemKey } = place;
          put.mutate({ id: arrival.id, clientId: arrival.clientId, item: { obligationId, itemKey } });
        }}
      >
        <p className="muted file-name">
          <bdi>{arrival.name}</bdi>
        </p>
        {own.length === 0 ? (
          <p>{t('client.arrivals.noPlaces')}</p>
        ) : (
          <Radio.Group
            label={t('client.arrivals.choosePlace')}
            value={key}
            onChange={setKey}
            error={tried && key === null ? t('client.arrivals.placeMissing') : null}
          >
            {own.map((place, index) => (
              <Radio
                key={keyOf(place)}
                value={keyOf(place)}
                mt={8}
                data-autofocus={index === 0}
                label={`${formats.words.documentTypes[place.document].label}, ${formats.periodWithYear(place.period)}`}
              />
            ))}
          </Radio.Group>
        )}
        {put.error && <ProblemNote error={put.error} />}
        <div className="actions">
          {own.length > 0 && (
            <Action type="submit" look="main" busy={put.isPending}>
              {t('client.arrivals.place')}
            </Action>
          )}
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

function keyOf(place: ArrivalList['places'][number]): string {
  return `${place.obligationId}/${place.itemKey}`;
}
