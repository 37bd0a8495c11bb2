// The storyboard: one card a shot, filling as the film is made.

import { html, useRef, useState } from "../html.js";
import { isBusy } from "../words.js";
import { TakeNumber } from "./parts.js";
import { Takes } from "./takes.js";
import { Retake } from "./retake.js";
import { Notes, ratingClass, ratingWords } from "./verdict.js";

export function Board({ ticks, ...tools }) {
  const { film, desk } = tools;
  const whole = [{ kind: "film" }, { kind: "score" }].find(desk.holds);
  if (!film.shots.length) {
    const frames = Array.from({ length: film.options.shots }, (_, i) => i + 1);
    return html`
      <section class="board" aria-labelledby="board">
        <h2 id="board">Storyboard</h2>
        <p class="quiet">${WAITING[film.state] ?? "No shot was written yet."}</p>
        <ol aria-hidden="true">${frames.map((number) => html`
          <li class="shot"><div class="frame blank"></div><p class="edge"><b>${number}</b></p></li>`)}</ol>
      </section>`;
  }
  return html`
    <section class="board" aria-labelledby="board">
      <h2 id="board">Storyboard</h2>
      ${whole && desk.sheet(whole)}
      <ol>
        ${film.shots.map((shot, i) => html`<${Shot} key=${shot.id} ...${{ ...tools, shot, ticks, number: i + 1 }} />`)}
      </ol>
    </section>`;
}

const WAITING = {
  queued: "The director begins when it is this film's turn.",
  running: "The director is writing. The shots appear here.",
};

const AT_WORK = {
  painting: ["keyframe", "Painting the keyframe"],
  shooting: ["take", "Shooting"],
  watching: ["verdict", "The critic is watching"],
};

function Shot({ shot, number, ticks, ...tools }) {
  const { film, watch, desk } = tools;
  const [open, setOpen] = useState(null); // "takes" or "retake"
  const kept = shot.takes.find((take) => take.kept) ?? shot.takes.at(-1);
  const part = { kind: "shot", key: shot.id };
  const onDesk = desk.holds(part);
  const stale = film.state === "done" && film.stale.some(({ label }) => label.replace(/ take \d+$/, "") === shot.id);
  const busy = isBusy(film);
  const comparison = `Compare ${shot.takes.length} takes`;
  const manner = new Set([shot.size, shot.move, !shot.cut && "no cut", shot.hero && "hero"].filter(Boolean));
  return html`
    <li class=${onDesk ? "shot on-desk" : "shot"} id=${`shot-${shot.id}`}>
      <div class="still">
        <${Picture} ...${{ shot, number, take: kept }} />
        <p class="edge"><b>${number}</b> ${shot.id} <span>${[...manner].join(", ")}</span></p>
        <${AtWork} shot=${shot} ticks=${ticks} busy=${busy} />
      </div>
      ${!onDesk && html`
          <p class="typed action" dir="auto">${shot.action}</p>
          ${shot.line && html`<p class="typed line" dir="auto" lang=${film.language}>“${shot.line}”</p>`}
          ${stale && html`<p class="stale">To be made again.</p>`}
          ${shot.takes.length > 0 && html`<${Verdict} shot=${shot} take=${kept} />`}
          <div class="acts">
            ${desk.button(part, `Edit shot ${number}`)}
            ${shot.takes.length > 0 && html`
              <button disabled=${busy} onClick=${() => setOpen("retake")} aria-expanded=${open === "retake"}
                aria-label=${`Retake shot ${number}`}>Retake</button>`}
            ${shot.takes.length > 1 && html`
              <button onClick=${() => setOpen("takes")}
                aria-label=${`${comparison} of shot ${number}`}>${comparison}</button>`}
          </div>`}
      ${open === "retake" && html`<${Retake} ...${{ film, watch, shot, close: () => setOpen(null) }} />`}
      ${open === "takes" && html`<${Takes} ...${{ film, watch, shot, number, close: () => setOpen(null) }} />`}
    </li>
    ${onDesk && html`<li class="sheet" aria-label=${`Shot ${number} on the desk`}>${desk.sheet(part)}</li>`}`;
}

const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** The keyframe; over it the take, playing while it is pointed at or has the focus. */
function Picture({ shot, number, take }) {
  const clip = useRef();
  const play = () => clip.current?.play().catch(() => {}); // a pointer that left at once stops the play it began
  const rest = () => {
    if (!clip.current) return;
    clip.current.pause();
    clip.current.currentTime = 0;
  };
  if (!take?.clip && !shot.keyframe)
    return html`<div class="frame blank" role="img" aria-label=${`Shot ${number}: no picture yet`}></div>`;
  if (!take?.clip)
    return html`<div class="frame"><img src=${shot.keyframe}
      alt=${`Keyframe of shot ${number}: ${shot.subject}`} /></div>`;
  const pointed = (event) => event.pointerType === "mouse" && !calm.matches && play();
  const focused = (event) => event.target.matches(":focus-visible") && !calm.matches && play();
  // A mouse has played it by pointing; a finger, the Enter key and those who want calm press.
  const pressed = (event) => (event.pointerType !== "mouse" || calm.matches) && (clip.current.paused ? play() : rest());
  return html`
    <button class="frame" aria-label=${`Play take ${take.number} of shot ${number}: ${shot.subject}`}
      onPointerEnter=${pointed} onPointerLeave=${(event) => event.pointerType === "mouse" && rest()}
      onFocus=${focused} onBlur=${rest} onClick=${pressed}>
      <video ref=${clip} key=${take.clip} src=${take.clip} poster=${take.keyframe ?? shot.keyframe} muted loop
        playsinline preload="none"></video>
    </button>`;
}

function AtWork({ shot, ticks, busy }) {
  const [kind, words] = (busy && AT_WORK[shot.state]) || [];
  if (!words) return null;
  const thing = `${kind} ${shot.id}`;
  const tick = Object.entries(ticks).find(([name]) => name === thing || name.startsWith(`${thing} take `));
  return html`<p class="at-work">${words}<progress max="1" value=${tick ? tick[1] : undefined}
    aria-label=${words}></progress></p>`;
}

/** The kept take in a line, then what the critic noted and what the next take would change. */
function Verdict({ shot, take }) {
  return html`
    <div class="verdict">
      <p>
        ${shot.takes.map((t) => html`<${TakeNumber} take=${t} />`)}
        <span class=${ratingClass(take)}>${ratingWords(take)}</span>
      </p>
      <${Notes} take=${take} />
    </div>`;
}
