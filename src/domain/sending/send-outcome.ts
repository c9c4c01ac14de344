/**
 * What is known after an attempt to send one message. The three cases are kept apart because they are handled apart: an accepted message is
 * done, a message that certainly did not leave may be tried again by the program, and a message in doubt may be sent again only by a person,
 * since the recipient may already have it.
 */
export type SendOutcome = Accepted | NotSent | InDoubt;

/** The server has taken responsibility. `response` is its answer word for word, which is the office's proof. */
export interface Accepted {
  outcome: 'accepted';
  response: string;
}

/**
 * The message certainly did not leave. `later`: the cause may pass by itself. `never`: the same attempt would get the same answer.
 * `response` is the server's own words when it answered, `reason` is ours when there was no answer to quote.
 */
export type NotSent = { outcome: 'not-sent'; retry: 'later' | 'never'; code?: number } & (
  { response: string } | { reason: string }
);

/** The content, or its end, may have reached the server, and no final answer came. */
export interface InDoubt {
  outcome: 'in-doubt';
  reason: string;
}
