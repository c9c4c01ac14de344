import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { askRemoval } from './retention-requests.ts';

const whys = ['wrong-client', 'private'] as const;

/** A file that should never have come: why, for a second person's look. */
export function RemovalDialog({ arrivalId, name, onClose }: { arrivalId: string; name: string; onClose: () => void }) {
  const { t } = useTranslation('retention');
  const { t: shared } = useTranslation();
  const [why, setWhy] = useState<(typeof whys)[number]>('wrong-client');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const ask = useAct({ run: askRemoval, told: () => t('removal.told'), onDone: onClose });
  return (
    <Dialog title={t('removal.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (words.trim() !== '' && !ask.isPending) ask.mutate({ arrivalId, why, words: words.trim() });
        }}
      >
        <p className="file-name">
          <bdi>{name}</bdi>
        </p>
        <p className="muted">{t('removal.lead')}</p>
        <Radio.Group
          label={t('removal.which')}
          value={why}
          onChange={(value) => setWhy(whys.find((one) => one === value) ?? why)}
        >
          {whys.map((one, index) => (
            <Radio key={one} value={one} mt={8} data-autofocus={index === 0} label={t(`removals.why.${one}`)} />
          ))}
        </Radio.Group>
        <Textarea
          label={t('removal.words')}
          value={words}
          rows={2}
          maxLength={2000}
          error={tried && words.trim() === '' ? shared('fields.required') : null}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {ask.error && <ProblemNote error={ask.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={ask.isPending}>
            {t('removal.ask')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
