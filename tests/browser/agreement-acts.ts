import type { Page } from 'playwright-core';
import type { ProposalDetail, ProposalList } from '../../src/http/contract/proposals.ts';

/** The client whose page is open. */
export function findClientId(page: Page): string {
  const found = /\/clients\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  if (!found) throw new Error(`no client's page: ${page.url()}`);
  return found;
}

/** What was ever on its way to being agreed with a client, and what binds. */
export async function findProposals(page: Page, clientId: string): Promise<ProposalList> {
  return (await ask(page, 'GET', `/api/office/clients/${clientId}/proposals`)) as ProposalList;
}

export async function noteDueDiligence(page: Page, clientId: string, doneOn: string): Promise<void> {
  await ask(page, 'POST', `/api/office/clients/${clientId}/checks`, { kind: 'due-diligence', doneOn });
}

/** The ready agreement for vouchers of each VAT term, sent to the client's first contact. */
export async function sendFromTemplate(
  page: Page,
  clientId: string,
  { startOn, answerByOn }: { startOn: string; answerByOn: string },
): Promise<string> {
  const from = { from: 'template', ref: 'vat-two-monthly' };
  const { proposalId } = (await ask(page, 'POST', `/api/office/clients/${clientId}/proposals`, { from, startOn })) as {
    proposalId: string;
  };
  await send(page, proposalId, answerByOn);
  return proposalId;
}

/** A numbered change of what is in force, with so many days for the first clause, sent likewise. */
export async function sendChange(
  page: Page,
  clientId: string,
  { startOn, answerByOn, days }: { startOn: string; answerByOn: string; days: number },
): Promise<void> {
  const from = { from: 'in-force' };
  const { proposalId } = (await ask(page, 'POST', `/api/office/clients/${clientId}/proposals`, { from, startOn })) as {
    proposalId: string;
  };
  const { terms, revision, language } = (await ask(
    page,
    'GET',
    `/api/office/proposals/${proposalId}`,
  )) as ProposalDetail;
  const [first, ...rest] = terms.duties;
  const due = { ...first!.schedule.due, count: days };
  const changed = { ...terms, duties: [{ ...first, schedule: { ...first!.schedule, due } }, ...rest] };
  await ask(page, 'PUT', `/api/office/proposals/${proposalId}`, { revision, terms: changed, startOn, language });
  await send(page, proposalId, answerByOn);
}

/** A change of what is in force with the client whose page is open, sent and accepted on paper the same day. */
export async function putInForceOnPaper(
  page: Page,
  { on, answerByOn }: { on: string; answerByOn: string },
  change: (terms: ProposalDetail['terms']) => unknown,
): Promise<void> {
  const clientId = findClientId(page);
  await noteDueDiligence(page, clientId, on);
  const draft = { from: { from: 'in-force' }, startOn: on };
  const { proposalId } = (await ask(page, 'POST', `/api/office/clients/${clientId}/proposals`, draft)) as {
    proposalId: string;
  };
  const { terms, revision, language, contacts } = (await ask(
    page,
    'GET',
    `/api/office/proposals/${proposalId}`,
  )) as ProposalDetail;
  const changed = { revision, terms: change(terms), startOn: on, language };
  await ask(page, 'PUT', `/api/office/proposals/${proposalId}`, changed);
  await send(page, proposalId, answerByOn);
  const file = await page.request.put(`${new URL(page.url()).origin}/api/office/agreement-files?name=signert.pdf`, {
    data: Buffer.from('%PDF-1.7 signed'),
    headers: { Origin: new URL(page.url()).origin },
  });
  const { sha256, name } = (await file.json()) as { sha256: string; name: string };
  const signed = { acceptedOn: on, signerName: contacts[0]!.name, file: { sha256, name } };
  await ask(page, 'POST', `/api/office/proposals/${proposalId}/paper`, signed);
}

/** To the client's first contact. */
async function send(page: Page, proposalId: string, answerByOn: string): Promise<void> {
  const { contacts, revision } = (await ask(page, 'GET', `/api/office/proposals/${proposalId}`)) as ProposalDetail;
  const signers = [{ personId: contacts[0]!.personId, place: 1 }];
  await ask(page, 'POST', `/api/office/proposals/${proposalId}/send`, { revision, answerByOn, signers });
}

export async function withdraw(page: Page, proposalId: string): Promise<void> {
  await ask(page, 'POST', `/api/office/proposals/${proposalId}/withdraw`, {});
}

/** As the office's own page asks, with its session. */
async function ask(page: Page, method: string, path: string, body?: unknown): Promise<unknown> {
  return page.evaluate(
    async ([verb, address, json]) => {
      const response = await fetch(address!, {
        method: verb!,
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        ...(json === undefined ? {} : { body: json }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${response.status} ${text}`);
      return text === '' ? undefined : (JSON.parse(text) as unknown);
    },
    [method, path, body === undefined ? undefined : JSON.stringify(body)] as const,
  );
}
