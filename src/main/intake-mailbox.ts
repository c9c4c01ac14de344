import { EnvironmentError, read, readUrl, type Variables } from './read-variable.ts';

/** The mailbox that clients send to and staff forward to. */
export interface IntakeMailbox {
  /** INTAKE_IMAP_URL: `imaps://user:password@host:993`; a path names another folder than INBOX. */
  imapUrl: string;
  /**
   * INTAKE_ADDRESS: `inn@kontor.no`, whose clients get `inn+TOKEN@kontor.no`, or `*@inn.kontor.no`, whose clients get `TOKEN@inn.kontor.no`. In lower
   * case.
   */
  address: string;
  /** INTAKE_AUTHSERV_ID: the name by which the office's mail server signs what it found about a sender; undefined means that no sender is verified. */
  authservId: string | undefined;
}

export function readIntakeMailbox(variables: Variables): IntakeMailbox | undefined {
  const imapUrl = readUrl(variables, 'INTAKE_IMAP_URL', ['imap:', 'imaps:']);
  const address = read(variables, 'INTAKE_ADDRESS')?.toLowerCase();
  const authservId = read(variables, 'INTAKE_AUTHSERV_ID')?.toLowerCase();
  if (imapUrl === undefined && address === undefined && authservId === undefined) return undefined;
  if (imapUrl === undefined || address === undefined)
    throw new EnvironmentError(
      'For mail from clients INTAKE_IMAP_URL and INTAKE_ADDRESS must both be set, or neither.',
    );
  if (!/^(\*|[a-z0-9][a-z0-9._-]{0,40})@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(address))
    throw new EnvironmentError(
      'INTAKE_ADDRESS is like inn@kontor.no, or *@inn.kontor.no where a whole domain is the mailbox.',
    );
  if (authservId !== undefined && !/^[a-z0-9][a-z0-9.-]*$/.test(authservId))
    throw new EnvironmentError('INTAKE_AUTHSERV_ID is the name of a server, for example mx.kontor.no');
  // Whoever of the two came first would move the other's mail away.
  if (sameMailbox(imapUrl, read(variables, 'IMAP_URL')))
    throw new EnvironmentError(
      'INTAKE_IMAP_URL and IMAP_URL name the same folder, but delivery reports and clients need one each.',
    );
  return { imapUrl, address, authservId };
}

function sameMailbox(one: string, other: string | undefined): boolean {
  if (other === undefined || !URL.canParse(other)) return false;
  const nameOf = (text: string) => {
    const { username, host, pathname } = new URL(text);
    return `${username}@${host}${pathname.replace(/^\/(inbox)?$/i, '')}`;
  };
  return nameOf(one) === nameOf(other);
}
