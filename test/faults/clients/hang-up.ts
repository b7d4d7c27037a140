/** A client that sends a request and is gone somewhere in the middle of it, alone on its connection or after and between others. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { RawRequest } from '../../support/http/raw-http.ts';
import { wireOf } from '../../support/http/raw-http.ts';
import type { Random } from '../machine/random.ts';
import { wholeAnswers } from './whole-answers.ts';

export type Moment = 'in the head' | 'in the body' | 'before the answer' | 'in the answer';
const moments: readonly [Moment, ...Moment[]] = ['in the head', 'in the body', 'in the body', 'before the answer', 'in the answer'];
/** Before the whole request is sent. */
export const momentsInHalf: readonly [Moment, ...Moment[]] = ['in the head', 'in the body'];
export type Place = 'alone' | 'kept alive' | 'pipelined';
const places: readonly [Place, ...Place[]] = ['alone', 'alone', 'kept alive', 'pipelined'];

export interface HungUp {
  moment: Moment;
  place: Place;
  /** The connection was ended before the whole answer had come. */
  isSeen: boolean;
}

/** Whether only a part of the request was sent. */
export const isInHalf = ({ moment }: Pick<HungUp, 'moment'>): boolean => momentsInHalf.includes(moment);

/** An answer that is to be cut has begun by then, or the client leaves without it. */
const answerBeginsWithinMs = 20_000;
/** The head of an answer is longer. */
const maxOfAnswer = 600;
const bytesAtOnce = 128;

/** Another request on the same connection, which changes nothing. */
const bystander = wireOf({ method: 'GET', path: '/health' });

/** @param address `http://host:port` @param among where it may be */
export async function hangUpOn(address: string, request: RawRequest, random: Random, among = moments): Promise<HungUp> {
  const moment = random.pick(among);
  const place = random.pick(places);
  const wire = wireOf({ ...request, ...(random.next() < 0.3 && { chunked: Math.ceil(random.between(20, 4_000)) }) });
  const client = await openClient(address);
  if (place === 'kept alive') await client.askWhole(bystander);
  const before = place === 'alone' ? 0 : 1;
  const sent = Buffer.concat([...(place === 'pipelined' ? [bystander] : []), wire.subarray(0, cutAt(wire, moment, random))]);
  await client.write(!isInHalf({ moment }) && place === 'pipelined' ? Buffer.concat([sent, bystander]) : sent);
  if (moment === 'in the answer') await client.heardMore(Math.ceil(random.between(1, maxOfAnswer)), before);
  else await setTimeout(random.between(0, moment === 'before the answer' ? 60 : 8));
  return { moment, place, isSeen: (await client.leave(random.next() < 0.3)) <= before };
}

function cutAt(wire: Buffer, moment: Moment, random: Random): number {
  const head = wire.indexOf('\r\n\r\n') + 4;
  if (moment === 'in the head') return Math.floor(random.between(1, head));
  if (moment === 'in the body') return Math.floor(random.between(head, wire.length));
  return wire.length;
}

interface Client {
  write(bytes: Buffer): Promise<void>;
  /** Sends a request and waits for the whole answer. */
  askWhole(bytes: Buffer): Promise<void>;
  /** Waits for so many bytes after so many whole answers, and for no more. */
  heardMore(bytes: number, afterAnswers: number): Promise<void>;
  /** @param reset as a machine whose network fails @returns how many whole answers had come */
  leave(reset: boolean): Promise<number>;
}

async function openClient(address: string): Promise<Client> {
  const { hostname, port } = new URL(address);
  const heard: Buffer[] = [];
  let onHeard = () => {};
  // A little at a time: who hangs up in the middle of an answer has not been given the rest.
  const buffer = Buffer.alloc(bytesAtOnce);
  const callback = (size: number) => {
    heard.push(Buffer.from(buffer.subarray(0, size)));
    onHeard();
    return true;
  };
  const socket = connect({ host: hostname, port: Number(port), onread: { buffer, callback } });
  const closed = new Promise<void>((done) => socket.once('close', () => done()));
  socket.on('error', () => {});
  await once(socket, 'connect');

  const all = () => Buffer.concat(heard);
  async function until(isHeard: () => boolean): Promise<void> {
    const waits = new AbortController();
    const heardIt = new Promise<void>((done) => {
      onHeard = () => void (isHeard() && done());
      onHeard();
    });
    await Promise.race([heardIt, closed, setTimeout(answerBeginsWithinMs, undefined, { signal: waits.signal }).catch(() => {})]);
    waits.abort();
    onHeard = () => {};
  }
  const write: Client['write'] = async (bytes) => {
    await Promise.race([new Promise<void>((done) => socket.write(bytes, () => done())), closed]);
  };
  return {
    write,
    async askWhole(bytes) {
      await write(bytes);
      await until(() => wholeAnswers(all()) > 0);
    },
    async heardMore(bytes, afterAnswers) {
      let from: number | undefined;
      await until(() => {
        const now = all();
        if (wholeAnswers(now) >= afterAnswers) from ??= now.length;
        return from !== undefined && now.length >= from + bytes;
      });
    },
    async leave(reset) {
      if (reset) socket.resetAndDestroy();
      else socket.destroy();
      await closed;
      return wholeAnswers(all());
    },
  };
}
