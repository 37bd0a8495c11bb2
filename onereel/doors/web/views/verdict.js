// The critic's answer about a take, in words.

import { html } from "../html.js";
import { capital } from "../words.js";

export function ratingWords(take) {
  if (!take.assessed || take.rating == null) return take.remark ? "not assessable" : "not watched yet";
  return `${take.rating.toFixed(1)} of 10, ${take.passed ? "passes" : "does not pass"}`;
}

export const ratingClass = (take) => (take.assessed ? (take.passed ? "passed" : "not-passed") : "unrated");

/**
 * What a person asked for, what is wrong with a take and what its remedy is; its remark when asked for, or when
 * it is all there is.
 */
export function Notes({ take, remarks }) {
  const remark = (remarks || !take.assessed) && take.remark;
  if (!take.asked && !take.notes.length && !take.remedy.length && !remark) return null;
  return html`
    <ul class="notes">
      ${take.asked && html`<li class="remedy">${capital(take.asked)}</li>`}
      ${take.notes.map((note) => html`<${Note} note=${note} />`)}
      ${remark && html`<li>${remark}</li>`}
      ${take.remedy.length > 0 && html`<li class="remedy"><b>Remedy:</b> ${take.remedy.join("; ")}</li>`}
    </ul>`;
}

function Note({ note }) {
  const seen = note.seen_by.length ? `seen by ${note.seen_by.join(" and ")}` : "";
  const sure = note.confidence == null ? "" : `${Math.round(note.confidence * 100)} % sure`;
  const how = [seen, sure].filter(Boolean).join(", ");
  return html`
    <li>${note.words || note.fault.replaceAll("_", " ")}${note.detail && html`: <span class="quiet">${note.detail}</span>`}
      ${how && html` <small class="quiet">(${how})</small>`}</li>`;
}
