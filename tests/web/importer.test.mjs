// The importer's worker, where it stops: with an error, or without a word, as when the browser needs its memory.

import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { start } from '../../web/import/import-page.js';

class FakeWorker extends EventTarget {
  asked = [];
  ended = false;
  postMessage(question) { this.asked.push(question); }
  terminate() { this.ended = true; }
  say(data) { this.dispatchEvent(Object.assign(new Event('message'), { data })); }
}

globalThis.document = { getElementById: () => ({}) };  // the list is there
const bytes = () => new Uint8Array([1]);
let worker;

async function started() {
  const importer = start(() => worker);
  worker.say({});
  return importer;
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  worker = new FakeWorker();
});

test('answers in the order of the questions, also after a long while', async () => {
  const importer = await started();
  const answers = [importer.ask(bytes(), 'a'), importer.ask(bytes(), 'b')];
  assert.deepEqual(worker.asked.map(({ parameters }) => parameters[1]), ['a', 'b']);
  mock.timers.tick(59_000);
  worker.say({ answer: 'first' });
  mock.timers.tick(59_000);
  worker.say({ answer: 'second' });
  assert.deepEqual(await Promise.all(answers), ['first', 'second']);
  mock.timers.tick(600_000);
  assert.ok(!worker.ended, 'who is asked nothing may be silent');
});

test('a question that is refused harms no other', async () => {
  const importer = await started();
  const [refused, answered] = [importer.ask(bytes(), 'a'), importer.ask(bytes(), 'b')];
  worker.say({ error: { message: 'no day', harmless: true } });
  worker.say({ answer: 'second' });
  await assert.rejects(refused, { message: 'no day', harmless: true });
  assert.equal(await answered, 'second');
});

test('one that stops without a word is given up', async () => {
  const importer = await started();
  const answers = [importer.ask(bytes(), 'a'), importer.ask(bytes(), 'b')];
  mock.timers.tick(60_000);
  for (const answer of answers) await assert.rejects(answer, /has stopped/);
  assert.ok(worker.ended);
});

test('one that stops with an error refuses all that it was asked', async () => {
  const importer = await started();
  const answer = importer.calendar('cells');
  worker.dispatchEvent(new Event('error', { cancelable: true }));
  await assert.rejects(answer, /has stopped/);
});
