// What the film is, how it stands, and what can be done with it as a whole.

import { html, useState } from "../html.js";
import * as api from "../api.js";
import { dropDrafts } from "../plan.js";
import { capital, duration, isBusy, percent, STAGE_WORDS, staleWords, STATE_WORDS, UNTIL_WORDS } from "../words.js";
import { Leader, Said } from "./parts.js";

const LONG = 90; // letters that still make a heading

export function Head({ film, watch, options, visit, desk }) {
  const [problem, setProblem] = useState(null);
  const [pending, setPending] = useState(false);
  const act = async (request) => {
    setPending(true);
    setProblem(null);
    try {
      watch.take(await request());
    } catch (error) {
      setProblem(error);
    } finally {
      setPending(false);
    }
  };
  const share = () => act(() => api.publish(film.id, !film.public));
  const open = `/p/${encodeURIComponent(film.id)}`;
  const remove = async () => {
    if (!confirm(`Delete “${film.title || film.sentence}” and everything made for it?`)) return;
    try {
      await api.remove(film.id);
      dropDrafts(film.id);
      visit("/");
    } catch (error) {
      setProblem(error);
    }
  };
  const written = film.shots.length > 0; // before that its sentence is its title
  const title = written || film.title.length < LONG ? film.title : "Untitled";
  const reel = film.downloads.find(({ name }) => name === "reel.mp4");
  return html`
    <header class="head">
      <div>
        <h1 dir="auto">${title}</h1>
        ${title !== film.sentence && html`<p class="typed" dir="auto" tabindex=${film.sentence.length > 400 ? 0 : undefined}>${film.sentence}</p>`}
      </div>
      <${Standing} film=${film} />
      <div class="acts">
        <${NextStep} ...${{ film, options, act, pending }} />
        ${film.state === "done" && reel && html`<a class="button" href=${reel.url} download=${`${film.title}.mp4`}>Download</a>`}
        ${written && desk.button({ kind: "film" }, "Edit the film: place, light, title", "Edit the film")}
        ${written && desk.button({ kind: "score" }, "Edit the score", "Edit the score")}
        ${film.reel && html`
          <button class="plain switch" role="switch" aria-checked=${film.public} disabled=${pending}
            onClick=${share}>Public</button>`}
        ${!isBusy(film) && html`<button class="plain" disabled=${pending} onClick=${remove}>Delete</button>`}
      </div>
      ${film.public && html`
        <p class="quiet">Anyone with the address can watch: <a href=${open}>${location.origin}${open}</a></p>`}
      ${problem && html`<p class="wrong" role="alert">${problem.message}</p>`}
      <${Stages} film=${film} />
    </header>`;
}

function Standing({ film }) {
  if (isBusy(film)) {
    const left = film.seconds_left == null ? "" : `about ${duration(film.seconds_left)} left`;
    const count = film.seconds_left == null ? percent(film.progress) : Math.ceil(film.seconds_left);
    const turn = film.queue_position ? `number ${film.queue_position} in the queue` : "";
    const at = film.state === "queued" ? capital(turn) : [STAGE_WORDS[film.stage], left].filter(Boolean).join(", ");
    return html`
      <div class="standing">
        ${film.state === "running" && html`
          <${Leader} done=${film.progress} text=${count} label="Progress of the film" />`}
        <p><strong class=${`state ${film.state}`}>${STATE_WORDS[film.state]}</strong>${at && html`<br />${at}`}</p>
      </div>`;
  }
  const [part, are] = [capital(UNTIL_WORDS[film.until]), film.until === "takes" ? "are" : "is"];
  const after = {
    paused: `${part} ${are} ready for your eye.`,
    done: film.stale.length > 0 && "What it is made from has changed since.",
  }[film.state];
  return html`
    <div class="standing">
      <p><strong class=${`state ${film.state}`}>${STATE_WORDS[film.state] ?? film.state}</strong>
        ${after && html`<br />${after}`}
        ${film.error && html`<br /><span class="wrong"><${Said} words=${film.error} /></span>`}</p>
    </div>`;
}

/** The one button that leads on from here, and what an edit has made stale. */
function NextStep({ film, options, act, pending }) {
  const [until, setUntil] = useState("reel");
  const untils = options.untils.slice(Math.max(0, options.untils.indexOf(film.until)) + 1);
  const stale = staleWords(film.stale);
  if (isBusy(film))
    return html`<button disabled=${pending} onClick=${() => act(() => api.cancel(film.id))}>Stop</button>`;
  if (film.state === "paused" && untils.length) {
    const chosen = untils.includes(until) ? until : untils.at(-1);
    return html`
      <span class="onward">
        <button class="main" disabled=${pending}
          onClick=${() => act(() => api.goOn(film.id, chosen))}>Approve and make</button>
        <select aria-label="Go on as far as" value=${chosen} onChange=${(e) => setUntil(e.target.value)}>
          ${untils.map((name) => html`<option value=${name}>${capital(UNTIL_WORDS[name])}</option>`)}
        </select>
      </span>`;
  }
  if (film.state === "done" && stale.length)
    return html`<span class="onward"><button class="main" disabled=${pending}
      onClick=${() => act(() => api.goOn(film.id, "reel"))}>Make what changed</button>
      <span class="quiet">${stale.join(", ")}</span></span>`;
  if (film.state === "done") return null;
  const retry = film.state === "cancelled" ? "Go on" : "Try again";
  return html`<button class="main" disabled=${pending}
    onClick=${() => act(() => api.retry(film.id))}>${retry}</button>`;
}

function Stages({ film }) {
  if (!film.stages.length || film.state === "done") return null;
  const begun = Object.fromEntries(film.stages.map((one) => [one.stage, one]));
  const past = ({ state, done, total }) => {
    if (state !== "running") return state;
    if (total && done >= total) return "done";
    return film.state === "failed" ? "failed" : state;
  };
  const all = Object.keys(STAGE_WORDS).map((stage) => begun[stage] ?? { stage, state: "waiting", total: 0 });
  return html`
    <ol class="stages" aria-label="Departments">
      ${all.map((one) => html`
        <li class=${past(one)} aria-current=${past(one) === "running" && isBusy(film) ? "step" : undefined}>
          ${STAGE_WORDS[one.stage]}${one.total ? html` <span>${one.done}/${one.total}</span>` : ""}
        </li>`)}
    </ol>`;
}
