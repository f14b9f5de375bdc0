/**
 * A real HTTP server on the loopback interface that stands in for publishers: feeds, audio with
 * ranges, transcripts, and every fault a test asks for. It keeps a record of what was asked of it.
 */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { feedXml, type FeedDescription } from './feed-xml.ts';

/** What a path answers with. */
export interface Resource {
  body: string | Uint8Array;
  /** `Content-Type`; left out of the answer when null. */
  type?: string | null;
  etag?: string;
  /** An HTTP date. */
  lastModified?: string;
  /** Whether `Range` is answered with 206; true unless said otherwise. */
  ranges?: boolean;
  /** False sends the body in chunks, without saying how long it is. */
  sized?: boolean;
  /** Slows the body down, so that a test can look at a download under way. */
  bytesPerSecond?: number;
  headers?: Record<string, string>;
}

/** Something wrong with the answers of a path. Several may be set together. */
export interface Fault {
  /** Answers with this status and an HTML page. */
  status?: number;
  /** Answers with a redirect there (`redirectStatus`, 302 unless said otherwise). */
  redirect?: string;
  redirectStatus?: number;
  /** Breaks the connection after so many bytes of the body. */
  closeAfter?: number;
  /** Sends so many bytes of the body, then nothing until `release`. */
  stallAfter?: number;
  /** Sends not even headers until `release`. */
  hold?: boolean;
  /** `Content-Length` sent in place of the true one. */
  announce?: number;
  /** Answers a range with one that starts so many bytes later than asked. */
  shiftRange?: number;
  /** Answers a range with 206 although `If-Range` does not match what is there now. */
  ignoreIfRange?: boolean;
  /** Sends the body gzipped, asked for or not. */
  gzip?: boolean;
  /** Applies to so many requests only; to all until `heal` unless set. */
  times?: number;
}

/** One request as it arrived. */
export interface RequestRecord {
  method: string;
  /** Path and query. */
  path: string;
  headers: IncomingHttpHeaders;
}

/** Starts a host on a free port of 127.0.0.1. */
export async function startHost(): Promise<Host> {
  const host = new Host();
  await host.start();
  return host;
}

export class Host {
  /** Everything asked so far, oldest first. */
  readonly requests: RequestRecord[] = [];

  private readonly resources = new Map<string, Resource>();
  private readonly faults = new Map<string, Fault>();
  private readonly held = new Map<string, (() => void)[]>();
  private readonly waiting = new Set<() => void>();
  private readonly brokenOff = new Set<string>();
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((request, response) => {
    const path = request.url ?? '/';
    this.requests.push({ method: request.method ?? 'GET', path, headers: request.headers });
    response.once('close', () => {
      if (!response.writableFinished) this.brokenOff.add(path);
      this.look();
    });
    this.look();
    this.answer(path, request.headers, response).catch(() => response.destroy());
  }).on('connection', (socket) => {
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
  });
  private port = 0;

  /** Listens; again on the same port after `stop`. */
  async start(): Promise<void> {
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** The network is gone: nothing listens any more, and connections break at once. */
  async stop(): Promise<void> {
    if (!this.server.listening) return;
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** Address of a path. */
  url(path: string): string {
    return `http://127.0.0.1:${this.port}${path}`;
  }

  /** Serves a resource from now on, in place of what the path served before; answers its address. */
  serve(path: string, resource: Resource): string {
    this.resources.set(path, resource);
    return this.url(path);
  }

  /** Serves a feed (RSS 2.0 with Podcasting 2.0 tags); answers its address. */
  feed(path: string, feed: FeedDescription): string {
    const body = feedXml(feed, (address) => new URL(address, this.url(path)).href);
    return this.serve(path, { body, type: 'application/rss+xml' });
  }

  /** Answers the path with a fault from now on. */
  fault(path: string, fault: Fault): void {
    this.faults.set(path, { ...fault });
  }

  /** Ends the fault of a path, and lets go of what it held. */
  heal(path: string): void {
    this.faults.delete(path);
    this.release(path);
  }

  /** Lets answers go on that `hold` or `stallAfter` stopped. */
  release(path: string): void {
    for (const go of this.held.get(path) ?? []) go();
    this.held.delete(path);
  }

  /** What was asked of a path so far. */
  requestsTo(path: string): RequestRecord[] {
    return this.requests.filter((request) => request.path === path);
  }

  /** Waits until a path was asked `count` times in all, and answers the last of those requests. */
  async requested(path: string, count = 1): Promise<RequestRecord> {
    return this.until(() => this.requestsTo(path)[count - 1]);
  }

  /** Waits until an answer of the path stands still because of `hold` or `stallAfter`. */
  async stalled(path: string): Promise<void> {
    await this.until(() => this.held.get(path)?.length);
  }

  /** Waits until somebody let go of an answer of the path before all of it was sent. */
  async abandoned(path: string): Promise<void> {
    await this.until(() => this.brokenOff.has(path) || undefined);
  }

  private look(): void {
    for (const look of this.waiting) look();
  }

  private until<T>(find: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const look = () => {
        const found = find();
        if (!found) return;
        this.waiting.delete(look);
        resolve(found);
      };
      this.waiting.add(look);
      look();
    });
  }

  private hold(path: string): Promise<void> {
    return new Promise((go) => {
      this.held.set(path, [...(this.held.get(path) ?? []), go]);
      this.look();
    });
  }

  private takeFault(path: string): Fault {
    const fault = this.faults.get(path);
    if (fault?.times !== undefined && --fault.times === 0) this.faults.delete(path);
    return fault ?? {};
  }

  private async answer(path: string, asked: IncomingHttpHeaders, response: ServerResponse) {
    const fault = this.takeFault(path);
    if (fault.hold) await this.hold(path);
    if (fault.redirect !== undefined) {
      response.writeHead(fault.redirectStatus ?? 302, { location: fault.redirect }).end();
      return;
    }
    const resource = this.resources.get(path);
    if (fault.status !== undefined || !resource) {
      const status = fault.status ?? 404;
      response.writeHead(status, { 'content-type': 'text/html' });
      response.end(`<!doctype html><title>${status}</title><p>Nothing to hear here.`);
      return;
    }
    const { status, headers, body } = reply(resource, fault, asked);
    response.writeHead(status, headers).flushHeaders();
    await this.send(path, response, body, resource.bytesPerSecond, fault);
  }

  private async send(
    path: string,
    response: ServerResponse,
    body: Uint8Array,
    bytesPerSecond: number | undefined,
    { closeAfter, stallAfter }: Fault,
  ) {
    const chunk = bytesPerSecond ? Math.max(1, Math.round(bytesPerSecond / 20)) : 64 * 1024;
    const stops = [closeAfter, stallAfter].filter((stop) => stop !== undefined);
    for (let sent = 0; ;) {
      if (sent === closeAfter) {
        // What was written is on its way to the reader before the connection breaks.
        response.socket?.destroySoon();
        return;
      }
      if (sent === stallAfter) await this.hold(path);
      if (sent >= body.length || response.destroyed) break;
      const next = Math.min(sent + chunk, body.length, ...stops.filter((stop) => stop > sent));
      const drained = response.write(body.subarray(sent, next));
      sent = next;
      if (!drained) await drain(response);
      if (bytesPerSecond) await new Promise((done) => setTimeout(done, 50));
    }
    response.end();
  }
}

/** Waits until the reader takes more, or is gone. */
function drain(response: ServerResponse): Promise<void> {
  return new Promise((done) => {
    const go = () => {
      response.off('drain', go).off('close', go);
      done();
    };
    response.once('drain', go).once('close', go);
  });
}

/** What an honest server answers, bent as the fault asks. */
function reply(resource: Resource, fault: Fault, asked: IncomingHttpHeaders) {
  const whole = Buffer.from(resource.body);
  const headers: Record<string, string | number> = { ...resource.headers };
  if (resource.type !== null) headers['content-type'] = resource.type ?? 'application/octet-stream';
  if (resource.etag) headers.etag = resource.etag;
  if (resource.lastModified) headers['last-modified'] = resource.lastModified;
  if (isUnchanged(resource, asked)) return { status: 304, headers, body: Buffer.alloc(0) };

  const range = resource.ranges === false ? null : /^bytes=(\d+)-(\d*)$/.exec(asked.range ?? '');
  const sameAsBefore =
    fault.ignoreIfRange ||
    [undefined, resource.etag, resource.lastModified].includes(asked['if-range'] as string);
  if (resource.ranges !== false) headers['accept-ranges'] = 'bytes';
  let body = whole;
  let status = 200;
  if (range && sameAsBefore) {
    const start = Number(range[1]) + (fault.shiftRange ?? 0);
    const end = Math.min(range[2] ? Number(range[2]) : Infinity, whole.length - 1);
    if (start >= whole.length) {
      headers['content-range'] = `bytes */${whole.length}`;
      return { status: 416, headers, body: Buffer.alloc(0) };
    }
    status = 206;
    body = whole.subarray(start, end + 1);
    headers['content-range'] = `bytes ${start}-${end}/${whole.length}`;
  }
  if (fault.gzip) {
    body = gzipSync(body);
    headers['content-encoding'] = 'gzip';
  }
  if (resource.sized !== false) headers['content-length'] = fault.announce ?? body.length;
  return { status, headers, body };
}

function isUnchanged({ etag, lastModified }: Resource, asked: IncomingHttpHeaders): boolean {
  if (asked['if-none-match']) return asked['if-none-match'] === etag;
  return lastModified !== undefined && asked['if-modified-since'] === lastModified;
}
