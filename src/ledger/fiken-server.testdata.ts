import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { findFault } from './fiken-description.testdata.ts';

export interface FikenDocument {
  documentId: number;
  name: string;
  description: string;
  filename: string;
  status: boolean;
  createdDate?: string;
  createdAt?: string;
}

interface FikenCompany {
  name: string;
  slug: string;
  organizationNumber: string;
  inbox: FikenDocument[];
}

type Trouble = 'none' | 'cut-before' | 'cut-after' | 'silent' | { status: number; headers?: Record<string, string> };

export interface FikenServer {
  baseUrl: string;
  companies: FikenCompany[];
  /** The keys that are known, each with the slugs of the companies that it opens. */
  tokens: Map<string, string[]>;
  /** What came, as `GET /companies/brattli/inbox?page=0…`. */
  requests: string[];
  /** What was asked that the description does not know. Empty when all is well. */
  faults: string[];
  /** The bytes of what was pushed, by document. */
  files: Map<number, Buffer>;
  /** The most requests that one key had under way at once. */
  mostAtOnce: number;
  /** Goes wrong with the next requests, one after the other. */
  troubles: Trouble[];
  /** Set to hold answers back until it resolves; asked when a request has come. */
  hold: (() => Promise<unknown>) | undefined;
  /** Resolves when a request was refused because the key had one under way. */
  refusedAtOnce: Promise<void>;
  /** The day on which what is pushed now is put there. */
  today: string;
  close(): Promise<void>;
}

/**
 * A server that answers as the description of Fiken's API says, and holds every request against it: method, path, names and values of the query, the key,
 * the fields of a form. A second request at once by the same key is 429. The real one was never asked.
 */
export async function startFikenServer(): Promise<FikenServer> {
  let tellRefused: () => void = () => undefined;
  const underWay = new Map<string, number>();
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url!, fiken.baseUrl);
    const path = url.pathname.replace('/api/v2', '');
    fiken.requests.push(`${request.method} ${path}${url.search}`);
    const send = (status: number, body?: unknown, headers: Record<string, string> = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    const slugs = token === undefined ? undefined : fiken.tokens.get(token);
    if (slugs === undefined) return send(401, { error: 'unauthorized' });
    const now = (underWay.get(token!) ?? 0) + 1;
    fiken.mostAtOnce = Math.max(fiken.mostAtOnce, now);
    if (now > 1) {
      tellRefused();
      return send(429, undefined, { 'retry-after': '1' });
    }
    underWay.set(token!, now);
    response.on('close', () => underWay.set(token!, underWay.get(token!)! - 1));
    const trouble = fiken.troubles.shift();
    if (trouble === 'cut-before') return void request.socket.destroy();
    if (trouble === 'silent') return;
    if (typeof trouble === 'object') return send(trouble.status, undefined, trouble.headers);
    const body = await buffer(request);
    await fiken.hold?.();
    const fault = await findFault({ method: request.method!, path, url, headers: request.headers, body });
    if (fault !== undefined) {
      fiken.faults.push(`${request.method} ${path}: ${fault.words}`);
      return send(fault.status, { error: fault.words });
    }
    if (path === '/companies') return sendPage(response, url, companiesOf(slugs));
    const [, slug, documentId] = /^\/companies\/([^/]+)\/inbox(?:\/(\d+))?$/.exec(path)!;
    const company = fiken.companies.find((each) => each.slug === decodeURIComponent(slug!));
    if (company === undefined) return send(404);
    if (!slugs.includes(company.slug)) return send(403);
    if (request.method === 'POST') {
      const added = await addDocument(company, request, body);
      if (trouble === 'cut-after') return void request.socket.destroy();
      return send(201, undefined, {
        location: `https://api.fiken.no/api/v2/companies/${company.slug}/inbox/${added.documentId}`,
      });
    }
    if (documentId !== undefined) {
      const document = company.inbox.find((each) => String(each.documentId) === documentId);
      return document === undefined ? send(404) : send(200, document);
    }
    sendPage(response, url, documentsOf(company, url));
  };

  const companiesOf = (slugs: readonly string[]) =>
    fiken.companies
      .filter((company) => slugs.includes(company.slug))
      .map(({ name, slug, organizationNumber }) => ({ name, slug, organizationNumber }));

  const documentsOf = (company: FikenCompany, { searchParams }: URL): FikenDocument[] => {
    const status = searchParams.get('status') ?? 'all';
    const name = searchParams.get('name')?.toLowerCase() ?? '';
    const [field, direction] = (searchParams.get('sortBy') ?? 'createdDate desc').split(' ');
    const key = (document: FikenDocument): string =>
      field === 'name' ? document.name : (document.createdDate ?? document.createdAt ?? '');
    return company.inbox
      .filter((document) => status === 'all' || document.status === (status === 'used'))
      .filter((document) => document.name.toLowerCase().includes(name))
      .toSorted((a, b) => (direction === 'asc' ? 1 : -1) * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  };

  const addDocument = async (company: FikenCompany, request: IncomingMessage, body: Buffer): Promise<FikenDocument> => {
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': request.headers['content-type']! },
    }).formData();
    const document: FikenDocument = {
      documentId: 9_000 + company.inbox.length,
      name: String(form.get('name')),
      description: String(form.get('description')),
      filename: String(form.get('filename')),
      status: false,
      createdDate: fiken.today,
    };
    company.inbox.push(document);
    fiken.files.set(document.documentId, Buffer.from(await (form.get('file') as File).arrayBuffer()));
    return document;
  };

  const fiken: FikenServer = {
    baseUrl: '',
    companies: [],
    tokens: new Map(),
    requests: [],
    faults: [],
    files: new Map(),
    mostAtOnce: 0,
    troubles: [],
    hold: undefined,
    refusedAtOnce: new Promise((resolve) => (tellRefused = resolve)),
    today: '2026-11-12',
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fiken.baseUrl = `http://127.0.0.1:${(server.address() as { port: number }).port}/api/v2`;
  return fiken;
}

/** By default 25 at once, with what the description says of pages in the headers. */
function sendPage(response: ServerResponse, { searchParams }: URL, all: readonly unknown[]): void {
  const page = Number(searchParams.get('page') ?? 0);
  const size = Number(searchParams.get('pageSize') ?? 25);
  response.writeHead(200, {
    'content-type': 'application/json',
    'fiken-api-page': page,
    'fiken-api-page-size': size,
    'fiken-api-page-count': Math.ceil(all.length / size),
    'fiken-api-result-count': all.length,
  });
  response.end(JSON.stringify(all.slice(page * size, (page + 1) * size)));
}

/** Documents on one day each, `count` of them back from the last. */
export function documentsUpTo(lastOn: string, count: number, of: Partial<FikenDocument> = {}): FikenDocument[] {
  const last = Date.parse(`${lastOn}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) => ({
    documentId: 100 + index,
    name: `Kvittering ${index + 1}`,
    description: '',
    filename: `kvittering-${index + 1}.pdf`,
    status: false,
    createdDate: new Date(last - index * 86_400_000).toISOString().slice(0, 10),
    ...of,
  }));
}
