// What the page knows, and how views hear of it.

import { useEffect, useReducer } from "./html.js";
import * as api from "./api.js";
import { follow } from "./stream.js";
import { isBusy, newsOf } from "./words.js";

export class Store {
  #listeners = new Set();

  constructor(value) {
    this.value = value;
  }

  set(patch) {
    this.value = { ...this.value, ...patch };
    for (const listener of [...this.#listeners]) listener();
  }

  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** The value of a store; the view is drawn anew whenever it changes. */
export function useStore(store) {
  const [, redraw] = useReducer((n) => n + 1, 0);
  const drawn = store.value;
  useEffect(() => {
    if (store.value !== drawn) redraw();
    return store.subscribe(redraw);
  }, [store]);
  return store.value;
}

const COALESCE = 250; // many events come in one breath: one fetch for all of them
const ROUND = 4000; // the queue's own changes (a turn came, a worker died) are no events of the film

/**
 * One film, kept true. The server folds the events into the film; here an event only rings the bell,
 * and the film is fetched again. So refresh, second tab, sleep and lost network all end in one state.
 *
 * value: {film, problem, link: "connecting"|"up"|"down", asOf: Date, ticks: {"take kiss": 0.4}, news};
 * the link is up when the last fetch came through. Where events do not come through, it is asked in rounds.
 */
export class FilmWatch extends Store {
  #id;
  #hangUp = null;
  #timer = null;
  #round = null;
  #hears = false;
  #fetching = false;
  #again = false;
  #closed = false;

  constructor(id) {
    super({ film: null, problem: null, link: "connecting", asOf: null, ticks: {}, news: "" });
    this.#id = id;
  }

  async open() {
    document.addEventListener("visibilitychange", this.#wake);
    addEventListener("online", this.#wake);
    addEventListener("offline", this.#lost);
    this.#round = setInterval(() => this.#patrol(), ROUND);
    await this.refresh();
    if (!this.#closed) this.#listen();
  }

  close() {
    this.#closed = true;
    this.#hangUp?.();
    clearInterval(this.#round);
    clearTimeout(this.#timer);
    document.removeEventListener("visibilitychange", this.#wake);
    removeEventListener("online", this.#wake);
    removeEventListener("offline", this.#lost);
  }

  /** A film that an answer of the server already holds. */
  take(film) {
    if (this.#closed || !film) return;
    const ticks = isBusy(film) ? this.value.ticks : {};
    this.set({ film, problem: null, link: "up", asOf: new Date(), ticks });
  }

  async refresh() {
    if (this.#fetching) {
      this.#again = true;
      return;
    }
    this.#fetching = true;
    try {
      this.take(await api.get(this.#id));
    } catch (problem) {
      this.#failed(problem);
    } finally {
      this.#fetching = false;
    }
    if (this.#again && !this.#closed) {
      this.#again = false;
      await this.refresh();
    }
  }

  #failed(problem) {
    if (this.#closed) return;
    if (problem.status === 0 || problem.status >= 500) this.#lost();
    else this.set({ problem });
  }

  #listen() {
    if (this.#hangUp || !this.value.film) return;
    this.#hangUp = follow(api.eventsOf(this.#id), this.value.film.last_event, {
      up: () => this.#heard(true),
      down: () => this.#heard(false),
      refused: (problem) => this.set({ problem }),
      event: (event) => this.#hear(event),
    });
  }

  #heard(hears) {
    this.#hears = hears;
    this.refresh(); // what was missed meanwhile, or whether the server is there at all
  }

  #hear({ name, data }) {
    if (name === "WorkTicked") {
      this.set({ ticks: { ...this.value.ticks, [`${data.kind} ${data.label}`]: data.done } });
      return;
    }
    if (name === "WorkDone" || name === "WorkFailed") {
      const { [`${data.kind} ${data.label}`]: _, ...ticks } = this.value.ticks;
      this.set({ ticks });
    }
    const news = newsOf(name, data);
    if (news) this.set({ news });
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.refresh();
    }, COALESCE);
  }

  #patrol() {
    if (document.hidden) return;
    if (!this.#hears || isBusy(this.value.film)) this.refresh().then(() => this.#listen());
  }

  #lost = () => {
    if (!this.#closed && this.value.link !== "down") this.set({ link: "down" });
  };

  #wake = () => {
    if (!document.hidden) this.refresh();
  };
}
