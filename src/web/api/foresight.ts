import { post, sendRequest } from './send-request.ts';

/** What is foreseen of weekends and weeks is worked out together: all that shows it is asked for anew at once. */
export const foresightKey = 'foresight';

/** How often the pages ask how far it has come, while it is being worked out. */
const whileCountingMs = 1_000;

export function refetchWhileCounting(view: { counting: number | null } | undefined): number | false {
  return view !== undefined && view.counting !== null ? whileCountingMs : false;
}

const address = '/api/office/weekend/count';
export const askForCount = () => post(address);
export const stopCount = () => sendRequest(address, { method: 'DELETE' });
