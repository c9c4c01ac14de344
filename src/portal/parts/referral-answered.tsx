import { capitalise } from '../../texts/format-list.ts';
import { referralWords } from '../../texts/referral/referral-words.ts';
import { referralApi, type PortalReferral } from '../api/referral-api.ts';
import { usePortal } from '../portal-context.tsx';
import { useReferralWords } from '../words/use-referral-words.ts';
import { ProblemNote } from './problem-note.tsx';
import { ReferralLetter } from './referral-letter.tsx';
import { Screen } from './screen.tsx';
import { useReferralAction } from './use-referral-action.ts';

interface ReferralAnsweredProps {
  referral: PortalReferral;
  back: { label: string; go(): void };
  onDone(): Promise<void>;
}

/** What was answered: to whom, by name now, and what; with the way to take it back. */
export function ReferralAnswered({ referral, back, onDone }: ReferralAnsweredProps) {
  const { phrase } = useReferralWords();
  const { answered, consent, letter, leadName } = referral;
  const which = answered ?? 'over';
  return (
    <Screen title={phrase(`${which}.title`)} lead={phrase(`${which}.lead`, { lead: leadName })} back={back} narrow>
      {consent && <Consent referral={referral} onDone={onDone} />}
      {letter && <ReferralLetter letter={letter} lead={leadName} />}
    </Screen>
  );
}

function Consent({ referral, onDone }: Pick<ReferralAnsweredProps, 'referral' | 'onDone'>) {
  const { home } = usePortal();
  const { phrase, say, day, language } = useReferralWords();
  const { busy, problem, answer } = useReferralAction(onDone);
  const { consent, offices, mayTakeBack } = referral;
  const takeBack = (): void =>
    answer(() =>
      referralApi.answer({ clientId: home.company.clientId, referralId: referral.id, decision: 'withdrawn' }),
    );
  return (
    <>
      <section className="stack-s">
        <h2>{phrase('givenTo')}</h2>
        <ul className="list">
          {offices
            .filter(({ id }) => consent?.partnerIds.includes(id))
            .map(({ id, name, introducedOn, answer: partnerAnswer }) => (
              <li key={id}>
                <div className="list-text">
                  <b>
                    <bdi>{name ?? '–'}</bdi>
                  </b>
                  <span>
                    {partnerAnswer !== null
                      ? phrase(partnerAnswer)
                      : introducedOn === null
                        ? phrase('notYet')
                        : phrase('introduced', { day: day(introducedOn) })}
                  </span>
                </div>
              </li>
            ))}
        </ul>
      </section>
      <section className="stack-s">
        <h2>{phrase('givenTold')}</h2>
        <ul className="told-facts">
          {consent?.told.map((fact) => (
            <li key={fact}>{capitalise(referralWords[language].told[fact])}</li>
          ))}
        </ul>
      </section>
      {mayTakeBack && (
        <section className="stack-s">
          <button type="button" className="button second full" aria-disabled={busy} onClick={takeBack}>
            {busy ? say('frame.working') : phrase('takeBack')}
          </button>
          <p className="sub">{phrase('takeBackHint')}</p>
          <ProblemNote problem={problem} />
        </section>
      )}
    </>
  );
}
