// The finished film, playing.

import { html } from "../html.js";

export function Screen({ film, setReel }) {
  return html`
    <section class="screen" aria-label="The reel">
      <video ref=${setReel} key=${film.reel} controls playsinline preload="metadata" src=${film.reel}
        poster=${film.poster}
        aria-label=${`The film “${film.title}”`}>
        ${film.subtitles && html`
          <track kind="subtitles" srclang=${film.language} label=${film.language} src=${film.subtitles} default />`}
      </video>
    </section>`;
}
