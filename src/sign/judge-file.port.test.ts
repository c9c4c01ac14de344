import { beforeAll, describe, expect, it } from 'vitest';
import { openJudge } from './judge-apart.ts';
import { judgeFile } from './judge-file.ts';
import { evidenceFor, makeOffice, seal, unsealedAgreement, type TestOffice } from './seal.testdata.ts';

let office: TestOffice;
let sealed: Uint8Array;
beforeAll(async () => {
  office = await makeOffice();
  ({ sealed } = await seal(office.key));
});

/** Ten megabytes of which a reader makes a gigabyte. */
function heavyFile(): Buffer {
  const head = '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /A [ ';
  return Buffer.from(`${head}${'<<>>'.repeat(2_490_000)}\nstartxref\n9\n%%EOF\n`);
}

describe('a file of which nothing is known', () => {
  it('is intact with its pages when it is as it was sealed', () => {
    expect(judgeFile(sealed)).toMatchObject({
      outcome: 'intact',
      seal: { pages: 2, sealer: 'Ærlig Ørn & Ås Regnskap AS' },
    });
  });

  it('was changed when any of its bytes was, from the first to the last', () => {
    for (let at = 0; at < sealed.length; at += 997) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(judgeFile(changed).outcome, `byte ${at}`).toBe('changed');
    }
    expect(judgeFile(sealed.subarray(0, -1))).toEqual({ outcome: 'changed', fault: 'not-a-sealed-pdf' });
    expect(judgeFile(Buffer.concat([sealed, Buffer.from('\n')]))).toMatchObject({ outcome: 'changed' });
  });

  it('is not sealed when it is a PDF without a trace of a seal, also one that another program wrote', () => {
    expect(judgeFile(unsealedAgreement)).toEqual({ outcome: 'not-sealed' });
    expect(judgeFile(Buffer.from('%PDF-1.4\n% æøå'))).toEqual({ outcome: 'not-sealed' });
  });

  it('is not readable when it is no PDF', () => {
    expect(judgeFile(Buffer.from('Jeg godtar avtalen'))).toEqual({ outcome: 'not-readable' });
    expect(judgeFile(Buffer.alloc(10_000_000))).toEqual({ outcome: 'not-readable' });
  });
});

it('brings no more of a stranger’s evidence than some plain lines, whatever it holds', async () => {
  const evidence = evidenceFor(unsealedAgreement);
  const [signer] = evidence.signers;
  const heavy = Array.from({ length: 300_000 }, () => []);
  const signers = Array.from({ length: 41 }, () => ({ ...signer!, identity: null as never }));
  const harmful = { ...evidence, title: heavy as never, client: heavy as never, signers };
  const verdict = judgeFile((await seal(office.key, { evidence: harmful })).sealed);
  if (verdict.outcome !== 'intact') throw new Error(verdict.outcome);
  expect(verdict.seal).toMatchObject({ title: '', pages: 2 });
  expect(verdict.seal.signers).toHaveLength(40);
  expect(JSON.stringify(verdict).length).toBeLessThan(10_000);
});

describe('a process of its own', () => {
  it('comes to the same verdict', async () => {
    const judge = openJudge({ timeoutMs: 30_000, waitingMax: 2 });
    expect(await judge(sealed)).toEqual(judgeFile(sealed));
    expect(await judge(unsealedAgreement)).toEqual({ outcome: 'not-sealed' });
  });

  it('gives up what takes too long or too much memory, and goes on with the next one', async () => {
    const judge = openJudge({ timeoutMs: 1, waitingMax: 2 });
    expect(await judge(heavyFile())).toBe('busy');
    const patient = openJudge({ timeoutMs: 30_000, waitingMax: 2 });
    const both = await Promise.all([patient(heavyFile()), patient(sealed)]);
    expect(both.map((one) => (one === 'busy' ? one : one.outcome))).toEqual(['not-readable', 'intact']);
  });

  it('says that it is busy to one too many, and not for ever', async () => {
    const judge = openJudge({ timeoutMs: 30_000, waitingMax: 1 });
    const all = await Promise.all([judge(sealed), judge(sealed), judge(sealed)]);
    expect(all.map((one) => (one === 'busy' ? one : one.outcome))).toEqual(['intact', 'intact', 'busy']);
    expect(await judge(sealed)).toMatchObject({ outcome: 'intact' });
  });
});
