import { addressedWords } from '../message/addressed-words.ts';
import { composeQuestions } from '../../texts/messages/question-message.ts';
import { linkPlace } from '../message/link-place.ts';
import { queueMessages, type NewMessage } from '../message/queue-messages.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadClientsToRemind, type ClientToRemind, type Recipient } from '../reminder/load-recipients.ts';
import type { OfficeIdentity } from '../reminder/word-reminder.ts';
import { openTasks } from '../task/open-tasks.ts';
import { loadOpenQuestions, markTold, type OpenQuestion } from './load-open-questions.ts';
import { findQuestioned } from './find-questioned.ts';
import { unansweredKey } from './question-keys.ts';
import { questionsFacts } from './questions-facts.ts';

/**
 * Tells clients of what they are asked, where no other message of the day has told them: a message of its own, which counts as the one chasing message of a
 * person and day. One that finds the day taken goes on the next. Whoever does not answer is somebody's to call, and so is a client whom nobody can reach.
 */
export async function tellQuestions(scope: OfficeScope, identity: OfficeIdentity): Promise<number> {
  const open = await loadOpenQuestions(scope);
  if (open.length === 0) return 0;
  const clients = await loadClientsToRemind(scope, [...new Set(open.map(({ clientId }) => clientId))]);
  const toCall = open.filter(({ step }) => step === 'call');
  await openTasks(
    scope,
    toCall.map(({ id, clientId, askedBy }) => ({
      kind: 'question-unanswered',
      dedupeKey: unansweredKey(id),
      clientId,
      leadId: askedBy,
    })),
  );
  const byRecipient = new Map<string, { recipient: Recipient; client: ClientToRemind; questions: OpenQuestion[] }>();
  for (const question of open.filter(({ step }) => step !== 'call')) {
    const client = clients.get(question.clientId);
    const recipient = client && findQuestioned(client);
    if (!client || !recipient) {
      if (client) {
        await openTasks(scope, [
          { kind: 'no-address', dedupeKey: `no-address/${client.id}`, clientId: client.id, leadId: client.leadId },
        ]);
      }
      continue;
    }
    const key = `${recipient.personId}/${client.id}`;
    const entry = byRecipient.get(key) ?? { recipient, client, questions: [] };
    entry.questions.push(question);
    byRecipient.set(key, entry);
  }
  const letters = [...byRecipient.values()].map((entry) => ({
    ...entry,
    message: wordQuestions(scope, identity, entry),
  }));
  const written = await queueMessages(
    scope,
    letters.map(({ message }) => message),
  );
  await markTold(
    scope,
    letters
      .filter(({ message }) => written.has(message.id))
      .map(({ questions, message }) => ({ questions, messageId: message.id })),
  );
  return written.size;
}

function wordQuestions(
  scope: OfficeScope,
  identity: OfficeIdentity,
  {
    recipient,
    client,
    questions,
  }: { recipient: Recipient; client: ClientToRemind; questions: readonly OpenQuestion[] },
): NewMessage {
  const composed = composeQuestions(
    {
      language: recipient.language,
      recipientName: recipient.name,
      office: identity,
      leadName: client.leadName,
      contactFor: recipient.scopes,
      href: linkPlace,
    },
    { name: client.name, orgnr: client.orgnr },
    questionsFacts(questions, scope.today),
  );
  return {
    id: scope.ids.next(),
    kind: 'questions',
    channel: 'email',
    chasing: true,
    to: { personId: recipient.personId },
    clientId: client.id,
    plannedOn: scope.today,
    notBefore: scope.now,
    words: addressedWords(recipient, client, composed),
    duties: [],
  };
}
