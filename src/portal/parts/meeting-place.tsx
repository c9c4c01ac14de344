import type { PortalMeeting } from '../api/meeting-api.ts';
import { useMeetingWords } from '../words/use-meeting-words.ts';

/** Where it is; a room of video opens. */
export function MeetingPlace({ meeting: { place, hostName } }: { meeting: PortalMeeting }) {
  const { phrase } = useMeetingWords();
  if (!place) return null;
  switch (place.kind) {
    case 'office':
    case 'client':
      return <p>{phrase(`places.${place.kind}`, { address: place.address })}</p>;
    case 'phone':
      return <p>{phrase('places.phone', { host: hostName, number: place.number })}</p>;
    case 'video':
      return (
        <p>
          {phrase('places.video')}:{' '}
          <a href={place.url} target="_blank" rel="noopener noreferrer">
            {place.url}
          </a>
        </p>
      );
  }
}
