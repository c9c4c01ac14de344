import type { IncomingHttpHeaders } from 'node:http';

/** What the description (Fiken API, OpenAPI document 2.0.0) says of the operations that are used; docs/accounting-systems.md says where it was read. */
interface Operation {
  path: RegExp;
  methods: Readonly<Record<string, { query: Readonly<Record<string, RegExp>>; form?: readonly string[] }>>;
}

const page = { page: /^\d+$/, pageSize: /^([1-9]\d?|100)$/ };

const operations: readonly Operation[] = [
  {
    path: /^\/companies$/,
    methods: { GET: { query: { ...page, sortBy: /^(createdDate|name|organizationNumber) (asc|desc)$/ } } },
  },
  {
    path: /^\/companies\/[^/]+\/inbox$/,
    methods: {
      GET: {
        query: { ...page, sortBy: /^(createdDate|name) (asc|desc)$/, status: /^(all|unused|used)$/, name: /^[\s\S]*$/ },
      },
      POST: { query: {}, form: ['name', 'filename', 'description', 'file'] },
    },
  },
  { path: /^\/companies\/[^/]+\/inbox\/\d+$/, methods: { GET: { query: {} } } },
];

interface Asked {
  method: string;
  path: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What of a request the description does not know, with the status that it names for it. */
export async function findFault(asked: Asked): Promise<{ status: number; words: string } | undefined> {
  const { method, path, url, headers } = asked;
  const operation = operations.find((each) => each.path.test(path));
  if (operation === undefined) return { status: 404, words: 'no such path' };
  const described = operation.methods[method];
  if (described === undefined) return { status: 405, words: `no ${method} here` };
  for (const [name, value] of url.searchParams) {
    const allowed = described.query[name];
    if (allowed === undefined) return { status: 400, words: `unknown parameter ${name}` };
    if (!allowed.test(value)) return { status: 400, words: `${name} cannot be ${value}` };
  }
  // "Both query parameters need to be set to enable pagination."
  if (url.searchParams.has('page') !== url.searchParams.has('pageSize'))
    return { status: 400, words: 'half of a page' };
  if (!isUuid(headers['x-request-id'])) return { status: 400, words: 'X-Request-ID is not a UUID' };
  return described.form === undefined ? undefined : findFormFault(asked, described.form);
}

async function findFormFault(
  { headers, body }: Asked,
  names: readonly string[],
): Promise<{ status: number; words: string } | undefined> {
  const type = headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data; boundary=')) return { status: 415, words: `not a form: ${type}` };
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const unknown = [...form.keys()].find((name) => !names.includes(name));
  if (unknown !== undefined) return { status: 400, words: `unknown field ${unknown}` };
  const missing = names.find((name) => form.getAll(name).length !== 1);
  if (missing !== undefined) return { status: 400, words: `not one field ${missing}` };
  for (const [name, value] of form) {
    if ((typeof value === 'string') === (name === 'file')) return { status: 400, words: `${name} is of another kind` };
  }
  return undefined;
}

function isUuid(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}
