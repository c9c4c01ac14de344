import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addWorkingDays, latest, type CalendarDate } from '../../../domain/kernel/index.ts';
import { talkAgenda, type MeetingPurpose } from '../../../domain/meeting/index.ts';
import { clientQuery } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useSession, useToday } from '../../shell/use-session.ts';
import { offerMeeting, type Place } from './meeting-requests.ts';

const lengths = ['30', '45', '60', '90'] as const;
const kinds = ['office', 'client', 'phone', 'video'] as const;
type Kind = (typeof kinds)[number];

interface OfferDialogProps {
  clientId: string;
  courseId: string;
  purpose: MeetingPurpose;
  /** A day that it makes no sense to meet before; the days proposed begin no earlier. */
  earliestOn?: CalendarDate;
  onClose: () => void;
}

/** Days among which the client may choose a time of what is free: who comes, how long, and where. */
export function OfferDialog({ onClose, ...offered }: OfferDialogProps) {
  const { t } = useTranslation('meetings');
  const query = useQuery(clientQuery(offered.clientId));
  return (
    <Dialog title={t('offer.title')} onClose={onClose}>
      <Loaded query={query} lines={6}>
        {({ contacts }) =>
          contacts.length === 0 ? (
            <p>{t('offer.nobody')}</p>
          ) : (
            <OfferForm {...offered} contacts={contacts} onClose={onClose} />
          )
        }
      </Loaded>
    </Dialog>
  );
}

interface OfferFormProps extends OfferDialogProps {
  contacts: readonly { personId: string; name: string }[];
}

function OfferForm({ clientId, courseId, purpose, earliestOn, contacts, onClose }: OfferFormProps) {
  const { t } = useTranslation('meetings');
  const { t: shared } = useTranslation();
  const today = useToday();
  const { staff } = useSession();
  const [personId, setPersonId] = useState(contacts[0]!.personId);
  const [minutes, setMinutes] = useState<(typeof lengths)[number]>('45');
  const [kind, setKind] = useState<Kind>('office');
  const [where, setWhere] = useState('');
  const soon = addWorkingDays(today, 3);
  const proposedOn = earliestOn === undefined ? soon : latest(soon, earliestOn);
  const [fromOn, setFromOn] = useState<CalendarDate | undefined>(proposedOn);
  const [toOn, setToOn] = useState<CalendarDate | undefined>(addWorkingDays(proposedOn, 10));
  const [tried, setTried] = useState(false);
  const offer = useAct({ run: offerMeeting, told: () => t('offer.told'), onDone: onClose });
  const required = (isMissing: boolean): string | null => (tried && isMissing ? shared('fields.required') : null);
  const submit = (): void => {
    setTried(true);
    if (where.trim() === '' || fromOn === undefined || toOn === undefined || offer.isPending) return;
    offer.mutate({
      clientId,
      courseId,
      personId,
      hostId: staff.id,
      purpose,
      lengthMinutes: Number(minutes),
      place: toPlace(kind, where.trim()),
      agenda: purpose === 'talk' ? [...talkAgenda] : [],
      fromOn,
      toOn,
    });
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ChoiceField
        label={t('offer.who')}
        value={personId}
        choices={contacts.map(({ personId: value, name }) => ({ value, label: name }))}
        onChange={setPersonId}
      />
      <ChoiceField
        label={t('offer.length')}
        value={minutes}
        choices={lengths.map((value) => ({ value, label: t('offer.minutes', { minutes: value }) }))}
        onChange={setMinutes}
      />
      <ChoiceField
        label={t('offer.where')}
        value={kind}
        choices={kinds.map((value) => ({ value, label: t(`places.${value}`) }))}
        onChange={setKind}
      />
      <TextInput
        label={t(`offer.place.${kind}`)}
        value={where}
        maxLength={300}
        error={required(where.trim() === '')}
        onChange={(event) => setWhere(event.currentTarget.value)}
      />
      <DateField
        label={t('offer.from')}
        start={fromOn ?? null}
        onChange={setFromOn}
        error={required(fromOn === undefined)}
      />
      <DateField label={t('offer.to')} start={toOn ?? null} onChange={setToOn} error={required(toOn === undefined)} />
      <p className="small muted">{t('offer.hint')}</p>
      {offer.error && <ProblemNote error={offer.error} />}
      <div className="actions">
        <Action type="submit" look="main" busy={offer.isPending}>
          {t('offer.do')}
        </Action>
        <Action onClick={onClose}>{shared('shell.cancel')}</Action>
      </div>
    </form>
  );
}

function toPlace(kind: Kind, where: string): Place {
  switch (kind) {
    case 'office':
    case 'client':
      return { kind, address: where };
    case 'phone':
      return { kind, number: where };
    case 'video':
      return { kind, url: where };
  }
}
