import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { changeTalk, type TalkView, type TargetView } from './talk-requests.ts';

/** What a good year would be, in two or three figures that both can agree on. */
export function TargetsCard({ view: { client, targets } }: { view: TalkView }) {
  const { t } = useTranslation('talk');
  const inCharge = useInCharge();
  const [changing, setChanging] = useState(false);
  const inWords = useTargetWords();
  return (
    <Card
      title={t('targets.title')}
      aside={
        inCharge &&
        targets.length > 0 &&
        !changing && (
          <button type="button" className="link" onClick={() => setChanging(true)}>
            {t('targets.change')}
          </button>
        )
      }
    >
      <div className="card-body stack-s">
        <p className="small muted">{t('targets.intro')}</p>
        {changing ? (
          <TargetsForm clientId={client.id} targets={targets} onDone={() => setChanging(false)} />
        ) : targets.length === 0 ? (
          <p>{t('targets.none')}</p>
        ) : (
          <ul className="talk-targets">
            {targets.map((target) => (
              <li key={target.figure}>{inWords(target)}</li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}

interface TargetsFormProps {
  clientId: string;
  targets: readonly TargetView[];
  onDone: () => void;
}

function TargetsForm({ clientId, targets, onDone }: TargetsFormProps) {
  const { t } = useTranslation('talk');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(targets.map(({ figure, value }) => [figure, formats.number(value)])),
  );
  const save = useAct({ run: changeTalk, told: () => t('targets.saved'), onDone });
  const read = targets.map((target) => ({ target, value: readNumber(typed[target.figure] ?? '') }));
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = read.flatMap(({ target, value }) => (value === undefined ? [] : [{ ...target, value }]));
        if (chosen.length === targets.length && !save.isPending) save.mutate({ clientId, targets: chosen });
      }}
    >
      {read.map(({ target, value }) => (
        <TextInput
          key={target.figure}
          label={t(`targets.fields.${target.figure}`, 'of' in target ? { of: target.of } : {})}
          inputMode="decimal"
          maxLength={6}
          value={typed[target.figure] ?? ''}
          error={value === undefined ? t('targets.wrong') : null}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setTyped((before) => ({ ...before, [target.figure]: text }));
          }}
        />
      ))}
      {save.error && <ProblemNote error={save.error} />}
      <div className="actions">
        <Action type="submit" look="main" busy={save.isPending}>
          {t('targets.save')}
        </Action>
        <Action onClick={() => save.mutate({ clientId, targets: null })}>{t('targets.reset')}</Action>
        <Action onClick={onDone}>{shared('shell.cancel')}</Action>
      </div>
    </form>
  );
}

function useTargetWords(): (target: TargetView) => string {
  const { t } = useTranslation('talk');
  const formats = useFormats();
  return (target) =>
    t(`targets.said.${target.figure}`, {
      value: formats.number(target.value),
      ...('of' in target ? { of: formats.number(target.of) } : {}),
    });
}

function readNumber(text: string): number | undefined {
  const trimmed = text.trim().replace(',', '.');
  return /^\d{1,4}(\.5|\.0)?$/.test(trimmed) ? Number(trimmed) : undefined;
}
