import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accessKinds, type AccessKind } from '../../../domain/handover/index.ts';
import { handoverWords } from '../../../texts/handover/handover-words.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { ForbiddenNote } from './forbidden-note.tsx';
import type { HandoverCardProps } from './handover-card-props.ts';
import { setAccesses } from './handover-requests.ts';

/** Where the office has come in for the client: each is a line of its own. */
export function AccessesCard({ clientId, handover: { accesses }, mayChange }: HandoverCardProps) {
  const { t } = useTranslation('handover');
  const { language } = useFormats();
  const words = handoverWords[language].accesses;
  const [kind, setKind] = useState<AccessKind>('accounting-system');
  const [name, setName] = useState('');
  const save = useAct({ run: setAccesses });
  return (
    <Card title={t('accesses.title')}>
      <div className="card-body form">
        {accesses.length === 0 ? (
          <p>{t('accesses.none')}</p>
        ) : (
          <ul className="handover-accesses">
            {accesses.map((access) => (
              <li key={`${access.kind}/${access.name}`}>
                <span>{`${words[access.kind]}: ${access.name}`}</span>
                {mayChange && (
                  <Action
                    small
                    look="quiet"
                    label={t('accesses.remove', { name: access.name })}
                    onClick={() =>
                      !save.isPending && save.mutate({ clientId, accesses: accesses.filter((each) => each !== access) })
                    }
                  >
                    ×
                  </Action>
                )}
              </li>
            ))}
          </ul>
        )}
        {mayChange && (
          <form
            className="form"
            onSubmit={(event) => {
              event.preventDefault();
              if (save.isPending || name.trim() === '') return;
              save.mutate(
                { clientId, accesses: [...accesses, { kind, name: name.trim() }] },
                { onSuccess: ({ saved }) => saved && setName('') },
              );
            }}
          >
            <ChoiceField
              label={t('accesses.kind')}
              value={kind}
              choices={accessKinds.map((value) => ({ value, label: words[value] }))}
              onChange={setKind}
            />
            <TextInput
              label={t('accesses.name')}
              value={name}
              maxLength={120}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <ForbiddenNote saved={save.data} />
            {save.error && <ProblemNote error={save.error} />}
            <div className="actions">
              <Action type="submit" small busy={save.isPending}>
                {t('accesses.add')}
              </Action>
            </div>
          </form>
        )}
      </div>
    </Card>
  );
}
