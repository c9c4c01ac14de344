import { Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxItem } from '../../../http/contract/office-inbox.ts';
import { arrivalsQuery } from '../../api/queries.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { ClientChoice, type ChosenClient } from './client-choice.tsx';
import type { PlaceToPut } from './use-acts.ts';

interface MoveDialogProps {
  item: InboxItem;
  onPut: (place: PlaceToPut, andAccept: boolean) => void;
  onClose: () => void;
}

const unsorted = 'unsorted';

/** Puts a document where it belongs: one thing of one delivery, of this client or of another. */
export function MoveDialog({ item, onPut, onClose }: MoveDialogProps) {
  const { t } = useTranslation('inbox');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const [client, setClient] = useState<ChosenClient>({ id: item.clientId, name: item.clientName });
  const [choosing, setChoosing] = useState(false);
  const [key, setKey] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [begun, setBegun] = useState(false);
  const query = useQuery(arrivalsQuery(client.id));
  const own = item.obligationId === null ? null : `${item.obligationId}/${item.itemKey}`;
  const places = query.data?.places.filter((place) => `${place.obligationId}/${place.itemKey}` !== own) ?? [];
  const put = (andAccept: boolean): void => {
    setTried(true);
    if (key === unsorted) return onPut({ clientId: client.id }, false);
    const place = places.find(({ obligationId, itemKey }) => `${obligationId}/${itemKey}` === key);
    if (!place) return;
    const { obligationId, itemKey } = place;
    onPut({ clientId: client.id, item: { obligationId, itemKey } }, andAccept);
  };
  return (
    <Dialog title={t('moving.title')} onClose={onClose}>
      <form
        className="form"
        onFocus={() => setBegun(true)}
        onSubmit={(event) => {
          event.preventDefault();
          put(false);
        }}
      >
        <p className="muted file-name">
          <bdi>{item.name}</bdi>
        </p>
        {choosing ? (
          <ClientChoice
            chosen={client}
            error={null}
            onChoose={(chosen) => {
              setClient(chosen);
              setKey(null);
            }}
          />
        ) : (
          <p>
            <b>{client.name}</b>{' '}
            <button type="button" className="link" onClick={() => setChoosing(true)}>
              {t('moving.other')}
            </button>
          </p>
        )}
        <Loaded query={query} lines={3}>
          {() => (
            <Radio.Group
              key={client.id}
              label={t('moving.what')}
              value={key}
              onChange={setKey}
              error={tried && key === null ? shared('client.arrivals.placeMissing') : null}
            >
              {places.length === 0 && <p className="muted">{shared('client.arrivals.noPlaces')}</p>}
              {places.map((place, index) => (
                <Radio
                  key={`${place.obligationId}/${place.itemKey}`}
                  value={`${place.obligationId}/${place.itemKey}`}
                  mt={8}
                  // Places that come late take the focus from nobody: Enter would press what the person did not mean.
                  autoFocus={index === 0 && !begun}
                  label={`${formats.words.documentTypes[place.document].label}, ${formats.periodWithYear(place.period)}`}
                />
              ))}
              {(client.id !== item.clientId || item.obligationId !== null) && (
                <Radio value={unsorted} mt={8} label={t('moving.unsorted')} />
              )}
            </Radio.Group>
          )}
        </Loaded>
        <div className="actions">
          <Action type="submit" look="main">
            {t('moving.save')}
          </Action>
          {key !== unsorted && item.reading !== 'infected' && (
            <Action onClick={() => put(true)}>{t('moving.saveAndAccept')}</Action>
          )}
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
