import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { connectEntityRegistry } from './entity-registry.ts';

let asked: string[] = [];
let close: () => void = () => {};
afterEach(() => {
  close();
  asked = [];
});

type Page = { status?: number; body: unknown } | ((response: ServerResponse) => void);

/** A register on loopback with the given pages; everything else is not found. */
async function registerWith(pages: Record<string, Page>, now = () => 0) {
  const server = createServer((request, response) => {
    asked.push(request.url!);
    const page = pages[request.url!.replace('/api/enheter/', '')];
    if (typeof page === 'function') return page(response);
    response.writeHead(page ? (page.status ?? 200) : 404, { 'content-type': 'application/json' });
    response.end(page === undefined ? '{}' : typeof page.body === 'string' ? page.body : JSON.stringify(page.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const { port } = server.address() as { port: number };
  return connectEntityRegistry({ now, baseUrl: `http://127.0.0.1:${port}/api`, timeoutMs: 150, rememberMs: 1000 });
}

const unit = {
  organisasjonsnummer: '987654321',
  navn: 'ØDEGÅRD BYGG AS',
  organisasjonsform: { kode: 'AS' },
  forretningsadresse: {
    adresse: ['Storgata 1', null, ''],
    postnummer: '0101',
    poststed: 'OSLO',
    landkode: 'NO',
    land: 'Norge',
    kommune: 'OSLO',
  },
  naeringskode1: { kode: '41.200', beskrivelse: 'Oppføring av bygninger' },
  naeringskode2: { beskrivelse: 'uten kode' },
  registrertIMvaregisteret: true,
  konkurs: false,
  underAvvikling: false,
  antallAnsatte: 12,
};

describe('a unit', () => {
  it('is found with what an office needs to know of a client', async () => {
    const register = await registerWith({ '987654321': { body: unit } });
    expect(await register.findUnit('987654321')).toEqual({
      found: {
        orgnr: '987654321',
        name: 'ØDEGÅRD BYGG AS',
        formCode: 'AS',
        addressLines: ['Storgata 1', '0101 OSLO'],
        vatRegistered: true,
        bankrupt: false,
        windingUp: false,
        employees: 12,
        industryCodes: ['41.200'],
        municipality: 'OSLO',
      },
    });
  });

  it('is found also when fields are missing or have another shape', async () => {
    const odd = {
      organisasjonsnummer: '987654321',
      navn: 'X',
      organisasjonsform: 7,
      konkurs: 'ja',
      antallAnsatte: 'mange',
      forretningsadresse: [],
      postadresse: { adresse: 'Boks 1', poststed: 'OSLO' },
    };
    const register = await registerWith({ '987654321': { body: odd } });
    expect(await register.findUnit('987654321')).toEqual({
      found: {
        orgnr: '987654321',
        name: 'X',
        formCode: '',
        addressLines: ['OSLO'],
        vatRegistered: false,
        bankrupt: false,
        windingUp: false,
      },
    });
  });

  it('that is bankrupt, being wound up, or abroad says so', async () => {
    const body = {
      ...unit,
      konkurs: true,
      underTvangsavviklingEllerTvangsopplosning: true,
      forretningsadresse: { adresse: ['Kungsgatan 2'], poststed: '111 43 STOCKHOLM', land: 'Sverige', landkode: 'SE' },
    };
    const register = await registerWith({ '987654321': { body } });
    expect(await register.findUnit('987654321')).toMatchObject({
      found: { bankrupt: true, windingUp: true, addressLines: ['Kungsgatan 2', '111 43 STOCKHOLM', 'Sverige'] },
    });
  });

  it('that was deleted is told apart from one that never was', async () => {
    const register = await registerWith({
      '987654321': { body: { ...unit, slettedato: '2017-10-20' } },
      '987654322': { status: 410, body: '' },
    });
    expect(await register.findUnit('987654321')).toEqual({
      deleted: { name: 'ØDEGÅRD BYGG AS', deletedOn: '2017-10-20' },
    });
    expect(await register.findUnit('987654322')).toEqual({ deleted: {} });
    expect(await register.findUnit('987654323')).toEqual({ absent: true });
  });

  it.each(['', '12345678', '1234567890', '98765432x', '../roller', '987 654 321'])(
    '%j is absent without asking',
    async (orgnr) => {
      const register = await registerWith({});
      expect(await register.findUnit(orgnr)).toEqual({ absent: true });
      expect(await register.findRoles(orgnr)).toEqual({ absent: true });
      expect(asked).toEqual([]);
    },
  );
});

describe('roles', () => {
  const person = (kode: string, fornavn: string, more = {}) => ({
    type: { kode },
    person: { navn: { fornavn, mellomnavn: 'de', etternavn: 'Vries' } },
    ...more,
  });
  const roles = (...roller: unknown[]) => ({ body: { rollegrupper: [{ type: { kode: 'X' }, roller }, null, {}] } });

  it('name those who hold them now', async () => {
    const register = await registerWith({
      '987654321/roller': roles(
        person('DAGL', 'Gammel', { fratraadt: true }),
        person('DAGL', 'Kari'),
        person('LEDE', 'Ola'),
        null,
      ),
      '987654322/roller': roles({ type: { kode: 'LEDE' }, enhet: { navn: ['HOLDING AS'] } }, person('INNH', 'Nils'), {
        type: 3,
      }),
      '987654323/roller': roles(),
    });
    expect(await register.findRoles('987654321')).toEqual({
      found: { generalManager: 'Kari de Vries', chair: 'Ola de Vries' },
    });
    expect(await register.findRoles('987654322')).toEqual({ found: { chair: 'HOLDING AS', owner: 'Nils de Vries' } });
    expect(await register.findRoles('987654323')).toEqual({ found: {} });
    expect(await register.findRoles('987654324')).toEqual({ absent: true });
  });
});

describe('a register that does not answer as it should', () => {
  it.each<[string, Page, RegExp]>([
    ['an error', { status: 503, body: '' }, /^status 503$/],
    ['a web page', { body: '<html>' }, /./],
    ['something else', { body: [] }, /could not be read/],
    ['null', { body: 'null' }, /could not be read/],
    ['nothing in time', () => {}, /timeout|aborted/i],
    ['half an answer', (response) => response.writeHead(200, { 'content-length': 99 }).write('{'), /./],
    ['a way elsewhere', (response) => response.writeHead(302, { location: '/api/elsewhere' }).end(), /redirect/],
    ['a cut', (response) => response.destroy(), /./],
  ])('with %s is unreachable', async (_what, page, reason) => {
    const register = await registerWith({ '987654321': page, '987654321/roller': page });
    expect(await register.findUnit('987654321')).toEqual({ unreachable: expect.stringMatching(reason) });
    expect(await register.findRoles('987654321')).toEqual({ unreachable: expect.stringMatching(reason) });
  });

  it('is asked again, while a good answer is remembered for its time', async () => {
    let time = 0;
    const pages: Record<string, Page> = { '987654321': { status: 500, body: '' } };
    const register = await registerWith(pages, () => time);
    expect(await register.findUnit('987654321')).toHaveProperty('unreachable');
    pages['987654321'] = { body: unit };
    const [first] = await Promise.all([register.findUnit('987654321'), register.findUnit('987654321')]);
    expect(first).toHaveProperty('found');
    time = 999;
    await register.findUnit('987654321');
    expect(asked).toHaveLength(2);
    time = 1000;
    await register.findUnit('987654321');
    expect(asked).toHaveLength(3);
  });
});

const samples = join(process.env['TAKT_SAMPLES'] ?? '', 'brreg');
const haveSamples = process.env['TAKT_SAMPLES'] !== undefined && existsSync(samples);
describe.skipIf(!haveSamples)(
  haveSamples ? 'real answers' : 'real answers: skipped, TAKT_SAMPLES names no folder with "brreg"',
  () => {
    const sample = (name: string): Page => ({ body: readFileSync(join(samples, name), 'utf8') });

    it('are read', async () => {
      const register = await registerWith({
        '112233445': sample('enheter-details-response.json'),
        '123456789': sample('enheter-details-deleted-response.json'),
        '810004622/roller': sample('enheter-roller-person-response.json'),
      });
      expect(await register.findUnit('112233445')).toEqual({
        found: {
          orgnr: '112233445',
          name: 'SESAM STASJON',
          formCode: 'AS',
          addressLines: ['Tyvholmen 1', '0101 OSLO'],
          vatRegistered: true,
          bankrupt: false,
          windingUp: false,
          employees: 50,
          industryCodes: ['52.292'],
          municipality: 'OSLO',
        },
      });
      expect(await register.findUnit('123456789')).toEqual({
        deleted: { name: 'SLETTET ENHET AS', deletedOn: '2017-10-20' },
      });
      expect(await register.findRoles('810004622')).toEqual({ found: { chair: 'Ove Olsen' } });
    });
  },
);
