import { useState } from 'react';
import { meetingApi, type PortalMeeting } from '../api/meeting-api.ts';
import { Loading } from '../parts/loading.tsx';
import { MeetingDecline } from '../parts/meeting-decline.tsx';
import { MeetingSet } from '../parts/meeting-set.tsx';
import { MeetingTimes } from '../parts/meeting-times.tsx';
import { Screen } from '../parts/screen.tsx';
import { useBackToList } from '../parts/use-back.ts';
import { useFetchedAnew } from '../parts/use-fetched-anew.ts';
import { usePortal } from '../portal-context.tsx';
import { useMeetingWords } from '../words/use-meeting-words.ts';

type Doing = 'look' | 'move' | 'decline';

/** The meeting that waits for this person: a time is chosen, moved or declined here. Afterwards it shows what was arranged, and the minutes. */
export function MeetingsScreen() {
  const { home } = usePortal();
  const { phrase } = useMeetingWords();
  const back = useBackToList();
  const [doing, setDoing] = useState<Doing>('look');
  const { data, problem, anew } = useFetchedAnew('meetings', 'meetings', () => meetingApi.list(home.company.clientId));
  if (!data) {
    return (
      <Screen title={phrase('choose')} back={back} narrow>
        <Loading problem={problem} />
      </Screen>
    );
  }
  const meeting = findShown(data);
  if (!meeting) return <Screen title={phrase('none.title')} lead={phrase('none.lead')} back={back} narrow />;
  const again = async (): Promise<void> => {
    setDoing('look');
    await anew();
  };
  const look = { label: back.label, go: () => setDoing('look') };
  if (doing === 'decline') return <MeetingDecline meeting={meeting} back={look} onDone={again} />;
  if (doing === 'move' || meeting.state === 'offered') {
    return (
      <MeetingTimes
        meeting={meeting}
        back={doing === 'move' ? look : back}
        onDone={again}
        onDecline={() => setDoing('decline')}
      />
    );
  }
  return (
    <MeetingSet
      meeting={meeting}
      back={back}
      onDone={again}
      onMove={() => setDoing('move')}
      onDecline={() => setDoing('decline')}
    />
  );
}

/** What is to be answered before what is arranged, and that before what is over; of what is over, the last one with minutes or a no. */
function findShown(meetings: readonly PortalMeeting[]): PortalMeeting | undefined {
  const order: Readonly<Partial<Record<PortalMeeting['state'], number>>> = {
    moved: 0,
    offered: 1,
    booked: 2,
    held: 3,
    declined: 4,
  };
  return meetings
    .filter(({ state }) => order[state] !== undefined)
    .toSorted((one, other) => order[one.state]! - order[other.state]!)[0];
}
