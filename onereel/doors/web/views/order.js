// One sentence, its options, and what the film will take.

import { html, useEffect, useRef, useState } from "../html.js";
import * as api from "../api.js";
import {
  capital,
  crewName,
  duration,
  LANGUAGE_WORDS,
  priced,
  SHAPE_WORDS,
  STAGE_WORDS,
  UNTIL_WORDS,
} from "../words.js";
import { SEND_KEY, sends } from "./parts.js";

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

export function Order({ options, visit }) {
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
  const example = (sentence) => {
    change({ sentence });
    box.current.focus();
  };
  const submit = async (event) => {
    event.preventDefault();
    setBusy(true);
    try {
      const film = await api.create(orderOf(order), key.current);
      sessionStorage.removeItem(DRAFT);
      visit(`/films/${encodeURIComponent(film.id)}`);
    } catch (error) {
      setProblem(error);
      setBusy(false);
      box.current?.focus();
    }
  };
  return html`
    <form class="order" onSubmit=${submit}>
      <h1><label for="sentence">Your film, in one sentence</label></h1>
      <div class="sentence">
        <textarea id="sentence" class="typed" dir="auto" ref=${box} rows="2" required maxlength="2000"
          value=${order.sentence} placeholder=${options.examples[0]} aria-describedby="order-problem price"
          aria-keyshortcuts="Control+Enter Meta+Enter" onInput=${set("sentence")}
          onKeyDown=${(e) => sends(e) && e.target.form.requestSubmit()}></textarea>
        <p id="order-problem" class="wrong"
          role="alert">${problem && [problem.message, ...problem.problems.map((p) => p.message)].join(" ")}</p>
        <div class="send">
          <${Price} order=${order} />
          <kbd class="quiet" aria-hidden="true">${SEND_KEY}</kbd>
          <button class="main" disabled=${busy || !order.sentence.trim()}>Make ${UNTIL_WORDS[order.until]}</button>
        </div>
      </div>
      <div class="examples" role="group" aria-labelledby="examples">
        <p id="examples" class="quiet">Or begin from one of these</p>
        <ul>${options.examples.map((text) => html`
          <li><button type="button" class="typed" onClick=${() => example(text)}>${text}</button></li>`)}</ul>
      </div>
      <${Choices} order=${order} options=${options} set=${set} change=${change} />
    </form>`;
}

function Choices({ order, options, set, change }) {
  const profile = options.profiles.find((p) => p.name === order.profile) ?? options.profiles[0];
  const range = (low, high) => Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const pick = (name, label, values, words = (v) => capital(String(v))) => html`
    <label>${label}
      <select value=${String(order[name])} onChange=${set(name)}>
        ${values.map((v) => html`<option value=${String(v)}>${words(v)}</option>`)}
      </select>
    </label>`;
  const languageWords = (tag) => (tag ? (LANGUAGE_WORDS[tag] ?? tag) : "By place");
  const takesWords = (most) => (most === "" ? "As the quality says" : `At most ${most}`);
  const crew = (event) => {
    const next = options.profiles.find((p) => p.name === event.target.value);
    change({ profile: next.name, quality: next.qualities.includes(order.quality) ? order.quality : next.qualities[0] });
  };
  return html`
    <div class="choices">
      ${pick("language", "Language", ["", ...options.languages], languageWords)}
      ${pick("aspect", "Shape", options.aspects, (v) => SHAPE_WORDS[v] ?? v)}
      ${pick("style", "Style", options.styles)}
      ${pick("shots", "Shots", range(options.shots.min, options.shots.max))}
      ${pick("quality", "Quality", profile.qualities)}
      ${pick("until", "Go as far as", options.untils, (v) => capital(UNTIL_WORDS[v]))}
    </div>
    <details class="more">
      <summary>Crew, takes, seed and budget</summary>
      <div class="choices">
        <label>Crew
          <select value=${order.profile} onChange=${crew}>
            ${options.profiles.map((p) => html`<option value=${p.name}>${capital(crewName(p.name))}</option>`)}
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
    return html`<div id="price" class="quiet"><p>What it will take is told before anything is made.</p></div>`;
  if (price.problem) return html`<div id="price" class="wrong"><p aria-live="polite">${price.problem}</p></div>`;
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
