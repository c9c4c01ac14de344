import { referralApi } from '../api/referral-api.ts';
import { Loading } from '../parts/loading.tsx';
import { ReferralAnswered } from '../parts/referral-answered.tsx';
import { ReferralQuestion } from '../parts/referral-question.tsx';
import { Screen } from '../parts/screen.tsx';
import { useBackToList } from '../parts/use-back.ts';
import { useFetchedAnew } from '../parts/use-fetched-anew.ts';
import { usePortal } from '../portal-context.tsx';
import { useReferralWords } from '../words/use-referral-words.ts';

/** The office asks whether it may say who the client is: what would be told to whom, the letter, and the answer, which can be taken back. */
export function HelpingOnScreen() {
  const { home } = usePortal();
  const { phrase, say } = useReferralWords();
  const back = useBackToList();
  const { data, problem, anew } = useFetchedAnew('referral', 'helping-on', () =>
    referralApi.view(home.company.clientId),
  );
  if (!data) {
    return (
      <Screen title={say('helpingOn.title')} back={back} narrow>
        <Loading problem={problem} />
      </Screen>
    );
  }
  const { referral } = data;
  if (!referral) return <Screen title={phrase('none.title')} lead={phrase('none.lead')} back={back} narrow />;
  return referral.state === 'consent-asked' ? (
    <ReferralQuestion referral={referral} back={back} onDone={anew} />
  ) : (
    <ReferralAnswered referral={referral} back={back} onDone={anew} />
  );
}
