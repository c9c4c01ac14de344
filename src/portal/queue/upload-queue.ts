import { newId } from '../api/new-id.ts';
import { portalApi } from '../api/portal-api.ts';
import { Problem } from '../api/problem.ts';
import { sendFile } from '../api/send-file.ts';
import { assembleDocument } from './assemble-document.ts';
import {
  decideAfterFailure,
  decideAfterUnanswered,
  decideNextStep,
  findFileFault,
  isOnTheWay,
} from './decide-sending.ts';
import type { FileShelf } from './file-shelf.ts';
import { groupDocuments, moveInDocument } from './group-documents.ts';
import type { QueuedFile } from './queued-file.ts';
import { readBytes } from './read-bytes.ts';
import { isJpeg } from './read-orientation.ts';

/** What the screens see. A new object at every change. */
export interface QueueView {
  files: readonly QueuedFile[];
  /** Bytes that have left the phone, per file that is under way; of one that was cut off, what the server has. */
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

/** How files came to the page, and where they belong. */
export interface Kept {
  purpose: Purpose;
  photo: boolean;
  /** The document that a photo is another page of. */
  documentId?: string | undefined;
  /** The question that it answers. */
  questionId?: string | undefined;
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
  #opened = false;
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
    const files = await this.#withoutAssembled(await this.#shelf.load());
    for (const file of files) this.#kept.add(file.id);
    this.#change({ files: files.sort((a, b) => a.order - b.order) });
    this.#nextOrder = Math.max(0, ...files.map((file) => file.order)) + 1;
    globalThis.addEventListener('online', () => this.#lineIs(true));
    globalThis.addEventListener('offline', () => this.#lineIs(false));
    document.addEventListener('visibilitychange', () => this.#hurry());
  }

  /** The person is in and acts for these companies: what waits for them may go. */
  entered(clientIds: readonly string[], opened: boolean): void {
    this.#clientIds = clientIds;
    this.#opened = opened;
    this.#change({ shutOut: false });
    this.#hurry();
  }

  /** Keeps what was taken or chosen. Done when the phone has it. */
  async keep(chosen: readonly File[], clientId: string, kept: Kept): Promise<void> {
    const { purpose, photo, documentId, questionId } = kept;
    for (const file of chosen) {
      const { bytes, fault } = await readBytes(file);
      const isPage = photo && isJpeg(new Uint8Array(await bytes.slice(0, 3).arrayBuffer()));
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
        documentId: isPage ? (documentId ?? newId()) : null,
        apart: documentId !== undefined && !isPage,
        questionId: questionId ?? null,
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

  /** A page one place towards the front or the end of its document. */
  async move(id: string, by: -1 | 1): Promise<void> {
    for (const { id: moved, order } of moveInDocument(this.#view.files, id, by)) {
      const file = this.#find(moved);
      if (file) await this.#store({ ...file, order });
    }
  }

  async remove(id: string): Promise<void> {
    await this.#shelf.remove(id);
    this.#change({ files: this.#view.files.filter((file) => file.id !== id) });
  }

  /** Sends the drafts of a company as one sending; throws a problem when a document of many pages cannot be put together now. */
  async send(clientId: string): Promise<void> {
    // A new sending has a receipt of its own.
    const under = this.#view.files.some((file) => file.state === 'waiting' && file.clientId === clientId);
    if (!under) this.#forgetReceived(clientId);
    await this.#sendDrafts((file) => file.clientId === clientId && !file.questionId);
  }

  /** Sends what was taken or chosen to answer a question. */
  async sendAnswer(questionId: string): Promise<void> {
    await this.#sendDrafts((file) => file.questionId === questionId);
  }

  async #sendDrafts(isMeant: (file: QueuedFile) => boolean): Promise<void> {
    const batchId = newId();
    const drafts = this.#view.files.filter((file) => file.state === 'draft' && isMeant(file));
    for (const { id, pages } of groupDocuments(drafts)) {
      const whole = pages.length > 1 ? await assembleDocument(id, pages) : null;
      if (!whole) {
        for (const page of pages) await this.#store({ ...page, state: 'waiting', batchId });
        continue;
      }
      await this.#store({ ...whole, state: 'waiting', batchId });
      for (const page of pages) await this.remove(page.id);
    }
    this.#hurry();
  }

  /** Pages whose document was put together before the page was closed are in it. */
  async #withoutAssembled(files: readonly QueuedFile[]): Promise<QueuedFile[]> {
    const ids = new Set(files.map((file) => file.id));
    const isAssembled = ({ documentId }: QueuedFile): boolean => Boolean(documentId && ids.has(documentId));
    for (const page of files.filter(isAssembled)) await this.#shelf.remove(page.id);
    return files.filter((file) => !isAssembled(file));
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
        opened: this.#opened,
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
      const received = file.receivedAt === null ? await this.#upload(file, file.batchId) : file;
      if (received.questionId && !(await this.#answer(received, received.questionId))) return;
      await this.#shelf.remove(id).catch(() => undefined);
      this.#show({ ...received, state: 'received' });
      this.#change({ cutAt: null });
      if (!this.#view.files.some(isOnTheWay)) this.#tellReceived();
    } catch (error) {
      await this.#failed({ ...file, begun: true }, error instanceof Problem ? error : new Problem(0));
    } finally {
      this.#change({ sendingId: null });
    }
  }

  async #upload(file: QueuedFile, batchId: string): Promise<QueuedFile> {
    const { id } = file;
    let confirmed = this.#view.sent.get(id) ?? 0;
    try {
      // Kept before the first byte leaves: a page that is closed meanwhile goes on from what came.
      if (!file.begun) await this.#store({ ...file, begun: true });
      const uploaded = await sendFile({ ...file, batchId }, (sentBytes, confirmedBytes) => {
        confirmed = confirmedBytes;
        this.#progress(id, sentBytes);
      });
      confirmed = file.sizeBytes;
      return { ...file, begun: true, receivedAt: uploaded.receivedAt };
    } finally {
      this.#progress(id, confirmed);
    }
  }

  /** Says which question a received file answers. False when that has to wait; then the bytes are not sent again. */
  async #answer(file: QueuedFile, questionId: string): Promise<boolean> {
    await this.#store(file);
    try {
      await portalApi.answerQuestion(questionId, { clientId: file.clientId, arrivalId: file.id });
      return true;
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem(0);
      const attempts = file.attempts + 1;
      const decided = decideAfterUnanswered(problem, attempts);
      if (decided.after === 'leave' || decided.after === 'refuse') return true;
      if (decided.after === 'wait-for-code') this.#opened = false;
      else if (decided.after === 'enter-again') this.#change({ shutOut: true });
      else this.#show({ ...file, attempts, notBefore: Date.now() + decided.waitMs });
      this.#tellReceived();
      return false;
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
