import { Checkbox, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type CalendarDate } from '../../../../domain/kernel/index.ts';
import type { ProposalDetail } from '../../../../http/contract/proposals.ts';
import { Problem } from '../../../api/problem.ts';
import { useAct } from '../../../api/use-act.ts';
import { Action } from '../../../design/action.tsx';
import { Address } from '../../../design/address.tsx';
import { ChoiceField } from '../../../design/choice-field.tsx';
import { DateField } from '../../../design/date-field.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { ProblemNote } from '../../../design/problem-note.tsx';
import { useToday } from '../../../shell/use-session.ts';
import { useFormats } from '../../../words/use-formats.ts';
import { sendProposal } from '../proposal-requests.ts';
import { firstSigners, placesOf, withPlace, type ChosenSigner } from './chosen-signers.ts';

interface SendDialogProps {
  proposal: ProposalDetail;
  /** Saves what is left, and answers the revision that is sent. */
  prepare: () => Promise<number | undefined>;
  onClose: () => void;
}

/** So many days to answer, unless somebody says otherwise. */
const daysToAnswer = 14;

/** Who signs in which order, the last day to answer, a last look at the paper, and away it goes. */
export function SendDialog({ proposal, prepare, onClose }: SendDialogProps) {
  const { t } = useTranslation('editor');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const [signers, setSigners] = useState(() => firstSigners(proposal.contacts));
  const [answerByOn, setAnswerBy] = useState<CalendarDate | undefined>(addDays(today, daysToAnswer));
  const [tried, setTried] = useState(false);
  const send = useAct({
    run: async (order: { answerByOn: CalendarDate; signers: readonly ChosenSigner[] }) => {
      const revision = await prepare();
      if (revision === undefined) throw new Problem({ status: 0, code: 'not-saved', detail: t('saving.failed') });
      return sendProposal({
        proposalId: proposal.id,
        revision,
        answerByOn: order.answerByOn,
        signers: toSend(order.signers),
      });
    },
    told: () => t('send.told', { name: proposal.clientName }),
    onDone: onClose,
  });
  const blocking = proposal.readiness.filter(({ met, blocks }) => blocks && !met);
  const warning = proposal.readiness.filter(({ met, blocks }) => !blocks && !met);
  const wrongDay = answerByOn === undefined || answerByOn < today;
  const change = (personId: string, next: Partial<ChosenSigner>): void =>
    setSigners(signers.map((signer) => (signer.personId === personId ? { ...signer, ...next } : signer)));
  return (
    <Dialog title={t('send.title')} onClose={onClose} wide>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (wrongDay || signers.length === 0 || blocking.length > 0 || send.isPending) return;
          send.mutate({ answerByOn, signers });
        }}
      >
        {blocking.map(({ kind, paragraph }) => (
          <div key={kind} className="problem" role="alert">
            <b>{t(`ready.kinds.${kind}`)}</b>
            <p>{t('send.blocked', { paragraph })}</p>
          </div>
        ))}
        <fieldset className="signers">
          <legend className="field-name">{t('send.signers')}</legend>
          {!proposal.contacts.some(({ forAgreement }) => forAgreement) && (
            <p className="late">
              {t('send.noContacts')}{' '}
              <Link to="/clients/$clientId" params={{ clientId: proposal.clientId }} className="link">
                {proposal.clientName}
              </Link>
            </p>
          )}
          {proposal.contacts.map(({ personId, name, email, forAgreement }, index) => {
            const chosen = signers.find((signer) => signer.personId === personId);
            return (
              <div key={personId} className="signer">
                <Checkbox
                  checked={chosen !== undefined}
                  disabled={!forAgreement}
                  data-autofocus={index === 0}
                  label={
                    <>
                      <b>{name}</b> {!forAgreement && <span className="muted">{t('send.notForAgreement')}</span>}
                      <span className="block small muted">
                        {email === null ? t('send.noEmail') : <Address to={email} />}
                      </span>
                    </>
                  }
                  onChange={() => setSigners(withPlace(signers, personId))}
                />
                {chosen && (
                  <div className="fields">
                    <ChoiceField
                      label={t('send.place', { name })}
                      value={String(chosen.place)}
                      choices={placesOf(signers).map((place) => ({
                        value: String(place),
                        label: t('send.number', { place }),
                      }))}
                      onChange={(place) => change(personId, { place: Number(place) })}
                    />
                    <TextInput
                      label={t('send.role', { name })}
                      description={t('send.roleHint')}
                      inputWrapperOrder={['label', 'input', 'description', 'error']}
                      value={chosen.title}
                      maxLength={200}
                      autoComplete="off"
                      onChange={(event) => change(personId, { title: event.currentTarget.value })}
                    />
                  </div>
                )}
              </div>
            );
          })}
          {tried && signers.length === 0 && <p className="small law">{t('send.nobody')}</p>}
        </fieldset>
        <DateField
          label={t('send.answerBy')}
          start={addDays(today, daysToAnswer)}
          onChange={setAnswerBy}
          error={tried && wrongDay ? t('send.dayPassed') : null}
        />
        {warning.map(({ kind, paragraph }) => (
          <p key={kind} className="note-line is-late small">
            {t('send.warns', { what: t(`ready.kinds.${kind}`), paragraph })}
          </p>
        ))}
        <p>
          <a
            className="link"
            href={`/api/office/proposals/${proposal.id}/document`}
            target="_blank"
            rel="noopener noreferrer"
            onClick={() => void prepare()}
          >
            {t('send.look')}
          </a>
        </p>
        <p className="small muted">
          {t('send.noUndo', { date: answerByOn === undefined ? '–' : formats.date(answerByOn) })}
        </p>
        {send.error && <ProblemNote error={send.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={send.isPending} disabled={blocking.length > 0}>
            {t('send.send')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

function toSend(signers: readonly ChosenSigner[]): { personId: string; place: number; title?: string }[] {
  return signers.map(({ personId, place, title }) => ({
    personId,
    place,
    ...(title.trim() === '' ? {} : { title: title.trim() }),
  }));
}
