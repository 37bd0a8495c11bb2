// Two people changed the same field: both versions, and a choice for each. Nothing is saved before it.

import { html, useLayoutEffect, useRef, useState } from "../html.js";

export function Conflict({ fields, both, mine, theirs, merged, settle }) {
  const [choice, setChoice] = useState(Object.fromEntries(both.map((name) => [name, "mine"])));
  const box = useRef();
  useLayoutEffect(() => {
    box.current.querySelector("input").focus();
    box.current.scrollIntoView({ block: "center" });
  }, []);
  const label = (name) => fields.find((field) => field.name === name)?.label ?? name;
  const done = () =>
    settle({
      ...merged,
      ...Object.fromEntries(both.map((name) => [name, (choice[name] === "mine" ? mine : theirs)[name]])),
    });
  const side = (name, who, value, words) => html`
    <label class="version"><span><input type="radio" name=${name} checked=${choice[name] === who}
      onChange=${() => setChoice({ ...choice, [name]: who })} /> ${words}</span>
      <span class="typed" dir="auto">${[value].flat().join(", ") || "(empty)"}</span></label>`;
  return html`
    <div class="desk conflict" ref=${box} role="group" aria-label="The plan was changed elsewhere">
      <p role="alert"><b>Somebody else changed this too.</b> Choose; both versions are kept until you do.</p>
      ${both.map((name) => html`
        <fieldset>
          <legend>${label(name)}</legend>
          ${side(name, "mine", mine[name], "Yours")}
          ${side(name, "theirs", theirs[name], "Saved meanwhile")}
        </fieldset>`)}
      <div class="acts"><button class="main" onClick=${done}>Go on with this</button></div>
    </div>`;
}
