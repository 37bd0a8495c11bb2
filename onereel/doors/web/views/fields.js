// The fields of one part of the plan, as its schema describes them.

import { html, useId } from "../html.js";
import { capital } from "../words.js";

export function Fields({ fields, values, said, change, lang }) {
  const show = (field) =>
    html`<${Field} key=${field.name} field=${field} lang=${lang} value=${values[field.name]}
      wrong=${said[field.name]} change=${(value) => change(field.name, value)} />`;
  const [main, rest] = [fields.filter((f) => f.main), fields.filter((f) => !f.main)];
  if (!main.length || !rest.length) return html`<div class="fields">${fields.map(show)}</div>`;
  return html`
    <div class="fields">${main.map(show)}</div>
    <details class="more" open=${rest.some((field) => said[field.name])}><summary>More</summary><div
      class="fields">${rest.map(show)}</div></details>`;
}

const listOf = (text) =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);

function Field({ field, value, wrong, change, lang }) {
  const id = useId();
  const { type, label, hint, max, min, options, nullable, required } = field;
  const common = { id, "aria-describedby": `${id}-hint`, "aria-invalid": wrong ? "true" : undefined };
  const spoken = field.name === "line" || field.name === "reading" ? lang : undefined;
  const control = {
    choice: () => html`<select ...${common} value=${value ?? ""} onChange=${(e) => change(e.target.value || null)}>
      ${nullable && html`<option value="">None</option>`}${options?.map(
        (o) => html`<option value=${o}>${capital(o)}</option>`,
      )}</select>`,
    yes: () =>
      html`<input ...${common} type="checkbox" checked=${value} onChange=${(e) => change(e.target.checked)} />`,
    number: () => html`<input ...${common} type="number" min=${min} max=${max} step=${field.step} value=${value ?? ""}
      onInput=${(e) => change(e.target.value === "" ? null : Number(e.target.value))} />`,
    list: () => html`<input ...${common} value=${(value ?? []).join(", ")}
      onChange=${(e) => change(listOf(e.target.value))} />`,
    words: () =>
      html`<textarea ...${common} class="typed" dir="auto" lang=${spoken} rows=${max > 120 ? 2 : 1} maxlength=${max}
        required=${required} value=${value ?? ""} onInput=${(e) => change(e.target.value)}></textarea>`,
  }[type];
  return html`
    <div class=${`field ${type}`}>
      <label for=${id}>${label}</label>${control()}
      <small id=${`${id}-hint`} class=${wrong ? "wrong" : "quiet"}>${wrong || hint}</small>
    </div>`;
}

/** Who is in a shot. */
export function Players({ plan, cast, change }) {
  if (!plan.characters.length) return null;
  const flip = (key) => (cast.includes(key) ? cast.filter((k) => k !== key) : [...cast, key]);
  return html`
    <fieldset class="players"><legend>Cast</legend>
      ${plan.characters.map(({ key, name }) => html`
        <label><input type="checkbox" checked=${cast.includes(key)} onChange=${() => change(flip(key))} /> ${name}</label>`)}
    </fieldset>`;
}
