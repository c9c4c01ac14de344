// Loaded before everything else: puts the deliberate fault that TAKT_DELIBERATE_FAULT names into the file it is about, as that file is read.
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { deliberateFaults } from './deliberate-faults.ts';

const name = process.env['TAKT_DELIBERATE_FAULT'];
const fault = deliberateFaults.find((candidate) => candidate.name === name);
if (!fault) throw new Error(`there is no deliberate fault called ${name}`);
const target = pathToFileURL(path.resolve(import.meta.dirname, '../../src', fault.file)).href;

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (url !== target) return loaded;
    const text = String(loaded.source);
    // A fault that is not put in would prove nothing.
    if (text.split(fault.from).length !== 2) throw new Error(`${fault.file} does not hold once what is to be changed`);
    return { ...loaded, source: text.replace(fault.from, () => fault.to) };
  },
});
