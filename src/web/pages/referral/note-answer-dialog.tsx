import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toldFacts, type ToldFact } from '../../../domain/referral/index.ts';
import { referralWords } from '../../../texts/referral/referral-words.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { ChoiceBoxes } from './choice-boxes.tsx';
import { noteConsent, type Referral, type ReferralView } from './referral-requests.ts';

const ways = ['phone', 'meeting', 'paper'] as const;

interface NoteAnswerDialogProps {
  view: ReferralView;
  referral: Referral;
  onClose: () => void;
}

/** What the client answered on the phone, in a meeting or on paper: to whom, and what may be told. */
export function NoteAnswerDialog({ view, referral, onClose }: NoteAnswerDialogProps) {
  const { t } = useTranslation('referral');
  const { t: shared } = useTranslation();
  const { language } = useFormats();
  const isGiven = referral.answers.at(-1)?.decision === 'given';
  const decisions = isGiven ? (['withdrawn'] as const) : (['given', 'declined'] as const);
  const asked = referral.partners.filter((partner) => partner.asked);
  const [contactId, setContactId] = useState(referral.contactId ?? view.contacts[0]?.personId ?? '');
  const [way, setWay] = useState<(typeof ways)[number]>('phone');
  const [decision, setDecision] = useState<'given' | 'declined' | 'withdrawn'>(decisions[0]);
  const [partnerIds, setPartnerIds] = useState(asked.map(({ partnerId }) => partnerId));
  const [told, setTold] = useState<ToldFact[]>([...(referral.asked?.told ?? [])]);
  const note = useAct({ run: noteConsent, told: () => t('answers.saved'), onDone: onClose });
  return (
    <Dialog title={t('answers.dialog')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (note.isPending) return;
          note.mutate({ clientId: view.client.id, contactId, way, decision, partnerIds, told });
        }}
      >
        <ChoiceField
          label={t('answers.who')}
          value={contactId}
          choices={view.contacts.map(({ personId, name }) => ({ value: personId, label: name }))}
          onChange={setContactId}
        />
        <ChoiceField
          label={t('answers.how')}
          value={way}
          choices={ways.map((value) => ({ value, label: t(`answers.ways.${value}`) }))}
          onChange={setWay}
        />
        <ChoiceField
          label={t('answers.what')}
          value={decision}
          choices={decisions.map((value) => ({ value, label: t(`answers.${value}`) }))}
          onChange={setDecision}
        />
        {decision === 'given' && (
          <>
            <ChoiceBoxes
              legend={t('answers.offices')}
              choices={asked.map(({ partnerId, name }) => ({ value: partnerId, label: name ?? '–' }))}
              chosen={partnerIds}
              onChange={setPartnerIds}
            />
            <ChoiceBoxes
              legend={t('answers.facts')}
              choices={toldFacts
                .filter((fact) => referral.asked?.told.includes(fact))
                .map((value) => ({
                  value,
                  label: referralWords[language].toldOf[value],
                  fixed: value === 'company',
                }))}
              chosen={told}
              onChange={(chosen) => setTold(toldFacts.filter((fact) => fact === 'company' || chosen.includes(fact)))}
            />
          </>
        )}
        {note.error && <ProblemNote error={note.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={note.isPending}>
            {t('answers.save')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
