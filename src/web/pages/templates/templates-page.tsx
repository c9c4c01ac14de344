import '../../words/editor-words.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TemplateList } from '../../../http/contract/proposals.ts';
import { clauseInWords } from '../../../texts/agreement/clause-in-words.ts';
import { keepTogether } from '../../../texts/keep-together.ts';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useRowKeys } from '../../keys/use-row-keys.ts';
import { useInCharge } from '../../shell/use-session.ts';
import { oslo } from '../../words/oslo-date.ts';
import { useFormats } from '../../words/use-formats.ts';
import { templateListQuery, termsOf } from '../agreement/proposal-requests.ts';

type Template = TemplateList['templates'][number];

/** What new agreements begin with: the office's own, and the ready ones. */
export function TemplatesPage() {
  const { t } = useTranslation('editor');
  const { t: shared } = useTranslation();
  const query = useQuery(templateListQuery);
  return (
    <>
      <PageHead
        title={t('templates.title')}
        intro={t('templates.intro')}
        above={
          <Link to="/agreements" className="link small">
            {shared('agreement.all.title')}
          </Link>
        }
      />
      <Loaded query={query} lines={8}>
        {({ templates }) => <TemplateCards templates={templates} />}
      </Loaded>
    </>
  );
}

function TemplateCards({ templates }: { templates: readonly Template[] }) {
  const { t } = useTranslation('editor');
  const { t: shared } = useTranslation();
  const navigate = useNavigate();
  const own = templates.filter((template) => template.own);
  const ready = templates.filter((template) => !template.own);
  const [chosen, choose] = useRowKeys([...own, ...ready].map(({ ref }) => ref));
  useKeys([
    {
      key: 'Enter',
      words: shared('keys.open'),
      run: () =>
        chosen !== undefined && void navigate({ to: '/templates/$templateRef', params: { templateRef: chosen } }),
    },
  ]);
  const rows = (list: readonly Template[]) => (
    <ul className="rows">
      {list.map((template) => (
        <TemplateRow
          key={template.ref}
          template={template}
          chosen={template.ref === chosen}
          onChoose={() => choose(template.ref)}
        />
      ))}
    </ul>
  );
  return (
    <div className="stack">
      <Card title={t('templates.own')}>{own.length === 0 ? <EmptyNote words={t('templates.none')} /> : rows(own)}</Card>
      <Card title={t('templates.ready')}>{rows(ready)}</Card>
    </div>
  );
}

interface TemplateRowProps {
  template: Template;
  chosen: boolean;
  onChoose: () => void;
}

function TemplateRow({ template, chosen, onChoose }: TemplateRowProps) {
  const { t } = useTranslation('editor');
  const formats = useFormats();
  const inCharge = useInCharge();
  const name = formats.say(template.name);
  // The first sentence of each clause says what and by when.
  const clauses = termsOf(template.terms).duties.map(
    (duty) => `${clauseInWords(duty, formats.language).split(/\.\s+(?=\p{Lu})|\.$/u)[0]}.`,
  );
  return (
    <li data-row={template.ref} className={chosen ? 'is-chosen' : ''} onClick={onChoose}>
      <div className="grow">
        <b>{name}</b>
        <div className="under">
          {keepTogether(clauses.join(' '))}
          {template.changedAt !== null && (
            <> · {t('templates.changed', { date: formats.shortDate(oslo(template.changedAt)) })}</>
          )}
        </div>
      </div>
      {inCharge && (
        <LinkAction
          small
          to="/templates/$templateRef"
          params={{ templateRef: template.ref }}
          aria-label={t(template.own ? 'templates.editOne' : 'templates.useOne', { name })}
        >
          {t(template.own ? 'templates.edit' : 'templates.use')}
        </LinkAction>
      )}
    </li>
  );
}
