// All films, the newest first, as posters.

import { html, useEffect, useState } from "../html.js";
import * as api from "../api.js";
import { duration, isBusy, percent, STATE_WORDS, when } from "../words.js";
import { Leader } from "./parts.js";

const ROUND = 3000;

export function Wall() {
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
      setProblem(error);
    }
  };
  const more = async () => {
    try {
      const answer = await api.films(next);
      setWall((older) => [...older, ...answer.films.filter((film) => !older.some((f) => f.id === film.id))]);
      setNext(answer.next);
    } catch (error) {
      setProblem(error);
    }
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
      <section class="wall empty" aria-labelledby="films">
        <h2 id="films">No films yet</h2>
        <ul aria-hidden="true">${[1, 2, 3, 4].map(() => html`<li><span class="sheet"><span class="blank"></span></span></li>`)}</ul>
        <p class="quiet">The poster of your first one will hang here.</p>
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
  const left = film.seconds_left == null ? "" : `, about ${duration(film.seconds_left)} left`;
  return html`
    <a class=${`poster ${film.state}`} data-in href=${`/films/${encodeURIComponent(film.id)}`}>
      <span class="sheet">
        ${film.poster
          ? html`<img src=${film.poster} alt="" loading="lazy" />`
          : html`<span class="blank" aria-hidden="true"></span>`}
        ${film.state === "running" && html`
          <${Leader} done=${film.progress} text=${percent(film.progress)} label=${`Progress of ${film.title}`} />`}
        ${film.public && html`<span class="mark">Public</span>`}
      </span>
      <span class="caption">
        <strong dir="auto">${film.title}</strong>
        ${film.title !== film.sentence && html`<span class="typed" dir="auto">${film.sentence}</span>`}
        <span class=${`state ${film.state}`}>${STATE_WORDS[film.state] ?? film.state}${isBusy(film)
          ? left
          : ` · ${when(film.updated)}`}</span>
      </span>
    </a>`;
}
