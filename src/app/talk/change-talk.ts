import { sql } from 'kysely';
import type { Language } from '../../db/tables.ts';
import { assertTargets, type Target } from '../../domain/talk/index.ts';
import { countDocumentPages } from '../../pdf/render-document.ts';
import { applyEdits, type EditRefusal, type PageEdits } from '../../texts/talk/apply-edits.ts';
import { pageItems } from '../../texts/talk/client-page-text.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { loadTalk, type LoadedTalk, type TalkPack } from './load-talk.ts';
import { composeClientPaper, editContextOf, wordClientPage, wordPlainPage } from './word-client-page.ts';

export interface TalkChange {
  language?: Language;
  /** By the key of the item: a text, or null for Takt's own words again. */
  edits?: Readonly<Record<string, string | null>>;
  /** Null: those that Takt proposes. */
  targets?: readonly Target[] | null;
}

/** The page would be more than one on paper, or one of the texts has no place on it. */
export type TalkEditRefusal = EditRefusal | { key: string; refused: 'page-full' };

export type TalkRefusal = { refused: 'not-found' | 'course-not-open' } | { refused: 'edits'; edits: TalkEditRefusal[] };

/** Changes the pack: its language, what is written on the client's page, and the targets. All edits are taken or none. */
export async function changeTalk(
  scope: OfficeScope,
  clientId: string,
  change: TalkChange,
): Promise<{ changed: true } | TalkRefusal> {
  const talk = await loadTalk(scope, clientId);
  if ('refused' in talk) return talk;
  const language = change.language ?? talk.pack.language;
  const before = talk.pack.editsOf[language] ?? {};
  if (change.targets) assertTargets(change.targets);
  const edits = writeEdits(scope, { ...talk, pack: { ...talk.pack, language } }, before, change.edits ?? {});
  if (edits.refused.length > 0) return { refused: 'edits', edits: edits.refused };
  await savePack(scope, talk, {
    language,
    edits: { ...talk.pack.editsOf, [language]: edits.taken },
    targets: change.targets,
  });
  return { changed: true };
}

function writeEdits(
  scope: OfficeScope,
  talk: LoadedTalk,
  before: PageEdits,
  change: Readonly<Record<string, string | null>>,
): { taken: PageEdits; refused: TalkEditRefusal[] } {
  const plain = wordPlainPage(scope, talk);
  const standing = new Map(pageItems(plain).map(({ key, text }) => [key, text]));
  const written = Object.entries(change).flatMap(([key, text]) =>
    text === null ? [] : [[key, { text, insteadOf: standing.get(key) ?? '' }] as const],
  );
  const checked = applyEdits(plain, Object.fromEntries(written), editContextOf(talk));
  if ('refused' in checked) return { taken: before, refused: checked.refused };
  const kept = Object.entries(before).filter(([key]) => !(key in change));
  const taken = Object.fromEntries([...kept, ...written]);
  return {
    taken,
    refused:
      written.length > 0 ? findTooMuch(scope, { ...talk, pack: { ...talk.pack, edits: taken } }, written[0]![0]) : [],
  };
}

/** What is read in a meeting is one page. */
function findTooMuch(scope: OfficeScope, talk: LoadedTalk, key: string): TalkEditRefusal[] {
  const { page } = wordClientPage(scope, talk);
  return countDocumentPages(composeClientPaper(scope, talk, page)) > 1 ? [{ key, refused: 'page-full' }] : [];
}

async function savePack(
  scope: OfficeScope,
  { pack }: LoadedTalk,
  {
    language,
    edits,
    targets,
  }: {
    language: Language;
    edits: TalkPack['editsOf'];
    targets: readonly Target[] | null | undefined;
  },
): Promise<void> {
  const json = targets ? JSON.stringify(targets) : null;
  await sql`insert into talk_pack (office_id, course_id, language, edits, targets, changed_by, changed_at)
    values (${scope.officeId}, ${pack.courseId}, ${language}, ${JSON.stringify(edits)}::jsonb, ${json}::jsonb, ${staffOf(scope)}, ${scope.now})
    on conflict (office_id, course_id) do update set language = excluded.language, edits = excluded.edits,
      targets = case when ${targets === undefined} then talk_pack.targets else excluded.targets end,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(scope.trx);
}
