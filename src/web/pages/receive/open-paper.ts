import { readProblem } from '../../api/problem.ts';

/** Fetches the list and saves it as a file. The token goes in the body, so that no address bar and no history has it. */
export async function openPaper(token: string, language: 'nb' | 'en'): Promise<void> {
  const response = await fetch('/api/receive/document', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ token, language }),
  });
  if (!response.ok) throw await readProblem(response);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = language === 'nb' ? 'overforing.pdf' : 'handover.pdf';
  link.click();
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
