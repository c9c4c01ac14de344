/** A client who has entered by the link and stays in: entering anew with each file would soon meet the limit for that. */
export interface PortalSession {
  /** The cookie of the session, or undefined when the server at this address did not let the client in. */
  enterAt(address: string): Promise<string | undefined>;
  /** After an answer that the session is not known any longer. */
  leave(): void;
}

export function portalSession(origin: string, token: string): PortalSession {
  let cookie: string | undefined;
  return {
    async enterAt(address) {
      cookie ??= await enter(address, origin, token);
      return cookie;
    },
    leave: () => void (cookie = undefined),
  };
}

async function enter(address: string, origin: string, token: string): Promise<string | undefined> {
  const headers = { Origin: origin, 'Content-Type': 'application/json' };
  const answer = await fetch(`${address}/api/portal/enter`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ token }),
  });
  return answer.status === 200 ? answer.headers.getSetCookie()[0]?.split(';')[0] : undefined;
}
