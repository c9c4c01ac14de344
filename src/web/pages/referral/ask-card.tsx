import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toldFacts, type ToldFact } from '../../../domain/referral/index.ts';
import { consentInWords } from '../../../texts/referral/consent-in-words.ts';
import { referralWords } from '../../../texts/referral/referral-words.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { ChoiceBoxes } from './choice-boxes.tsx';
import { MoreDaysDialog } from './more-days-dialog.tsx';
import { askConsent, type Referral, type ReferralView } from './referral-requests.ts';

/** What the client is asked: which facts may be told, and the question as the client reads it. The lead sends it, or asks in person. */
export function AskCard({ view, referral }: { view: ReferralView; referral: Referral }) {
  const { t } = useTranslation('referral');
  const formats = useFormats();
  const [giving, setGiving] = useState(false);
  const { asked } = referral;
  const mayGive = view.client.active && referral.state === 'consent-asked';
  return (
    <Card title={t('ask.title')}>
      {asked ? (
        <div className="card-body stack-s">
          <p>{t('ask.asked', { day: formats.date(asked.on), by: formats.date(asked.answerByOn) })}</p>
          <p>{t('ask.told2')}</p>
          <ul className="match-reasons">
            {asked.told.map((fact) => (
              <li key={fact}>{referralWords[formats.language].toldOf[fact]}</li>
            ))}
          </ul>
          {mayGive && (
            <div className="actions">
              <Action small onClick={() => setGiving(true)}>
                {t('ask.moreDays')}
              </Action>
            </div>
          )}
        </div>
      ) : (
        <AskForm view={view} referral={referral} />
      )}
      {giving && <MoreDaysDialog clientId={view.client.id} onClose={() => setGiving(false)} />}
    </Card>
  );
}

function AskForm({ view, referral }: { view: ReferralView; referral: Referral }) {
  const { t } = useTranslation('referral');
  const { language } = useFormats();
  const [told, setTold] = useState<ToldFact[]>(['company', 'contact', 'industry', 'size', 'needs']);
  const ask = useAct({ run: askConsent, told: ({ by }) => t(by === 'mail' ? 'ask.sent' : 'ask.noted') });
  const contact = view.contacts.find(({ personId }) => personId === referral.contactId);
  const partnerIds = referral.partners.map(({ partnerId }) => partnerId);
  const question = consentInWords({ partnerIds, told }, referral.letter.language);
  const choose = (chosen: ToldFact[]): void =>
    setTold(toldFacts.filter((one) => one === 'company' || chosen.includes(one)));
  const send = (by: 'mail' | 'lead'): void => {
    if (!ask.isPending) ask.mutate({ clientId: view.client.id, told, by });
  };
  return (
    <>
      <div className="card-body referral-fields">
        <ChoiceBoxes
          legend={t('ask.told')}
          choices={toldFacts.map((value) => ({
            value,
            label: referralWords[language].toldOf[value],
            fixed: value === 'company',
          }))}
          chosen={told}
          onChange={choose}
        />
        <section aria-label={t('ask.reads')}>
          <h3>{t('ask.reads')}</h3>
          <div className="letter" lang={referral.letter.language}>
            <p>
              <b>{question.question}</b>
            </p>
            <p>{question.toldHeading}</p>
            <ul className="match-reasons">
              {question.told.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p>{question.rest.join(' ')}</p>
          </div>
        </section>
      </div>
      <div className="card-foot stack-s">
        {ask.error && <ProblemNote error={ask.error} />}
        {!contact && <p>{t('sought.noContact')}</p>}
        {contact && !view.isLead && <p>{t('ask.leadOnly', { lead: view.leadName })}</p>}
        {contact && view.isLead && (
          <>
            {!contact.byMail && <p>{t('ask.notByMail', { name: contact.name })}</p>}
            <div className="actions">
              {contact.byMail && (
                <Action look="main" busy={ask.isPending} onClick={() => send('mail')}>
                  {t('ask.send', { name: contact.name })}
                </Action>
              )}
              <Action busy={ask.isPending} onClick={() => send('lead')}>
                {t('ask.self')}
              </Action>
            </div>
            <p className="muted">{t('ask.selfHint')}</p>
          </>
        )}
      </div>
    </>
  );
}
