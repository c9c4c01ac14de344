import '../../words/handover-words.ts';
import { Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handoverItems } from '../../../domain/handover/index.ts';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type { HandoverLineView, HandoverSaved, ReceivedHandover } from '../../../http/contract/handover.ts';
import { formatDayMonth } from '../../../texts/format-date.ts';
import { handoverWords } from '../../../texts/handover/handover-words.ts';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { Brand } from '../../shell/brand.tsx';
import { changeWords } from '../../words/start-words.ts';
import { ForbiddenNote } from '../handover/forbidden-note.tsx';
import { LineRow } from '../handover/line-row.tsx';
import { openPaper } from './open-paper.ts';
import '../handover/handover.css';
import '../verify/verify.css';

/** The page of whoever takes over: what is handed over, line by line, each with an answer. The token stands behind `#` and is kept by this page alone. */
export function ReceivePage() {
  const { t, i18n } = useTranslation('handover');
  const { t: tShell } = useTranslation();
  const [token] = useState(() => window.location.hash.slice(1));
  const query = useQuery({
    queryKey: ['received'],
    queryFn: () => post<ReceivedHandover>('/api/receive', { token }),
    enabled: token !== '',
    retry: false,
  });
  useEffect(() => {
    document.title = `${t('receive.title')} · Takt`;
  }, [t]);
  const other = i18n.language === 'en' ? 'nb' : 'en';
  return (
    <main className="verify stack">
      <header className="verify-head">
        <p className="brand">
          <Brand />
        </p>
        <button type="button" className="link small" lang={other} onClick={() => void changeWords(other)}>
          {tShell('shell.otherLanguage')}
        </button>
      </header>
      <h1>{t('receive.title')}</h1>
      {token === '' ? (
        <p>{t('receive.noLink')}</p>
      ) : (
        <Loaded query={query} lines={8}>
          {(view) => <Received token={token} view={view} onAnswered={() => void query.refetch()} />}
        </Loaded>
      )}
    </main>
  );
}

interface ReceivedProps {
  token: string;
  view: ReceivedHandover;
  onAnswered: () => void;
}

function Received({ token, view, onAnswered }: ReceivedProps) {
  const { t, i18n } = useTranslation('handover');
  const language = i18n.language === 'en' ? 'en' : 'nb';
  const words = handoverWords[language];
  const paper = useMutation({ mutationFn: () => openPaper(token, language) });
  const { officeName, clientName, receiverName, lastOn, contact, leadName, leadEmail, completeOn, ended } = view;
  const day = formatDayMonth(lastOn as CalendarDate, language, { year: true });
  return (
    <>
      <p>{t('receive.intro', { office: officeName, client: clientName, receiver: receiverName, day })}</p>
      {contact !== null && <p className="muted">{t('receive.you', { name: contact })}</p>}
      <p className="muted">{t('receive.questions', { name: leadName, email: leadEmail })}</p>
      {(ended || completeOn !== null) && (
        <p role="status">
          <b>{t(ended ? 'receive.ended' : 'receive.done')}</b>
        </p>
      )}
      <div className="actions">
        <Action busy={paper.isPending} onClick={() => paper.mutate()}>
          {t('receive.paper')}
        </Action>
      </div>
      {paper.error && <ProblemNote error={paper.error} />}
      {handoverItems.map((item) => {
        const lines = view.lines.filter((line) => line.item === item);
        return (
          <Card key={item} title={words.items[item]}>
            <div className="card-body handover-item">
              <p className="small muted">{words.about[item]}</p>
              {!ended && <ConfirmAll token={token} lines={lines} onAnswered={onAnswered} />}
              <ul>
                {lines.map((line) => (
                  <LineRow key={line.key} line={line}>
                    {!ended && <Answer token={token} line={line} onAnswered={onAnswered} />}
                  </LineRow>
                ))}
              </ul>
            </div>
          </Card>
        );
      })}
    </>
  );
}

interface ConfirmAllProps {
  token: string;
  lines: readonly HandoverLineView[];
  onAnswered: () => void;
}

/** Several lines of an item that wait for the receiver, each confirmed as a line of its own. */
function ConfirmAll({ token, lines, onAnswered }: ConfirmAllProps) {
  const { t } = useTranslation('handover');
  const waiting = lines.filter(({ state, next, item }) => {
    return state === 'handed-over' && next?.turn === 'receiver' && item !== 'own-documents';
  });
  const confirm = useMutation({
    mutationFn: async () => {
      for (const { key } of waiting) await post<HandoverSaved>('/api/receive/lines', { token, key, act: 'confirm' });
    },
    onSettled: onAnswered,
  });
  if (waiting.length < 2) return null;
  return (
    <>
      <div className="actions">
        <Action small look="main" busy={confirm.isPending} onClick={() => confirm.mutate()}>
          {t('receive.confirmAll', { count: waiting.length })}
        </Action>
      </div>
      {confirm.error && <ProblemNote error={confirm.error} />}
    </>
  );
}

interface AnswerProps {
  token: string;
  line: HandoverLineView;
  onAnswered: () => void;
}

type Given = { act: 'confirm' } | { act: 'dispute'; words: string };

/** What was handed over is confirmed, or something is missing; whoever looks again may change their mind. */
function Answer({ token, line, onAnswered }: AnswerProps) {
  const { t, i18n } = useTranslation('handover');
  const { t: shared } = useTranslation();
  const [writing, setWriting] = useState(false);
  const [words, setWords] = useState('');
  const answer = useMutation({
    mutationFn: (given: Given) => post<HandoverSaved>('/api/receive/lines', { token, key: line.key, ...given }),
    onSuccess: ({ saved }) => {
      if (!saved) return;
      setWriting(false);
      setWords('');
    },
    onSettled: onAnswered,
  });
  const name = line.words[i18n.language === 'en' ? 'en' : 'nb'].line;
  if (line.item === 'own-documents') return <p className="small muted">{t('receive.client')}</p>;
  if (line.item === 'powers-of-attorney' && !line.empty) return null;
  if (!['handed-over', 'disputed', 'confirmed'].includes(line.state)) return null;
  const confirm = (
    <Action
      small
      look="main"
      busy={answer.isPending}
      label={t('receive.named', { act: t('receive.confirm'), line: name })}
      onClick={() => answer.mutate({ act: 'confirm' })}
    >
      {t('receive.confirm')}
    </Action>
  );
  return (
    <div className="handover-acts">
      {!writing && (
        <div className="actions">
          {line.state !== 'confirmed' && confirm}
          <Action
            small
            look="quiet"
            label={t('receive.named', { act: t('receive.dispute'), line: name })}
            onClick={() => setWriting(true)}
          >
            {t('receive.dispute')}
          </Action>
        </div>
      )}
      {writing && (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (!answer.isPending) answer.mutate({ act: 'dispute', words });
          }}
        >
          <Textarea
            label={t('receive.what')}
            value={words}
            rows={3}
            maxLength={2000}
            autoFocus
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <div className="actions">
            <Action type="submit" small look="main" busy={answer.isPending}>
              {t('receive.send')}
            </Action>
            <Action small onClick={() => setWriting(false)}>
              {shared('shell.cancel')}
            </Action>
          </div>
        </form>
      )}
      <ForbiddenNote saved={answer.data} />
      {answer.error && <ProblemNote error={answer.error} />}
    </div>
  );
}
