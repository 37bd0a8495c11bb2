// A public film: its reel and its name, for anybody with the address.

import { html, render, useEffect, useState } from "./html.js";

const home = location.pathname.replace(/\/$/, "");

function Public() {
  const [film, setFilm] = useState(null);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    fetch(`${home}/film.json`)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)))
      .then((found) => {
        setFilm(found);
        document.title = found.title;
      })
      .catch(() => setMissing(true));
  }, []);
  if (missing) return html`<main class="lone"><h1>No film here</h1><p>It was never public, or is no longer.</p></main>`;
  if (!film) return html`<main class="lone"><p class="quiet">Opening…</p></main>`;
  return html`
    <main class="public film" style=${{ "--aspect": (film.aspect ?? "16:9").replace(":", " / ") }}>
      <section class="screen" aria-label="The film">
        <video controls playsinline preload="metadata" src=${`${home}/reel.mp4`} poster=${`${home}/poster.jpg`}
          aria-label=${film.title}>
          <track kind="subtitles" srclang=${film.language} label=${film.language} src=${`${home}/reel.vtt`} default />
        </video>
      </section>
      <h1 dir="auto">${film.title}</h1>
      <p class="typed" dir="auto">${film.sentence}</p>
      <footer class="quiet wordmark"><img src="/web/icon.svg" alt="" width="22" height="22" />Made with onereel</footer>
    </main>`;
}

render(html`<${Public} />`, document.getElementById("app"));
