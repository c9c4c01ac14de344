import pg from 'pg';

/** A file that rows of an office stand for. */
export interface NamedFile {
  sha256: string;
  /** As the rows say; null where none of them says it. */
  sizeBytes: number | null;
}

/**
 * Where rows name files by their content, one question each. A test compares this list with the columns that the schema has, so that none is forgotten. An arrival
 * whose name was erased keeps its hash and may have lost its bytes.
 */
export const namingColumns: readonly { column: string; select: string }[] = [
  {
    column: 'arrival.sha256',
    select: `select sha256, size_bytes from arrival where office_id = $1 and sha256 is not null and file_name is not null`,
  },
  {
    column: 'reading.pictures',
    select: `select p ->> 'sha256', null::bigint from reading, jsonb_array_elements(pictures) p where office_id = $1`,
  },
  { column: 'stray_mail.sha256', select: `select sha256, size_bytes from stray_mail where office_id = $1` },
  {
    column: 'agreement_version.file_sha256',
    select: `select file_sha256, null::bigint from agreement_version where office_id = $1 and file_sha256 is not null`,
  },
  {
    column: 'agreement_proposal.document_sha256',
    select: `select document_sha256, null::bigint from agreement_proposal where office_id = $1 and document_sha256 is not null`,
  },
  {
    column: 'agreement_proposal.sealed_sha256',
    select: `select sealed_sha256, null::bigint from agreement_proposal where office_id = $1 and sealed_sha256 is not null`,
  },
];

const all = namingColumns.map(({ select }) => select).join(' union all ');

/** Every file that rows of the office stand for, each once, in order of its hash. The connection must be in the office. */
export async function listNamedFiles(client: pg.ClientBase, officeId: string): Promise<NamedFile[]> {
  const { rows } = await client.query<{ sha256: string; size: string | null }>(
    `select sha256, max(size)::text as size from (${all}) as named(sha256, size) group by sha256 order by sha256`,
    [officeId],
  );
  return rows.map(({ sha256, size }) => ({ sha256, sizeBytes: size === null ? null : Number(size) }));
}

/** Whether a row stands for a file now: what was lawfully erased since a list was made is not missing. */
export async function askWhetherNamed(appUrl: string, officeId: string, sha256: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: appUrl, application_name: 'takt named file' });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`select set_config('app.office', $1, false)`, [officeId]);
    const { rows } = await client.query(`select from (${all}) as named(sha256, size) where sha256 = $2 limit 1`, [
      officeId,
      sha256,
    ]);
    return rows.length > 0;
  } finally {
    await client.end();
  }
}
