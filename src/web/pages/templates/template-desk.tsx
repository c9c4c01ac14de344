import { TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientFacts } from '../../../domain/agreement/index.ts';
import type { TemplateList } from '../../../http/contract/proposals.ts';
import { Problem } from '../../api/problem.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useSession } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { partOf, type Part } from '../agreement/edit/part.ts';
import type { Draft } from '../agreement/edit/draft-history.ts';
import { LeaveGuard } from '../agreement/leave-guard.tsx';
import { addTemplate, changeTemplate, termsOf } from '../agreement/proposal-requests.ts';
import { TermsEditor } from '../agreement/terms-editor.tsx';
import { TermsFileDialog } from '../agreement/terms-file-dialog.tsx';
import { useDraft } from '../agreement/use-draft.ts';
import { OvertakenTemplate } from './overtaken-template.tsx';
import { RetireDialog } from './retire-dialog.tsx';

type Template = TemplateList['templates'][number];

/** A template belongs to no client: its dates are shown for one who reports VAT every term and has the usual days. */
const exampleFacts: ClientFacts = { paydayOfMonth: 15, invoicingDayOfMonth: 1 };

/** One of the office's own templates, or a ready one on its way to becoming one. */
export function TemplateDesk({ template }: { template: Template }) {
  const { t } = useTranslation('editor');
  const formats = useFormats();
  const navigate = useNavigate();
  const { office, staff, todayOn } = useSession();
  const [start] = useState(() => termsOf(template.terms));
  const state = useDraft({ terms: start, startOn: todayOn, language: formats.language });
  const { draft, change, undo, canUndo } = state;
  const readyName = formats.say(template.name);
  const [name, setName] = useState(template.own ? readyName : t('templates.copyName', { name: readyName }));
  const [kept, setKept] = useState({ terms: start, name });
  const [builtOn, setBuiltOn] = useState(template.revision);
  // What was saved or retired a moment ago asks no question on its way out.
  const leaving = useRef(false);
  const [shown, setShown] = useState<'file' | 'retire'>();
  const [tried, setTried] = useState(false);
  const whole: Part<Draft> = { value: draft, path: '', set: (next, at = '') => change(next, at) };
  const terms = { ...partOf(whole, 'terms'), path: '' };
  const surroundings = useMemo(() => ({ facts: exampleFacts, closures: [], today: todayOn }), [todayOn]);
  const context = useMemo(
    () => ({
      officeName: office.name,
      officeOrgnr: '',
      clientName: t('templates.someClient'),
      leadName: staff.name,
      startOn: todayOn,
    }),
    [office.name, staff.name, todayOn, t],
  );
  const isKept = kept.terms === draft.terms && kept.name === name;
  const save = useAct({
    run: async ({ revision, ...next }: { name: string; terms: typeof draft.terms; revision: number }) => {
      if (template.own) {
        await changeTemplate({ templateId: template.ref, revision, ...next });
        return template.ref;
      }
      return (await addTemplate(next)).templateId;
    },
    told: (next) => t('templates.saved', { name: next.name }),
  });
  // The page has fetched what the other one saved by the time that the refusal is shown.
  const isOvertaken =
    template.own && save.error instanceof Problem && save.error.facts.status === 409 && template.revision !== builtOn;
  const submit = (revision = builtOn): void => {
    setTried(true);
    if (name.trim() === '' || save.isPending) return;
    const next = { name: name.trim(), terms: draft.terms, revision };
    save.mutate(next, {
      onSuccess: (ref) => {
        setKept({ terms: next.terms, name });
        setBuiltOn(revision + 1);
        leaving.current = !template.own;
        if (!template.own)
          void navigate({ to: '/templates/$templateRef', params: { templateRef: ref }, replace: true });
      },
    });
  };
  const takeTheirs = (): void => {
    const theirs = termsOf(template.terms);
    change({ ...draft, terms: theirs }, 'theirs');
    setKept({ terms: theirs, name: readyName });
    setName(readyName);
    setBuiltOn(template.revision);
    save.reset();
  };
  useKeys([
    { key: 'z', words: t('keys.undo'), run: undo },
    { key: 'y', words: t('keys.file'), run: () => setShown('file') },
  ]);
  return (
    <>
      <PageHead
        title={readyName}
        above={
          <Link to="/templates" className="link small">
            {t('templates.title')}
          </Link>
        }
        intro={
          <>
            {!template.own && `${t('templates.readyOne')} `}
            {t(isKept && template.own ? 'templates.kept' : 'templates.unsaved')}
          </>
        }
      >
        {canUndo && (
          <Action hint="Z" onClick={undo}>
            {t('keys.undoButton')}
          </Action>
        )}
        <Action hint="Y" onClick={() => setShown('file')}>
          {t('file.button')}
        </Action>
        {template.own && <Action onClick={() => setShown('retire')}>{t('templates.retire')}</Action>}
        <Action look="main" busy={save.isPending} onClick={() => submit()}>
          {t('templates.save')}
        </Action>
      </PageHead>
      {isOvertaken ? (
        <OvertakenTemplate
          theirs={template}
          mine={draft.terms}
          language={draft.language}
          onTake={takeTheirs}
          onKeep={() => submit(template.revision)}
        />
      ) : (
        save.error && <ProblemNote error={save.error} />
      )}
      <TermsEditor
        terms={terms}
        startOn={todayOn}
        language={draft.language}
        context={context}
        surroundings={surroundings}
        compared={start}
        undo={undo}
        aside={
          <Card>
            <div className="card-body form is-padded">
              <TextInput
                label={t('templates.name')}
                value={name}
                maxLength={200}
                autoComplete="off"
                error={tried && name.trim() === '' ? t('templates.nameMissing') : null}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <p className="small muted">{t('templates.example')}</p>
            </div>
          </Card>
        }
      />
      <LeaveGuard isSaved={() => leaving.current || isKept} flush={() => Promise.resolve(false)} />
      {shown === 'file' && (
        <TermsFileDialog
          name={name}
          terms={draft.terms}
          onTake={(next) => terms.set(next, 'file')}
          onClose={() => setShown(undefined)}
        />
      )}
      {shown === 'retire' && (
        <RetireDialog
          templateId={template.ref}
          name={readyName}
          onRetired={() => {
            leaving.current = true;
          }}
          onClose={() => setShown(undefined)}
        />
      )}
    </>
  );
}
