import { Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addWorkingDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { answerDaysDefault, readPastedLines, type AskedLine } from '../../domain/question/index.ts';
import { makeKey } from '../api/send-request.ts';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { DateField } from '../design/date-field.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useToday } from '../shell/use-session.ts';
import { useFormats } from '../words/use-formats.ts';
import { ClientSearch, type ChosenClient } from './client-search.tsx';
import { nameLine } from './name-line.ts';
import { isRead, noEdits, PastedLines } from './pasted-lines.tsx';
import { askQuestions, type NewQuestion } from './question-requests.ts';
import './questions.css';

interface AskDialogProps {
  /** Whom to ask; chosen in the dialog where it is not said. */
  client?: ChosenClient;
  /** The document that is asked about. */
  arrival?: { id: string; name: string };
  onClose: () => void;
}

const ways = ['one', 'lines'] as const;
/** The server takes so many at once. */
const questionsMax = 200;

/**
 * Asks a client about one thing in one's own words, about a document, or about open lines pasted from a spreadsheet. It is told of in the client's one message
 * of the day. The client reads it behind a code.
 */
export function AskDialog({ client: given, arrival, onClose }: AskDialogProps) {
  const { t } = useTranslation('questions');
  const { t: common } = useTranslation();
  const today = useToday();
  const standard = addWorkingDays(today, answerDaysDefault);
  const [client, setClient] = useState(given);
  const [way, setWay] = useState<(typeof ways)[number]>('one');
  const [words, setWords] = useState(arrival ? t('dialog.wordsDocument') : '');
  const [pasted, setPasted] = useState('');
  const [edits, setEdits] = useState(noEdits);
  const [byOn, setByOn] = useState<CalendarDate | undefined>(standard);
  const [tried, setTried] = useState(false);
  const idOf = useIds();
  const wordsOf = useWordsOfLine();
  const ask = useAct({
    run: askQuestions,
    told: (_input, answer) =>
      t('dialog.sent', { name: client?.name ?? '', count: (answer as { questionIds: string[] }).questionIds.length }),
    onDone: onClose,
  });
  const rows = readPastedLines(pasted).filter(isRead);
  const taken = rows.filter(({ line }) => !edits.leftOut.has(line));
  const questions: NewQuestion[] =
    way === 'one'
      ? [{ id: idOf('one'), words: words.trim(), ...(arrival ? { arrivalId: arrival.id } : {}) }]
      : taken.map(({ line, read }) => ({
          id: idOf(`${line} ${JSON.stringify(read)}`),
          words: (edits.words.get(line) ?? wordsOf(read)).trim(),
          line: read,
        }));
  const wordless = questions.some((question) => question.words === '');
  const wrongDay = byOn === undefined || byOn < today;
  const linesFault = (): string | null => {
    if (rows.length === 0) return t('dialog.noLines');
    if (taken.length === 0) return t('dialog.noneTaken');
    if (taken.length > questionsMax) return t('dialog.tooMany');
    return wordless ? t('dialog.wordsMissing') : null;
  };
  const fault = way === 'one' ? (wordless ? t('dialog.wordsMissing') : null) : linesFault();
  return (
    <Dialog
      title={given ? t('dialog.title', { name: given.name }) : t('dialog.titleAny')}
      wide={way === 'lines'}
      onClose={onClose}
    >
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!client || fault !== null || wrongDay || ask.isPending) return;
          ask.mutate({ clientId: client.id, questions, answerByOn: byOn });
        }}
      >
        {!given && (
          <ClientSearch
            chosen={client}
            error={tried && !client ? t('dialog.clientMissing') : null}
            onChoose={setClient}
          />
        )}
        {arrival ? (
          <p className="muted file-name">
            <bdi>{t('dialog.about', { name: arrival.name })}</bdi>
          </p>
        ) : (
          <div className="chips" role="group" aria-label={t('dialog.how')}>
            {ways.map((one) => (
              <button
                key={one}
                type="button"
                className="chip"
                aria-pressed={way === one}
                onClick={() => {
                  setWay(one);
                  setTried(false);
                }}
              >
                {t(`dialog.${one}`)}
              </button>
            ))}
          </div>
        )}
        {way === 'one' ? (
          <Textarea
            label={t('dialog.words')}
            description={t('dialog.wordsHint')}
            data-autofocus={given !== undefined}
            autosize
            minRows={2}
            maxLength={1000}
            value={words}
            error={tried ? fault : null}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        ) : (
          <PastedLines
            pasted={pasted}
            edits={edits}
            wordsOf={wordsOf}
            error={tried ? fault : null}
            onPaste={(text) => {
              setPasted(text);
              setEdits(noEdits);
            }}
            onEdit={setEdits}
          />
        )}
        <DateField
          label={t('dialog.by')}
          start={standard}
          error={tried && wrongDay ? t('dialog.byWrong') : null}
          onChange={setByOn}
        />
        {ask.error && <ProblemNote error={ask.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={ask.isPending}>
            {way === 'one' || taken.length === 0 ? t('dialog.send') : t('dialog.send', { count: taken.length })}
          </Action>
          <Action onClick={onClose}>{common('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

/** The same question keeps its id while the dialog is open, so that asking again after a lost answer asks once. */
function useIds(): (of: string) => string {
  const ids = useRef(new Map<string, string>());
  return (of) => {
    const id = ids.current.get(of) ?? makeKey();
    ids.current.set(of, id);
    return id;
  };
}

function useWordsOfLine(): (line: AskedLine) => string {
  const { t } = useTranslation('questions');
  const { language } = useFormats();
  return (line) => {
    const { key, ...named } = nameLine(line, language);
    return t(`dialog.${key}`, named);
  };
}
