// What can be taken home, and what did not go as planned.

import { html } from "../html.js";
import { bytes, capital, crewName, LANGUAGE_WORDS, when } from "../words.js";

export function Papers({ film }) {
  const facts = [
    [film.language && "Language", LANGUAGE_WORDS[film.language] ?? film.language],
    [film.seconds && "Length", `${film.seconds?.toFixed(1)} s`],
    [film.lufs != null && "Loudness", `${film.lufs?.toFixed(1).replace("-", "−")} LUFS`],
    ["Crew", `${capital(crewName(film.profile))}, ${film.quality}`],
    ["Begun", when(film.created)],
  ].filter(([name]) => name);
  return html`
    <section class="papers" aria-labelledby="papers">
      <h2 id="papers">Papers</h2>
      <div class="columns">
        <dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
        ${film.downloads.length > 0 && html`
          <ul class="downloads">
            ${film.downloads.map(({ name, url, bytes: size }) => html`
              <li><a href=${url} download=${name}>${name}</a> <span class="quiet">${bytes(size)}</span></li>`)}
            ${film.report && html`<li><a href=${film.report} target="_blank" rel="noopener">Read the report</a></li>`}
          </ul>`}
        ${film.remarks.length > 0 && html`
          <div>
            <h3>What did not go as planned</h3>
            <ul>${film.remarks.map((remark) => html`<li>${remark}</li>`)}</ul>
          </div>`}
      </div>
    </section>`;
}
