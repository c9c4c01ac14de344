import '../../words/editor-words.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TemplateList } from '../../../http/contract/proposals.ts';
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
import { templateListQuery } from '../agreement/proposal-requests.ts';

type Template = TemplateList['templates'][number];

/** What new agreements begin with: the office's own, and the ready ones. */
export function TemplatesPage() {
  const { t } = useTranslation('editor');
  const query = useQuery(templateListQuery);
  return (
    <>
      <PageHead title={t('templates.title')} intro={t('templates.intro')} />
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
  const clauses = template.terms.duties.map(({ items }) => formats.delivery(items.map(({ document }) => document)));
  return (
    <li data-row={template.ref} className={chosen ? 'is-chosen' : ''} onClick={onChoose}>
      <span className="grow">
        <b>{name}</b>
        <span className="under block">
          {t('templates.clauses', { names: formats.list(clauses) })}
          {template.changedAt !== null && (
            <> · {t('templates.changed', { date: formats.shortDate(oslo(template.changedAt)) })}</>
          )}
        </span>
      </span>
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
