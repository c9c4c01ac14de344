import type { Problem as ProblemBody } from '../../http/contract/problem.ts';

type ProblemFacts = { status: number; code: string } & Partial<Pick<ProblemBody, 'title' | 'detail' | 'faults'>>;

/** What went wrong with a request, as RFC 9457 tells it, in the language that the request asked for. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly facts: ProblemFacts;

  constructor(facts: ProblemFacts) {
    super(facts.detail ?? facts.code);
    this.facts = facts;
  }
}

export async function readProblem(response: Response): Promise<Problem> {
  const { status } = response;
  try {
    return new Problem({ code: `http.${status}`, ...((await response.json()) as Partial<ProblemBody>), status });
  } catch {
    // A gateway's page of its own; the status says enough.
    return new Problem({ status, code: `http.${status}` });
  }
}
