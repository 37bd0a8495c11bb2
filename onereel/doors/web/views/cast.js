// Who is in the film, and where it is.

import { html } from "../html.js";

export function Cast({ film, desk }) {
  if (!film.characters?.length && !film.plate) return null;
  return html`
    <section class="cast" aria-labelledby="cast">
      <h2 id="cast">Cast and place</h2>
      <ul>
        ${film.characters.map((person) => {
          const part = { kind: "character", key: person.key };
          return html`
            <li key=${person.key} class=${desk.holds(part) ? "on-desk" : ""}>
              ${person.portrait
                ? html`<img src=${person.portrait} alt=${`Portrait of ${person.name}`} loading="lazy" />`
                : html`<div class="frame blank" role="img" aria-label=${`${person.name}: no portrait yet`}></div>`}
              <div>
                <h3>${person.name}</h3>
                ${desk.holds(part)
                  ? desk.sheet(part)
                  : html`<p class="typed" dir="auto">${person.portrait_text}</p>${desk.button(part, `Edit ${person.name}`)}`}
              </div>
            </li>`;
        })}
        ${film.plate && html`
          <li class="plate">
            <img src=${film.plate} alt="The empty place" loading="lazy" />
            <div><h3>The place</h3><p class="quiet">As it is with nobody in it.</p></div>
          </li>`}
      </ul>
    </section>`;
}
