// Every request of the page. What goes wrong is a Problem that can be shown as it is.

export class Problem extends Error {
  /** `status` 0: the server was not reached at all. `problems`: [{path, message}] of an invalid plan. */
  constructor({ status, title, detail, problems }) {
    super(detail || title || `The server answered ${status}.`);
    Object.assign(this, { status, title, problems: problems ?? [] });
  }
}

/** What an answer that is no success says. Whoever is not signed in (any more) is heard of at `window`. */
export async function problemOf(answer) {
  const body = await answer.json().catch(() => ({}));
  if (answer.status === 401 && !answer.url.endsWith("/v1/session")) dispatchEvent(new Event("signed-out"));
  return new Problem({ title: answer.statusText, ...body, status: answer.status });
}

async function send(method, path, { body, headers, signal } = {}) {
  const options = { method, signal, headers: { Accept: "application/json", ...headers } };
  if (body !== undefined) {
    options.body = JSON.stringify(body);
    options.headers["Content-Type"] = "application/json";
  }
  const answer = await fetch(path, options).catch((error) => {
    if (error.name === "AbortError") throw error;
    throw new Problem({ status: 0, detail: "The server cannot be reached. Nothing is lost: try again in a moment." });
  });
  if (!answer.ok) throw await problemOf(answer);
  return answer;
}

async function read(method, path, options) {
  const answer = await send(method, path, options);
  return answer.status === 204 ? null : answer.json();
}

const film = (id, rest = "") => `/v1/films/${encodeURIComponent(id)}${rest}`;
const shot = (id, key, rest) => film(id, `/shots/${encodeURIComponent(key)}/${rest}`);

export const session = () => read("GET", "/v1/session");
export const signIn = (token) => read("POST", "/v1/session", { body: { token } });
export const signOut = () => read("DELETE", "/v1/session");
export const signOutEverywhere = () => read("DELETE", "/v1/sessions");
export const options = () => read("GET", "/v1/options");

export const estimate = (order, signal) => read("POST", "/v1/estimate", { body: order, signal });
export const create = (order, key) => read("POST", "/v1/films", { body: order, headers: { "Idempotency-Key": key } });
export const films = (cursor) =>
  read("GET", `/v1/films?limit=48${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`);
export const get = (id) => read("GET", film(id));
export const remove = (id) => read("DELETE", film(id));
export const cancel = (id) => read("POST", film(id, "/cancel"));
export const retry = (id) => read("POST", film(id, "/retry"));
export const goOn = (id, until) => read("POST", film(id, "/continue"), { body: { until } });
export const retake = (id, key, note) => read("POST", shot(id, key, "retake"), { body: { note } });
export const keep = (id, key, take) => read("PUT", shot(id, key, "kept"), { body: { take } });
export const publish = (id, open) => read("PUT", film(id, "/public"), { body: { public: open } });
export const eventsOf = (id) => film(id, "/events");

/** The plan and its version: {plan, etag}. */
export async function plan(id) {
  const answer = await send("GET", film(id, "/plan"));
  return { plan: await answer.json(), etag: answer.headers.get("ETag") };
}

/** Save a plan over the version `etag`. A Problem with status 409 or 412: somebody else saved first. */
export async function savePlan(id, plan, etag) {
  const answer = await send("PUT", film(id, "/plan"), { body: plan, headers: { "If-Match": etag } });
  return { plan: await answer.json(), etag: answer.headers.get("ETag") };
}

/** What a plan would make again, and whether it can be filmed. Makes nothing. */
export const check = (id, plan, signal) => read("POST", film(id, "/plan/check"), { body: { plan }, signal });
