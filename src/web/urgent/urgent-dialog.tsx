import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { deriveShortNotice } from '../../domain/surcharge/index.ts';
import type { ClientDetail } from '../../http/contract/office.ts';
import { requestPriceInWords } from '../../texts/surcharge/request-in-words.ts';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { ChoiceField } from '../design/choice-field.tsx';
import { DateField } from '../design/date-field.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useToday } from '../shell/use-session.ts';
import { useFormats } from '../words/use-formats.ts';
import { enterUrgent, termOf, type Offer } from './urgent-requests.ts';

interface UrgentDialogProps {
  clientId: string;
  contacts: ClientDetail['contacts'];
  /** Never empty. */
  offers: readonly Offer[];
  onClose: () => void;
}

const nobody = '';

/** What the client asked for and by when, with the price that the letter will name, worked out while it is written. */
export function UrgentDialog({ clientId, contacts, offers, onClose }: UrgentDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const [place, setPlace] = useState('0');
  const [what, setWhat] = useState('');
  const [askedOn, setAskedOn] = useState<CalendarDate | undefined>(today);
  const [neededOn, setNeededOn] = useState<CalendarDate>();
  const [personId, setPersonId] = useState(contacts[0]?.personId ?? nobody);
  const [tried, setTried] = useState(false);
  const enter = useAct({
    run: enterUrgent,
    told: (_input, { told }) => t(told ? 'urgent.entered' : 'urgent.enteredUntold'),
    onDone: onClose,
  });
  const offer = offers[Number(place)]!;
  const term = termOf(offer);
  const wrongAsked = askedOn === undefined || askedOn > today;
  const wrongNeeded = neededOn === undefined || (askedOn !== undefined && neededOn < askedOn);
  const notice = wrongAsked || wrongNeeded ? undefined : deriveShortNotice(term, askedOn, neededOn);
  const inGoodTime = !wrongAsked && !wrongNeeded && notice === undefined;
  return (
    <Dialog title={t('urgent.enterTitle')} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (what.trim() === '' || wrongAsked || wrongNeeded || inGoodTime || enter.isPending) return;
          enter.mutate({
            clientId,
            clauseKey: offer.clauseKey,
            chargeKey: term.key,
            what: what.trim().replace(/\s+/gu, ' '),
            askedOn,
            neededOn,
            ...(personId === nobody ? {} : { personId }),
          });
        }}
      >
        <Textarea
          label={t('urgent.what')}
          description={t('urgent.whatHint')}
          data-autofocus
          autosize
          minRows={2}
          maxLength={200}
          value={what}
          error={tried && what.trim() === '' ? t('fields.required') : null}
          onChange={(event) => setWhat(event.currentTarget.value)}
        />
        {offers.length > 1 && (
          <ChoiceField
            label={t('urgent.clause')}
            value={place}
            choices={offers.map(({ documents }, index) => ({
              value: String(index),
              label: formats.capitalise(formats.documents(documents)),
            }))}
            onChange={setPlace}
          />
        )}
        <DateField
          label={t('urgent.askedOn')}
          start={today}
          direction="back"
          error={tried && wrongAsked ? t('urgent.askedWrong') : null}
          onChange={setAskedOn}
        />
        <DateField
          label={t('urgent.neededOn')}
          error={tried && wrongNeeded ? t('urgent.neededWrong') : null}
          onChange={setNeededOn}
        />
        {contacts.length > 0 && (
          <ChoiceField
            label={t('urgent.who')}
            value={personId}
            choices={[
              ...contacts.map(({ personId: value, name }) => ({ value, label: name })),
              { value: nobody, label: t('urgent.somebodyElse') },
            ]}
            onChange={setPersonId}
          />
        )}
        <div role="status">
          {notice && (
            <ul>
              {requestPriceInWords(term, notice, formats.language).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          {inGoodTime && <p className="law">{t('urgent.inGoodTime')}</p>}
        </div>
        <p className="small muted">{t('urgent.letterGoes')}</p>
        {enter.error && <ProblemNote error={enter.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={enter.isPending}>
            {t('urgent.save')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
