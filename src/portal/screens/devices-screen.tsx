import { useState } from 'react';
import { formatDevice } from '../../texts/format-device.ts';
import { deviceApi, type Device } from '../api/device-api.ts';
import { Loading } from '../parts/loading.tsx';
import { Note } from '../parts/note.tsx';
import { firstName, ProblemNote } from '../parts/problem-note.tsx';
import { Screen } from '../parts/screen.tsx';
import { useAction } from '../parts/use-action.ts';
import { useBackToList } from '../parts/use-back.ts';
import { useFetched } from '../parts/use-fetched.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';

/** Where the person's page is open, this device first. Closing it there takes nothing away: the link opens it again. */
export function DevicesScreen() {
  const { say, language, dayOf, clockOf } = useWords();
  const { home } = usePortal();
  const back = useBackToList();
  const [closed, setClosed] = useState<Device>();
  const [times, setTimes] = useState(0);
  const { data, problem } = useFetched(`devices/${times}`, 'devices', deviceApi.list);
  const action = useAction();
  const nameOf = ({ device }: Device): string => formatDevice(device, language);
  const close = async (device: Device): Promise<void> => {
    await deviceApi.close(device.id);
    setClosed(device);
    setTimes(times + 1);
  };
  const closeAll = async (): Promise<void> => {
    await deviceApi.closeAll();
    // Everything that the page holds goes with it.
    location.replace('/t/');
  };
  return (
    <Screen title={say('devices.title')} lead={say('devices.lead')} back={back} narrow>
      {data ? (
        <ul className="list">
          {data.sessions.map((device) => {
            const at = device.seenAt ?? device.openedAt;
            return (
              <li key={device.id} className="card flat device">
                <span>
                  <b>{nameOf(device)}</b>
                  <br />
                  <span className="sub">{say('devices.seen', { day: dayOf(at), time: clockOf(at) })}</span>
                </span>
                {device.isThis ? (
                  <span className="tag">{say('devices.here')}</span>
                ) : (
                  <button
                    type="button"
                    className="button answer"
                    aria-label={say('devices.closeOne', { device: nameOf(device) })}
                    aria-disabled={action.busy}
                    onClick={() => void action.start(() => close(device))}
                  >
                    {say('devices.close')}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      ) : (
        <Loading problem={problem} />
      )}
      {closed && (
        <Note kind="ok">
          <p>{say('devices.closed', { device: nameOf(closed) })}</p>
        </Note>
      )}
      <ProblemNote problem={action.problem} />
      <p className="sub">{say('devices.link', { lead: firstName(home.office.leadName) })}</p>
      <button
        type="button"
        className="button answer"
        aria-disabled={action.busy}
        onClick={() => void action.start(closeAll)}
      >
        {say('devices.closeAll')}
      </button>
    </Screen>
  );
}
