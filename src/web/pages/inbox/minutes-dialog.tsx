import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxDocument } from '../../../http/contract/office-inbox.ts';
import { intakeWordsOf } from '../../../texts/intake/intake-words.ts';
import { enterMinutes } from '../../api/client-acts.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { readMinutes } from '../../../domain/time/index.ts';
import { useFormats } from '../../words/use-formats.ts';

type Delivery = NonNullable<InboxDocument['delivery']>;
type Entry = { work: Delivery['estimates'][number]['work']; minutes: number };

const allowed = { least: 0, most: 10_000 };

/** The estimate stands in the field, and a person says what it took: only that is entered. One field for each kind of work. */
export function MinutesDialog({ delivery, onClose }: { delivery: Delivery; onClose: () => void }) {
  const { t } = useTranslation('inbox');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const { estimates, obligationId } = delivery;
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(estimates.map(({ work, minutes, enteredMinutes }) => [work, String(enteredMinutes || minutes)])),
  );
  const [tried, setTried] = useState(false);
  const enter = useAct({
    run: async (entries: readonly Entry[]) => {
      for (const { work, minutes } of entries) await enterMinutes({ obligationId, work, extraMinutes: minutes });
    },
    told: () => t('told.minutes'),
    onDone: onClose,
  });
  const readOf = (work: string): number | undefined => readMinutes(texts[work] ?? '', allowed);
  if (estimates.length === 0) {
    return (
      <Dialog title={t('minutes.title')} onClose={onClose}>
        <p>{t('minutes.none')}</p>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('minutes.title')} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          const entries = estimates.map(({ work }) => ({ work, minutes: readOf(work) }));
          if (enter.isPending || !entries.every((entry): entry is Entry => entry.minutes !== undefined)) return;
          enter.mutate(entries);
        }}
      >
        <p className="muted">{t('minutes.hint', { estimate: intakeWordsOf(formats.language).estimate })}</p>
        {estimates.map(({ work }, index) => (
          <TextInput
            key={work}
            label={t('minutes.field', { work: formats.capitalise(formats.words.agreement.workKinds[work]) })}
            data-autofocus={index === 0}
            inputMode="numeric"
            autoComplete="off"
            value={texts[work] ?? ''}
            error={tried && readOf(work) === undefined ? shared('client.minutes.wrong') : null}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setTexts((before) => ({ ...before, [work]: value }));
            }}
          />
        ))}
        {enter.error && <ProblemNote error={enter.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={enter.isPending}>
            {t('minutes.save')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
