// The film laid out in time: pictures, the narrator's voice, the score. It steers the reel when there is one.

import { html, useEffect, useRef, useState } from "../html.js";
import { clock } from "../words.js";
import { outline, peaks } from "../waveform.js";

const SHOT_SECONDS = 5.0625; // 81 frames at 16 fps

export function Timeline({ film, reel }) {
  const heads = useRef();
  useEffect(() => (reel ? followed(reel, heads.current) : undefined), [reel]);
  const voice = useRef();
  if (!film.shots.some((shot) => shot.line)) return null;
  const total = film.shots.length * SHOT_SECONDS;
  const percent = (seconds) => `${(100 * seconds) / total}%`;
  const seek = (seconds) => {
    reel.currentTime = seconds;
    reel.play().catch(() => reel.focus());
  };
  const speak = (shot) => {
    voice.current.src = shot.line_audio;
    voice.current.play();
  };
  const goto = (shot, i) =>
    reel
      ? seek(i * SHOT_SECONDS + 0.01)
      : document.getElementById(`shot-${shot.id}`).scrollIntoView({ block: "center" });
  return html`
    <section class="timeline" aria-labelledby="timeline">
      <h2 id="timeline">Narration</h2>
      <audio ref=${voice} preload="none"></audio>
      <div class="roll" tabindex="0" role="group" aria-label="The film in time">
        <div class="lanes" style=${{ "--shots": film.shots.length }}>
          <div class="pictures">
            ${film.shots.map((shot, i) => html`
              <button onClick=${() => goto(shot, i)}
                aria-label=${reel ? `Play from shot ${i + 1}, at ${clock(i * SHOT_SECONDS)}` : `Go to shot ${i + 1}`}>
                ${shot.keyframe
                  ? html`<img src=${shot.keyframe} alt="" loading="lazy" />`
                  : html`<span class="blank"></span>`}
                <span class="time">${clock(i * SHOT_SECONDS)}</span>
              </button>`)}
          </div>
          <div class="voice">
            ${film.shots.map((shot) => shot.line_audio && html`
              <button style=${{ left: percent(shot.line_start), width: percent(shot.line_seconds) }}
                onClick=${() => speak(shot)} aria-label=${`Hear the line: ${shot.line}`}>
                <${Wave} url=${shot.line_audio} count=${90} />
              </button>`)}
          </div>
          <div class="words">
            ${film.shots.map((shot) => html`<p class="typed" dir="auto" lang=${film.language}>${shot.line}</p>`)}
          </div>
          ${film.score && html`
            <div class="score"><${Wave} url=${film.score} count=${600} /><span class="for-ears">The score</span></div>`}
          <div class="playhead" ref=${heads} hidden=${!reel}></div>
        </div>
      </div>
    </section>`;
}

function Wave({ url, count }) {
  const [found, setFound] = useState(null);
  useEffect(() => {
    let here = true;
    peaks(url, count).then(
      (some) => here && setFound(some),
      () => here && setFound([]), // no outline: the bar itself still shows when it sounds
    );
    return () => {
      here = false;
    };
  }, [url]);
  return html`<svg class="wave" viewBox=${`0 0 ${count - 1} 100`} preserveAspectRatio="none"
    aria-hidden="true">${found?.length ? html`<path d=${outline(found)} />` : ""}</svg>`;
}

/** Keep a playhead where the reel is, frame by frame while it plays. */
function followed(reel, head) {
  let frame = null;
  const place = () => {
    head.style.left = `${(100 * reel.currentTime) / (reel.duration || 1)}%`;
    frame = reel.paused ? null : requestAnimationFrame(place);
  };
  const heard = ["play", "seeked", "timeupdate", "loadedmetadata"];
  const begin = () => (frame === null ? place() : undefined);
  heard.forEach((name) => reel.addEventListener(name, begin));
  place();
  return () => {
    cancelAnimationFrame(frame);
    heard.forEach((name) => reel.removeEventListener(name, begin));
  };
}
