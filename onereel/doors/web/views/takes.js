// All takes of a shot side by side; one is kept.

import { html, useRef, useState } from "../html.js";
import * as api from "../api.js";
import { isBusy } from "../words.js";
import { Dialog, TakeNumber } from "./parts.js";
import { Notes, ratingClass, ratingWords } from "./verdict.js";

export function Takes({ film, watch, shot, number, close }) {
  const [problem, setProblem] = useState(null);
  const [pending, setPending] = useState(false);
  const row = useRef();
  const busy = isBusy(film) || pending;
  const keep = async (take) => {
    setPending(true);
    setProblem(null);
    try {
      watch.take(await api.keep(film.id, shot.id, take));
    } catch (error) {
      setProblem(error);
    } finally {
      setPending(false);
    }
  };
  const together = () => {
    for (const clip of row.current.querySelectorAll("video")) {
      clip.currentTime = 0;
      clip.play().catch(setProblem);
    }
  };
  return html`
    <${Dialog} wide title=${`The takes of shot ${number}, ${shot.id}`} close=${close}>
      <p class="typed" dir="auto">${shot.action}</p>
      <div class="acts"><button onClick=${together}>Play all together</button>
        <button class="plain" disabled=${busy} onClick=${() => keep(null)}>Keep the best rated</button></div>
      ${problem && html`<p class="wrong" role="alert">${problem.message}</p>`}
      <ul class="takes" ref=${row}>
        ${shot.takes.map((take) => html`
          <li key=${take.number} class=${take.kept ? "kept" : ""}>
            ${
              take.clip
                ? html`<video src=${take.clip} poster=${take.keyframe} controls muted loop playsinline
                  preload="metadata" aria-label=${`Take ${take.number}`}></video>`
                : html`<p class="quiet">Its clip is no longer there.</p>`}
            <p><${TakeNumber} take=${take} /> <span class=${ratingClass(take)}>${ratingWords(take)}</span></p>
            <${Axes} axes=${take.axes} />
            <${Notes} take=${take} remarks />
            <button class=${take.kept ? "" : "main"} disabled=${busy || take.kept || !take.clip}
              onClick=${() => keep(take.number)}>${take.kept ? "Kept" : `Keep take ${take.number}`}</button>
          </li>`)}
      </ul>
    </${Dialog}>`;
}

function Axes({ axes }) {
  const judged = Object.entries(axes);
  if (!judged.length) return null;
  return html`
    <dl class="axes">
      ${judged.map(([name, value]) => html`
        <div>
          <dt>${name.replaceAll("_", " ")}</dt>
          <dd><meter min="1" max="10" value=${value} aria-label=${name}></meter> ${value.toFixed(1)}</dd>
        </div>`)}
    </dl>`;
}
