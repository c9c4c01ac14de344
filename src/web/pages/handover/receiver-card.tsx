import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { HandoverCardProps } from './handover-card-props.ts';
import { makeLink, nameReceiver, revokeLink, type RunningHandover } from './handover-requests.ts';

interface ReceiverProps extends HandoverCardProps {
  clientName: string;
  /** Who has said yes to taking the client on: stands in the fields until something else is written. */
  takenOnBy: RunningHandover['receiver'];
}

/** Who takes over, and the link to the page of their own, which is shown once. */
export function ReceiverCard({ clientId, clientName, takenOnBy, handover, mayChange }: ReceiverProps) {
  const { t } = useTranslation('handover');
  const formats = useFormats();
  const [editing, setEditing] = useState(false);
  const { receiver } = handover;
  return (
    <Card title={t('receiver.title')}>
      <div className="card-body form">
        {receiver === null ? (
          <p>{t('receiver.none')}</p>
        ) : receiver.kind === 'client' ? (
          <p>{t('receiver.client')}</p>
        ) : (
          <p>
            <b>{receiver.name}</b>
            {[receiver.orgnr && formats.orgnr(receiver.orgnr), receiver.contact, receiver.email].map(
              (each) =>
                each !== null && (
                  <span key={each} className="handover-part">
                    {each}
                  </span>
                ),
            )}
          </p>
        )}
        {editing ? (
          <ReceiverForm
            clientId={clientId}
            clientName={clientName}
            receiver={receiver ?? takenOnBy}
            onClose={() => setEditing(false)}
          />
        ) : (
          mayChange && (
            <div className="actions">
              <Action small onClick={() => setEditing(true)}>
                {t(receiver === null ? 'receiver.name' : 'receiver.change')}
              </Action>
            </div>
          )
        )}
        {mayChange && !editing && receiver?.kind === 'next-accountant' && (
          <LinkPart clientId={clientId} untilOn={handover.linkUntilOn} />
        )}
      </div>
    </Card>
  );
}

function LinkPart({ clientId, untilOn }: { clientId: string; untilOn: CalendarDate | null }) {
  const { t } = useTranslation('handover');
  const formats = useFormats();
  const make = useAct({ run: makeLink });
  const revoke = useAct({ run: revokeLink, onDone: make.reset });
  return (
    <>
      {make.data ? (
        <>
          <p>{t('receiver.made', { day: formats.date(make.data.untilOn) })}</p>
          <TextInput
            label={t('receiver.url')}
            value={make.data.url}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
        </>
      ) : (
        untilOn !== null && <p>{t('receiver.until', { day: formats.date(untilOn) })}</p>
      )}
      <div className="actions">
        <Action small busy={make.isPending} onClick={() => make.mutate({ clientId })}>
          {t(untilOn === null ? 'receiver.link' : 'receiver.again')}
        </Action>
        {untilOn !== null && (
          <Action small look="quiet" busy={revoke.isPending} onClick={() => revoke.mutate({ clientId })}>
            {t('receiver.revoke')}
          </Action>
        )}
      </div>
      {(make.error ?? revoke.error) && <ProblemNote error={make.error ?? revoke.error} />}
    </>
  );
}

interface FormProps {
  clientId: string;
  clientName: string;
  receiver: RunningHandover['receiver'];
  onClose: () => void;
}

const fields = ['contact', 'email'] as const;

function ReceiverForm({ clientId, clientName, receiver, onClose }: FormProps) {
  const { t } = useTranslation('handover');
  const { t: shared } = useTranslation();
  const [kind, setKind] = useState(receiver?.kind ?? 'next-accountant');
  const [written, setWritten] = useState({
    name: receiver?.kind === 'next-accountant' ? receiver.name : '',
    orgnr: receiver?.orgnr ?? '',
    contact: receiver?.contact ?? '',
    email: receiver?.email ?? '',
  });
  const [tried, setTried] = useState(false);
  const save = useAct({ run: nameReceiver, onDone: onClose });
  const said = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const isOffice = kind === 'next-accountant';
  const field = (name: keyof typeof written) => ({
    value: written[name],
    maxLength: 200,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setWritten((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const name = isOffice ? written.name.trim() : clientName;
        if (save.isPending || name === '') return;
        const { orgnr, contact, email } = written;
        save.mutate({ clientId, kind, name, orgnr: said(orgnr), contact: said(contact), email: said(email) });
      }}
    >
      <ChoiceField
        label={t('receiver.kind')}
        value={kind}
        choices={(['next-accountant', 'client'] as const).map((value) => ({
          value,
          label: t(`receiver.kinds.${value}`),
        }))}
        onChange={setKind}
      />
      {isOffice && (
        <>
          <TextInput
            label={t('receiver.office')}
            {...field('name')}
            error={tried && written.name.trim() === '' ? shared('fields.required') : null}
          />
          <TextInput label={t('receiver.orgnr')} {...field('orgnr')} maxLength={20} inputMode="numeric" />
          {fields.map((name) => (
            <TextInput
              key={name}
              label={t(`receiver.${name}`)}
              {...field(name)}
              type={name === 'email' ? 'email' : 'text'}
            />
          ))}
        </>
      )}
      {save.error && <ProblemNote error={save.error} />}
      <div className="actions">
        <Action type="submit" look="main" small busy={save.isPending}>
          {t('lines.save')}
        </Action>
        <Action small onClick={onClose}>
          {shared('shell.cancel')}
        </Action>
      </div>
    </form>
  );
}
