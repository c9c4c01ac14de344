import { useCallback, useEffect, useState } from 'react';
import { Problem } from './api/problem.ts';
import { finishIdentity } from './identity-return.ts';
import { portalApi } from './api/portal-api.ts';
import type { UploadQueue } from './queue/upload-queue.ts';
import type { PortalHome } from '../http/contract/portal.ts';
import { Inside, type FetchedHome } from './inside.tsx';
import {
  ClosedScreen,
  NoCompanyScreen,
  OpeningScreen,
  RevokedScreen,
  UnknownScreen,
  UnreachableScreen,
} from './screens/door-screens.tsx';
import { rememberedCompany } from './remembered-company.ts';
import { speak } from './words/i18n.ts';

export type Door =
  | { door: 'opening' }
  | { door: 'open'; fetched: FetchedHome }
  | { door: 'revoked'; token: string }
  /** Nobody ever made this link: a part of it was lost on the way. */
  | { door: 'unknown' }
  /** The person is known, but acts for no company any more. */
  | { door: 'no-company' }
  /** The page was opened without a link, or its session has ended. */
  | { door: 'closed' }
  | { door: 'unreachable' };

/** Comes in by the link, or by the session of an earlier visit, and shows why when that does not work. */
export function App({ token, queue }: { token: string | null; queue: UploadQueue }) {
  const [door, setDoor] = useState<Door>({ door: 'opening' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    void openDoor(token).then((next) => {
      if (!gone) setDoor(next);
    });
    return () => {
      gone = true;
    };
  }, [token, attempt]);
  const comeAgain = useCallback(() => {
    setDoor({ door: 'opening' });
    setAttempt((before) => before + 1);
  }, []);
  if (door.door === 'open') {
    return (
      <Inside
        first={door.fetched}
        queue={queue}
        onShutOut={() => setDoor({ door: 'closed' })}
        onCompanyLost={comeAgain}
      />
    );
  }
  if (door.door === 'revoked') return <RevokedScreen token={door.token} />;
  if (door.door === 'unknown') return <UnknownScreen />;
  if (door.door === 'no-company') return <NoCompanyScreen />;
  if (door.door === 'closed') return <ClosedScreen queue={queue} />;
  if (door.door === 'unreachable') {
    return <UnreachableScreen onAgain={comeAgain} />;
  }
  return <OpeningScreen />;
}

async function openDoor(token: string | null): Promise<Door> {
  try {
    if (token) await portalApi.enter(token);
    else await finishIdentity();
  } catch (error) {
    return lockedDoor(error, token);
  }
  try {
    const home = await firstHome(token ? null : rememberedCompany());
    await speak(home.person.language);
    return { door: 'open', fetched: { home, at: Date.now() } };
  } catch (error) {
    return lockedDoor(error, null);
  }
}

/** After a reload the same company as before; a link decides itself. */
async function firstHome(clientId: string | null): Promise<PortalHome> {
  try {
    return await portalApi.home(clientId);
  } catch (error) {
    if (clientId && error instanceof Problem && [400, 403, 404].includes(error.status)) return portalApi.home(null);
    throw error;
  }
}

function lockedDoor(error: unknown, token: string | null): Door {
  const status = error instanceof Problem ? error.status : 500;
  if (status === 0 || status === 403 || status === 429 || status >= 500) return { door: 'unreachable' };
  if (status === 404) return { door: token ? 'unknown' : 'no-company' };
  return token ? { door: 'revoked', token } : { door: 'closed' };
}
