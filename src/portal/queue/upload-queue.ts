import { newId } from '../api/new-id.ts';
import { Problem } from '../api/problem.ts';
import { sendFile } from '../api/send-file.ts';
import { decideAfterFailure, decideNextStep, findFileFault } from './decide-sending.ts';
import type { FileShelf } from './file-shelf.ts';
import type { QueuedFile } from './queued-file.ts';
import { readBytes } from './read-bytes.ts';

/** What the screens see. A new object at every change. */
export interface QueueView {
  files: readonly QueuedFile[];
  /** Bytes that have left the phone, per file that is under way. */
  sent: ReadonlyMap<string, number>;
  sendingId: string | null;
  online: boolean;
  /** True when the phone keeps the files even if the page is closed. */
  lasting: boolean;
  /** Since when the line has been cut, and since when it is back (milliseconds). */
  cutAt: number | null;
  backAt: number | null;
  /** Set when the server asks the person to come in again. */
  shutOut: boolean;
}

export interface Purpose {
  obligationId: string | null;
  itemKey: string | null;
}

/** The largest file that is tried; the server has its own limit and its own words. */
const maxBytes = 1_000_000_000;

/** Keeps the files that were taken or chosen, and sends them one by one until each is acknowledged. */
export class UploadQueue {
  readonly #shelf: FileShelf;
  readonly #listeners = new Set<() => void>();
  readonly #receivedListeners = new Set<() => void>();
  #view: QueueView;
  #clientIds: readonly string[] = [];
  #running = false;
  #wake: (() => void) | null = null;
  #nextOrder = 1;
  /** What is known to lie on the phone. */
  readonly #kept = new Set<string>();

  constructor(shelf: FileShelf) {
    this.#shelf = shelf;
    this.#view = {
      files: [],
      sent: new Map(),
      sendingId: null,
      online: navigator.onLine,
      lasting: shelf.lasting,
      cutAt: navigator.onLine ? null : Date.now(),
      backAt: null,
      shutOut: false,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  /** Tells when the last waiting file is acknowledged. */
  readonly whenReceived = (listener: () => void): (() => void) => {
    this.#receivedListeners.add(listener);
    return () => this.#receivedListeners.delete(listener);
  };
  readonly view = (): QueueView => this.#view;

  /** Takes up what an earlier page left, and listens for the line. */
  async open(): Promise<void> {
    const files = await this.#shelf.load();
    for (const file of files) this.#kept.add(file.id);
    this.#change({ files: files.sort((a, b) => a.order - b.order) });
    this.#nextOrder = Math.max(0, ...files.map((file) => file.order)) + 1;
    globalThis.addEventListener('online', () => this.#lineIs(true));
    globalThis.addEventListener('offline', () => this.#lineIs(false));
    document.addEventListener('visibilitychange', () => this.#hurry());
  }

  /** The person is in and acts for these companies: what waits for them may go. */
  entered(clientIds: readonly string[]): void {
    this.#clientIds = clientIds;
    this.#change({ shutOut: false });
    this.#hurry();
  }

  /** Keeps what was taken or chosen. Done when the phone has it. */
  async keep(chosen: readonly File[], clientId: string, purpose: Purpose, photo: boolean): Promise<void> {
    for (const file of chosen) {
      const { bytes, fault } = await readBytes(file);
      const refusal = fault ?? findFileFault({ sizeBytes: bytes.size }, maxBytes);
      const order = this.#nextOrder++;
      await this.#store({
        id: newId(),
        clientId,
        ...purpose,
        name: file.name,
        type: file.type,
        sizeBytes: bytes.size,
        bytes,
        photo,
        order,
        batchId: null,
        state: refusal ? 'refused' : 'draft',
        attempts: 0,
        notBefore: 0,
        refusal,
        begun: false,
        receivedAt: null,
      });
    }
  }

  async name(ids: readonly string[], purpose: Purpose): Promise<void> {
    for (const file of this.#view.files) if (ids.includes(file.id)) await this.#store({ ...file, ...purpose });
  }

  async remove(id: string): Promise<void> {
    await this.#shelf.remove(id);
    this.#change({ files: this.#view.files.filter((file) => file.id !== id) });
  }

  /** Sends the drafts of a company as one sending. */
  async send(clientId: string): Promise<void> {
    const batchId = newId();
    // A new sending has a receipt of its own.
    const under = this.#view.files.some((file) => file.state === 'waiting' && file.clientId === clientId);
    if (!under) this.#forgetReceived(clientId);
    for (const file of this.#view.files)
      if (file.state === 'draft' && file.clientId === clientId)
        await this.#store({ ...file, state: 'waiting', batchId });
    this.#hurry();
  }

  async tryAgain(id: string): Promise<void> {
    const file = this.#find(id);
    if (!file) return;
    // What it was for is no longer on the list: then it goes unsorted, and the office sees what it is.
    const purpose = file.refusal?.status === 404 ? { obligationId: null, itemKey: null } : {};
    await this.#store({
      ...file,
      ...purpose,
      state: 'waiting',
      batchId: file.batchId ?? newId(),
      attempts: 0,
      notBefore: 0,
      refusal: null,
    });
    this.#hurry();
  }

  #forgetReceived(clientId: string): void {
    this.#change({
      files: this.#view.files.filter((file) => file.state !== 'received' || file.clientId !== clientId),
    });
  }

  #find(id: string): QueuedFile | undefined {
    return this.#view.files.find((file) => file.id === id);
  }

  #change(part: Partial<QueueView>): void {
    this.#view = { ...this.#view, ...part };
    for (const listener of this.#listeners) listener();
  }

  #show(file: QueuedFile): void {
    const others = this.#view.files.filter((one) => one.id !== file.id);
    this.#change({ files: [...others, file].sort((a, b) => a.order - b.order) });
  }

  /** On the phone first, on the screen after: what is seen is kept. A full phone keeps it in memory and says so. */
  async #store(file: QueuedFile): Promise<void> {
    try {
      await this.#shelf.put(file);
      this.#kept.add(file.id);
    } catch {
      this.#change({ lasting: false });
    }
    this.#show(file);
  }

  #lineIs(online: boolean): void {
    if (online === this.#view.online) return;
    this.#change(online ? { online, backAt: Date.now() } : { online, cutAt: Date.now(), backAt: null });
    if (online) this.#hurry();
  }

  /** Something changed for the better: forget the waits and look again. */
  #hurry(): void {
    this.#wake?.();
    if (!this.#running) void this.#runAlone();
  }

  /** One page at a time sends, where the browser can say so; else the server knows the ids. */
  async #runAlone(): Promise<void> {
    this.#running = true;
    try {
      if ('locks' in navigator) await navigator.locks.request('takt-sending', () => this.#run());
      else await this.#run();
    } finally {
      this.#running = false;
    }
  }

  async #run(): Promise<void> {
    for (;;) {
      const step = decideNextStep(this.#view.files, {
        online: this.#view.online,
        entered: !this.#view.shutOut,
        clientIds: this.#clientIds,
        nowMs: Date.now(),
      });
      if (step.next === 'rest') return;
      if (step.next === 'send') await this.#sendOne(step.id);
      else await this.#pause(step.ms);
    }
  }

  /** Waits, until the time is up or something changed for the better: then no file has to wait any more. */
  async #pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        for (const file of this.#view.files) if (file.notBefore > 0) this.#show({ ...file, notBefore: 0 });
        resolve();
      };
    });
    this.#wake = null;
  }

  async #sendOne(id: string): Promise<void> {
    const file = this.#find(id);
    if (!file?.batchId) return;
    if (await this.#goneElsewhere(id)) return;
    this.#change({ sendingId: id });
    try {
      // Kept before the first byte leaves: a page that is closed meanwhile goes on from what came.
      if (!file.begun) await this.#store({ ...file, begun: true });
      const uploaded = await sendFile({ ...file, batchId: file.batchId }, (sentBytes) => this.#progress(id, sentBytes));
      await this.#shelf.remove(id).catch(() => undefined);
      this.#show({ ...file, begun: true, state: 'received', receivedAt: uploaded.receivedAt });
      this.#change({ cutAt: null });
      if (!this.#view.files.some((one) => one.state === 'waiting')) this.#tellReceived();
    } catch (error) {
      await this.#failed({ ...file, begun: true }, error instanceof Problem ? error : new Problem(0));
    } finally {
      const sent = new Map(this.#view.sent);
      sent.delete(id);
      this.#change({ sendingId: null, sent });
    }
  }

  /** True when another page of this browser has sent or removed the file meanwhile: it is off the shelf where it lay. */
  async #goneElsewhere(id: string): Promise<boolean> {
    if (!this.#kept.has(id) || (await this.#shelf.has(id).catch(() => true))) return false;
    this.#change({ files: this.#view.files.filter((file) => file.id !== id) });
    this.#tellReceived();
    return true;
  }

  #tellReceived(): void {
    for (const listener of this.#receivedListeners) listener();
  }

  #progress(id: string, sentBytes: number): void {
    this.#change({ sent: new Map(this.#view.sent).set(id, sentBytes) });
  }

  async #failed(file: QueuedFile, problem: Problem): Promise<void> {
    const attempts = file.attempts + 1;
    const decided = decideAfterFailure(problem, attempts);
    if (decided.after === 'enter-again') return this.#change({ shutOut: true });
    if (decided.after === 'try-again') {
      if (problem.status === 0) this.#change({ cutAt: this.#view.cutAt ?? Date.now(), backAt: null });
      return this.#show({ ...file, attempts, notBefore: Date.now() + decided.waitMs });
    }
    const { status, code, title, detail } = problem;
    await this.#store({ ...file, attempts, state: 'refused', refusal: { status, code, title, detail } });
  }
}
