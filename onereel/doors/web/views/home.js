// One sentence in; the films as a wall of posters.

import { html, useEffect, useRef, useState } from "../html.js";
import * as api from "../api.js";
import {
  crewName,
  duration,
  isBusy,
  LANGUAGE_WORDS,
  percent,
  priced,
  STATE_WORDS,
  STAGE_WORDS,
  UNTIL_WORDS,
  when,
} from "../words.js";
import { Leader } from "./parts.js";

export function Home({ options, visit, signedOut }) {
  useEffect(() => {
    document.title = "onereel";
  }, []);
  return html`<${Order} options=${options} visit=${visit} signedOut=${signedOut} /><${Wall} signedOut=${signedOut} />`;
}

const DRAFT = "onereel.order"; // a half-written order outlives a refresh

function first(options) {
  const kept = sessionStorage.getItem(DRAFT);
  return {
    sentence: "",
    language: "",
    aspect: options.defaults.aspect,
    style: options.defaults.style,
    shots: options.defaults.shots,
    profile: options.default_profile,
    quality: options.defaults.quality,
    takes: "",
    seed: "",
    budget_minutes: "",
    until: "reel",
    ...(kept ? JSON.parse(kept) : {}),
  };
}

/** The form's values as the API wants them: empty means the server's own choice. */
function orderOf({ sentence, until, ...given }) {
  const figure = (text) => (text === "" ? undefined : Number(text));
  const options = {
    ...given,
    language: given.language || undefined,
    shots: Number(given.shots),
    takes: figure(given.takes),
    seed: figure(given.seed),
    budget_minutes: figure(given.budget_minutes),
  };
  return { sentence: sentence.trim(), until, options };
}

const freshKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

function Order({ options, visit, signedOut }) {
  const [order, setOrder] = useState(() => first(options));
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const key = useRef(freshKey());
  const box = useRef();
  const set = (name) => (event) => change({ [name]: event.target.value });
  const change = (patch) => {
    const next = { ...order, ...patch };
    key.current = freshKey(); // another order; the same one sent twice is still one film
    sessionStorage.setItem(DRAFT, JSON.stringify(next));
    setProblem(null);
    setOrder(next);
  };
  const submit = async (event) => {
    event.preventDefault();
    setBusy(true);
    try {
      const film = await api.create(orderOf(order), key.current);
      sessionStorage.removeItem(DRAFT);
      visit(`/films/${encodeURIComponent(film.id)}`);
    } catch (error) {
      if (error.status === 401) signedOut();
      setProblem(error);
      setBusy(false);
      box.current?.focus();
    }
  };
  return html`
    <form class="order" onSubmit=${submit}>
      <h1><label for="sentence">Your film, in one sentence</label></h1>
      <textarea id="sentence" ref=${box} rows="2" required maxlength="2000" value=${order.sentence}
        placeholder=${options.examples[0]}
        aria-describedby="order-problem price" onInput=${set("sentence")}
        onKeyDown=${(e) => e.key === "Enter" && (e.metaKey || e.ctrlKey) && e.target.form.requestSubmit()}></textarea>
      <div class="examples" role="group" aria-label="Examples">
        ${options.examples.map((text) => html`
          <button type="button" onClick=${() => change({ sentence: text })}>${text}</button>`)}
      </div>
      <${Choices} order=${order} options=${options} set=${set} change=${change} />
      <p id="order-problem" class="wrong"
        role="alert">${problem && [problem.message, ...problem.problems.map((p) => p.message)].join(" ")}</p>
      <div class="send">
        <button class="main" disabled=${busy || !order.sentence.trim()}>Make ${UNTIL_WORDS[order.until]}</button>
        <${Price} order=${order} />
      </div>
    </form>`;
}

function Choices({ order, options, set, change }) {
  const profile = options.profiles.find((p) => p.name === order.profile) ?? options.profiles[0];
  const range = (low, high) => Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const pick = (name, label, values, words = (v) => v) => html`
    <label>${label}
      <select value=${String(order[name])} onChange=${set(name)}>
        ${values.map((v) => html`<option value=${String(v)}>${words(v)}</option>`)}
      </select>
    </label>`;
  const takesWords = (most) => (most === "" ? "As the quality says" : `At most ${most}`);
  const quality = (event) => {
    const next = options.profiles.find((p) => p.name === event.target.value);
    change({ profile: next.name, quality: next.qualities.includes(order.quality) ? order.quality : next.qualities[0] });
  };
  return html`
    <div class="choices">
      ${pick("language", "Language", ["", ...options.languages], (v) => (v ? (LANGUAGE_WORDS[v] ?? v) : "Of the place"))}
      ${pick("aspect", "Shape", options.aspects)}
      ${pick("style", "Style", options.styles)}
      ${pick("shots", "Shots", range(options.shots.min, options.shots.max))}
      ${pick("quality", "Quality", profile.qualities)}
      ${pick("until", "Go as far as", options.untils, (v) => UNTIL_WORDS[v])}
    </div>
    <details class="more">
      <summary>Crew, takes, seed and budget</summary>
      <div class="choices">
        <label>Crew
          <select value=${order.profile} onChange=${quality}>
            ${options.profiles.map((p) => html`<option value=${p.name}>${crewName(p.name)}</option>`)}
          </select>
        </label>
        ${pick("takes", "Takes a shot", ["", ...range(options.takes.min, options.takes.max)], takesWords)}
        <label>Seed <input type="number" min="0" max="2147483647" placeholder="1" value=${order.seed}
          onInput=${set("seed")} /></label>
        <label>Minutes at most <input type="number" min="0.1" step="any" placeholder="No limit"
          value=${order.budget_minutes} onInput=${set("budget_minutes")} /></label>
      </div>
      <p class="quiet">${profile.about}</p>
    </details>`;
}

/** What it will cost, asked anew a moment after the last change. */
function Price({ order }) {
  const [price, setPrice] = useState(null);
  const asked = JSON.stringify(orderOf(order));
  const ready = Boolean(order.sentence.trim());
  useEffect(() => {
    if (!ready) return setPrice(null);
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const { sentence, options } = JSON.parse(asked);
      api.estimate({ sentence, options }, stop.signal).then(setPrice, (error) => {
        if (error.name !== "AbortError") setPrice({ problem: error.message });
      });
    }, 400);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked, ready]);
  if (!price)
    return html`<p id="price" class="quiet" aria-live="polite">What it will take is told before anything is made.</p>`;
  if (price.problem) return html`<p id="price" class="wrong" aria-live="polite">${price.problem}</p>`;
  const stages = price.stages
    .filter(({ seconds }) => seconds)
    .map(({ stage, seconds }) => `${STAGE_WORDS[stage]} ${duration(seconds)}`);
  return html`
    <div id="price" class="quiet">
      <p aria-live="polite">The whole film: ${priced(price)}.</p>
      <details><summary>How that is counted</summary>
        <ul>${[`${stages.join(", ")}.`, ...price.basis].map((words) => html`<li>${words}</li>`)}</ul></details>
    </div>`;
}

const ROUND = 3000;

function Wall({ signedOut }) {
  const [wall, setWall] = useState(null);
  const [next, setNext] = useState(undefined); // the cursor of the page after the last one shown; null: none
  const [problem, setProblem] = useState(null);
  const load = async () => {
    try {
      const answer = await api.films();
      // Pages that were asked for stay; the newest page is put over them.
      setWall((older) => merged(answer.films, older, Boolean(answer.next)));
      setNext((older) => (older === undefined ? answer.next : older));
      setProblem(null);
    } catch (error) {
      if (error.status === 401) signedOut();
      setProblem(error);
    }
  };
  const more = async () => {
    const answer = await api.films(next);
    setWall((older) => [...older, ...answer.films.filter((film) => !older.some((f) => f.id === film.id))]);
    setNext(answer.next);
  };
  useEffect(() => {
    load();
    const timer = setInterval(() => !document.hidden && load(), ROUND);
    return () => clearInterval(timer);
  }, []);
  if (problem && !wall)
    return html`<p class="wrong" role="alert">The films cannot be shown: ${problem.message} <button
      onClick=${load}>Try again</button></p>`;
  if (!wall) return html`<p class="quiet wait">Fetching the films…</p>`;
  if (!wall.length)
    return html`
      <section class="empty" aria-label="No films yet">
        <div class="blank-frame" aria-hidden="true"></div>
        <p><strong>The wall is empty.</strong> Write a sentence above, or press an example. Its poster will hang here.</p>
      </section>`;
  return html`
    <section class="wall" aria-labelledby="films">
      <h2 id="films">Films</h2>
      ${problem && html`<p class="notice" role="status">Connection lost: the wall may be out of date. Trying again.</p>`}
      <ul>${wall.map((film) => html`<li key=${film.id}><${Poster} film=${film} /></li>`)}</ul>
      ${next && html`<button onClick=${more}>Show older films</button>`}
    </section>`;
}

function merged(fresh, older, more) {
  if (!older || !more) return fresh;
  const ids = new Set(fresh.map((film) => film.id));
  return [...fresh, ...older.filter((film) => !ids.has(film.id))];
}

function Poster({ film }) {
  const busy = isBusy(film);
  const name = film.title || film.sentence;
  const left = film.seconds_left == null ? "" : `, about ${duration(film.seconds_left)} left`;
  return html`
    <a class=${`poster ${film.state}`} data-in href=${`/films/${encodeURIComponent(film.id)}`}>
      <span class="sheet">
        ${film.poster
          ? html`<img src=${film.poster} alt="" loading="lazy" />`
          : html`<span class="blank" aria-hidden="true"></span>`}
        ${busy && html`
          <${Leader} done=${film.progress} text=${percent(film.progress)} label=${`Progress of ${name}`} />`}
        ${film.public && html`<span class="mark">Public</span>`}
      </span>
      <span class="caption">
        <strong>${name}</strong>
        ${film.title && html`<span class="typed">${film.sentence}</span>`}
        <span
          class=${`state ${film.state}`}>${STATE_WORDS[film.state] ?? film.state}${busy ? left : ` · ${when(film.updated)}`}</span>
      </span>
    </a>`;
}
