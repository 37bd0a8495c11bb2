// One film: screen, storyboard, narration, cast, papers.

import { html, useEffect, useMemo, useState } from "../html.js";
import { draftOf } from "../plan.js";
import { FilmWatch, useStore } from "../state.js";
import { Board } from "./board.js";
import { Cast } from "./cast.js";
import { Desk } from "./desk.js";
import { Head } from "./head.js";
import { Papers } from "./papers.js";
import { Screen } from "./screen.js";
import { Timeline } from "./timeline.js";
import { Trouble } from "./parts.js";

const nameOf = ({ kind, key }) => (key ? `${kind} ${key}` : kind);

export function FilmPage({ id, options, visit }) {
  const watch = useMemo(() => new FilmWatch(id), [id]);
  const { film, problem, link, asOf, ticks, news } = useStore(watch);
  useEffect(() => {
    watch.open();
    return () => watch.close();
  }, [watch]);
  useEffect(() => {
    document.title = film ? `${film.title || film.sentence} · onereel` : "onereel";
  }, [film?.title, film?.sentence]);

  if (problem && (!film || problem.status === 404))
    return html`<${Trouble} problem=${problem} again=${() => watch.refresh()} />`;
  if (!film)
    return html`<p class="quiet wait">${link === "down" ? "No connection. Trying again…" : "Opening the film…"}</p>`;
  return html`<${Opened} ...${{ film, watch, options, visit, link, asOf, ticks, news }} />`;
}

function Opened({ film, watch, options, visit, link, asOf, ticks, news }) {
  const [reel, setReel] = useState(null); // the player's element: the timeline follows and steers it
  const [onDesk, setOnDesk] = useState(null); // the one part of the plan that is being edited
  const close = () => {
    setOnDesk(null);
    setTimeout(() => document.querySelector(`[data-edits="${nameOf(onDesk)}"]`)?.focus());
  };
  const desk = {
    holds: (part) => onDesk && nameOf(onDesk) === nameOf(part),
    sheet: (part) =>
      html`<${Desk} key=${nameOf(part)} ...${{ film, watch, part, close }} schema=${options.plan_schema} />`,
    button: (part, label, words = "Edit") => {
      const draft = draftOf(film.id, part) !== null;
      return html`<button data-edits=${nameOf(part)} aria-label=${draft ? `${label} (unsaved)` : label}
        class=${draft ? "unsaved" : ""} onClick=${() => setOnDesk(part)}>${words}</button>`;
    },
  };
  const [wide, high] = film.options.aspect.split(":");
  const shape = wide === high ? "square" : Number(wide) > Number(high) ? "wide" : "upright";
  const kind = `film ${shape}${film.reel ? " with-reel" : ""}`;
  const tools = { film, watch, desk };
  useEffect(() => {
    if (link === "up") mend();
  }, [link]);
  return html`
    <p class="for-ears" role="status">${news}</p>
    ${link === "down" && html`<p class="notice" role="status">
      Connection lost. This is the film as of ${asOf.toLocaleTimeString()}; the page keeps trying.</p>`}
    <article class=${kind} style=${{ "--aspect": `${wide} / ${high}` }} onErrorCapture=${broke}>
      <${Head} ...${tools} options=${options} visit=${visit} />
      ${film.reel
        ? html`
          <${Screen} film=${film} setReel=${setReel} />
          <${Timeline} key="timeline" film=${film} reel=${reel} />
          <${Papers} film=${film} />
          <${Board} key="board" ...${tools} ticks=${ticks} />
          <${Cast} key="cast" ...${tools} />`
        : html`
          <${Board} key="board" ...${tools} ticks=${ticks} />
          <${Timeline} key="timeline" film=${film} />
          <${Cast} key="cast" ...${tools} />
          <${Papers} film=${film} />`}
    </article>`;
}

// What a picture, a clip or the reel could not fetch while the network was away is asked for again once it is back.
const broke = ({ target }) => {
  if (target instanceof HTMLImageElement || target instanceof HTMLMediaElement) target.dataset.broken = "";
};

function mend() {
  for (const thing of document.querySelectorAll("[data-broken]")) {
    delete thing.dataset.broken;
    const at = thing.currentTime;
    thing.src = thing.getAttribute("src");
    if (at) thing.currentTime = at;
  }
}
