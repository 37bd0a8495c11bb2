// Server-sent events, read by fetch. EventSource cannot tell a 401 from a broken line, hides the
// keepalive comments that show whether a line outlived the laptop's sleep, and drops events whose
// names it was not told beforehand.

import { Problem, problemOf } from "./api.js";

const SILENCE = 45_000; // three keepalives missed: the line is dead, whatever the browser believes
const SLOWEST = 15_000;

/**
 * Follow a film's events after number `after`, for ever, through lost connections. Returns a function
 * that ends it. `on.event({id, name, data})`, `on.up()` whenever connected, `on.down()` whenever not,
 * `on.refused(problem)` when the server says no for good.
 */
export function follow(url, after, on) {
  const end = new AbortController();
  run(url, after, on, end.signal);
  return () => end.abort();
}

async function run(url, after, on, ended) {
  let last = after;
  let wait = 500;
  while (!ended.aborted) {
    try {
      await listen(`${url}?after=${last}`, ended, {
        up() {
          wait = 500;
          on.up();
        },
        event(event) {
          if (event.id !== null) last = event.id;
          on.event(event);
        },
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (ended.aborted) return;
      if ([401, 403, 404].includes(error.status)) return on.refused(error);
    }
    if (ended.aborted) return;
    on.down();
    await soon(wait, ended);
    wait = Math.min(wait * 2, SLOWEST);
  }
}

async function listen(url, ended, on) {
  const line = new AbortController();
  const hangUp = () => line.abort();
  let watchdog = setTimeout(hangUp, SILENCE);
  ended.addEventListener("abort", hangUp);
  addEventListener("offline", hangUp);
  try {
    const answer = await fetch(url, { signal: line.signal, headers: { Accept: "text/event-stream" } }).catch(broke);
    if (!answer.ok) throw await problemOf(answer);
    on.up();
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { value, done } = await reader.read().catch(broke);
      if (done) return;
      clearTimeout(watchdog);
      watchdog = setTimeout(hangUp, SILENCE);
      const blocks = (rest + value).replaceAll("\r\n", "\n").split("\n\n");
      rest = blocks.pop();
      blocks.map(parse).filter(Boolean).forEach(on.event);
    }
  } finally {
    clearTimeout(watchdog);
    ended.removeEventListener("abort", hangUp);
    removeEventListener("offline", hangUp);
  }
}

function broke() {
  throw new Problem({ status: 0, detail: "The line of events broke." });
}

function parse(block) {
  const event = { id: null, name: "message", data: null };
  const data = [];
  for (const line of block.split("\n")) {
    const [, field, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (field === "id") event.id = Number(value);
    if (field === "event") event.name = value;
    if (field === "data") data.push(value);
  }
  if (!data.length) return null;
  event.data = JSON.parse(data.join("\n"));
  return event;
}

/** Wait, but no longer than until the network or the person comes back. */
function soon(milliseconds, ended) {
  return new Promise((resolve) => {
    const timer = setTimeout(finish, milliseconds);
    function finish() {
      clearTimeout(timer);
      removeEventListener("online", finish);
      document.removeEventListener("visibilitychange", finish);
      ended.removeEventListener("abort", finish);
      resolve();
    }
    addEventListener("online", finish);
    document.addEventListener("visibilitychange", finish);
    ended.addEventListener("abort", finish);
  });
}
