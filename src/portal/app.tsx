import { useCallback, useEffect, useState } from 'react';
import { Problem } from './api/problem.ts';
import { finishIdentity } from './identity-return.ts';
import { portalApi } from './api/portal-api.ts';
import type { UploadQueue } from './queue/upload-queue.ts';
import type { PortalHome } from '../http/contract/portal.ts';
import { fetchedNow, Inside, type FetchedHome } from './inside.tsx';
import { forgetList, hashLink, keptList } from './kept-list.ts';
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
  /** With the link's own way in where there was no line to use it: then the list is the kept one. */
  | { door: 'open'; fetched: FetchedHome; linkHash: string | null; enter(): Promise<void> }
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
  const shutOut = useCallback(() => {
    forgetList();
    setDoor({ door: 'closed' });
  }, []);
  if (door.door === 'open') {
    return (
      <Inside
        first={door.fetched}
        queue={queue}
        linkHash={door.linkHash}
        enter={door.enter}
        onShutOut={shutOut}
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

const alreadyIn = async (): Promise<void> => undefined;

async function openDoor(token: string | null): Promise<Door> {
  const linkHash = token ? await hashLink(token) : (keptList(null)?.linkHash ?? null);
  try {
    if (token) await portalApi.enter(token);
    else await finishIdentity();
  } catch (error) {
    return lockedDoor(error, token, linkHash);
  }
  try {
    const home = await firstHome(token ? null : rememberedCompany());
    await speak(home.person.language);
    return { door: 'open', fetched: fetchedNow(home), linkHash, enter: alreadyIn };
  } catch (error) {
    return lockedDoor(error, null, linkHash);
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

async function lockedDoor(error: unknown, token: string | null, linkHash: string | null): Promise<Door> {
  const status = error instanceof Problem ? error.status : 500;
  if (status === 0) return withoutLine(token, linkHash);
  if (status === 403 || status === 429 || status >= 500) return { door: 'unreachable' };
  forgetList();
  if (status === 404) return { door: token ? 'unknown' : 'no-company' };
  return token ? { door: 'revoked', token } : { door: 'closed' };
}

/** Without a line the list as it was fetched last, if it was by this link: pictures can be taken, and wait. */
async function withoutLine(token: string | null, linkHash: string | null): Promise<Door> {
  const kept = token !== null && linkHash === null ? null : keptList(linkHash);
  if (!kept) return { door: 'unreachable' };
  await speak(kept.home.person.language);
  const fetched = { home: kept.home, at: kept.at, aheadMs: Date.parse(kept.home.now) - kept.at };
  return { door: 'open', fetched, linkHash: kept.linkHash, enter: enterOnce(token) };
}

function enterOnce(token: string | null): () => Promise<void> {
  let isIn = token === null;
  return async () => {
    if (isIn || token === null) return;
    await portalApi.enter(token);
    isIn = true;
  };
}
