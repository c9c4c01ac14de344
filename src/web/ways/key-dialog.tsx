import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryKeyMade } from '../../http/contract/ways-in.ts';
import { post } from '../api/send-request.ts';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useCopy } from './use-copy.ts';

/** Makes a key and shows it once: only its hash is kept. */
export function KeyDialog({ clientId, onClose }: { clientId: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const copy = useCopy();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [key, setKey] = useState<string>();
  const make = useAct({
    run: async () => {
      const made = await post<DeliveryKeyMade>('/api/office/delivery-keys', {
        name: name.trim(),
        ...(clientId === undefined ? {} : { clientId }),
      });
      setKey(made.key);
    },
  });
  if (key !== undefined) {
    return (
      <Dialog title={name.trim()} onClose={onClose}>
        <div className="form">
          <p>{t('ways.keys.once')}</p>
          <code className="way-key">{key}</code>
          <div className="actions">
            <Action look="main" onClick={() => copy(key, t('ways.keys.copied'))}>
              {t('ways.address.copy')}
            </Action>
            <Action onClick={onClose}>{t('ways.keys.close')}</Action>
          </div>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('ways.keys.make')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (name.trim() !== '' && !make.isPending) make.mutate();
        }}
      >
        <TextInput
          label={t('ways.keys.name')}
          description={t('ways.keys.nameHint')}
          value={name}
          maxLength={100}
          data-autofocus
          error={tried && name.trim() === '' ? t('fields.required') : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {make.error && <ProblemNote error={make.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={make.isPending}>
            {t('ways.keys.make')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
