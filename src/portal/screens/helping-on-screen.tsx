import { useState } from 'react';
import { referralApi } from '../api/referral-api.ts';
import { Loading } from '../parts/loading.tsx';
import { ReferralAnswered } from '../parts/referral-answered.tsx';
import { ReferralQuestion } from '../parts/referral-question.tsx';
import { Screen } from '../parts/screen.tsx';
import { useBackToList } from '../parts/use-back.ts';
import { useFetched } from '../parts/use-fetched.ts';
import { usePortal } from '../portal-context.tsx';
import { useReferralWords } from '../words/use-referral-words.ts';

/** The office asks whether it may say who the client is: what would be told to whom, the letter, and the answer, which can be taken back. */
export function HelpingOnScreen() {
  const { home, refresh } = usePortal();
  const { phrase, say } = useReferralWords();
  const back = useBackToList();
  const [round, setRound] = useState(0);
  const { clientId } = home.company;
  const { data, problem } = useFetched(`referral ${clientId} ${round} ${home.openedUntil ?? ''}`, 'helping-on', () =>
    referralApi.view(clientId),
  );
  if (!data) {
    return (
      <Screen title={say('helpingOn.title')} back={back} narrow>
        <Loading problem={problem} />
      </Screen>
    );
  }
  const again = async (): Promise<void> => {
    setRound((before) => before + 1);
    await refresh();
  };
  const { referral } = data;
  if (!referral) return <Screen title={phrase('none.title')} lead={phrase('none.lead')} back={back} narrow />;
  return referral.state === 'consent-asked' ? (
    <ReferralQuestion referral={referral} back={back} onDone={again} />
  ) : (
    <ReferralAnswered referral={referral} back={back} onDone={again} />
  );
}
