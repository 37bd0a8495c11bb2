// Small pieces that several views share.

import { html, useEffect, useRef } from "../html.js";

/** The keys that send what is being written, as this machine's keyboard names them. */
export const SEND_KEY = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘ ↵" : "Ctrl ↵";
export const sends = (event) => event.key === "Enter" && (event.metaKey || event.ctrlKey);

const TROUBLES = {
  0: ["No connection"],
  404: ["There is no such film", "Its address is mistyped, or it was deleted."],
};

/** A problem, said plainly, with a way on. */
export function Trouble({ problem, again }) {
  const [title, words] = TROUBLES[problem.status] ?? ["That did not work"];
  return html`
    <section class="lone" role="alert">
      <h1>${title}</h1>
      <p>${words ?? problem.message}</p>
      <div class="acts">
        ${problem.status !== 404 && html`<button class="main" onClick=${again}>Try again</button>`}
        <a class="button" data-in href="/">All films</a>
      </div>
    </section>`;
}

/** Words with commands between backticks, as the errors have them. */
export function Said({ words }) {
  return words.split("`").map((part, i) => (i % 2 ? html`<code>${part}</code>` : part));
}

/** An academy leader as a clock: a sweep for how much is done, the seconds left in its middle. */
export function Leader({ done, text, label }) {
  return html`
    <div class="leader" role="progressbar" aria-label=${label} aria-valuemin="0" aria-valuemax="100"
      aria-valuenow=${Math.round(done * 100)} style=${{ "--done": `${Math.max(0, Math.min(1, done)) * 360}deg` }}>
      <span aria-hidden="true">${text}</span>
    </div>`;
}

/** A take's number as editors write it: circled when it is the one to print. */
export function TakeNumber({ take }) {
  return html`
    <span class=${take.kept ? "take-number kept" : "take-number"}>
      ${take.number}
      ${take.kept && html`<svg viewBox="0 0 40 32" aria-hidden="true"><path d="M30 5C17 0 3 6 3 17c0 9 9 13 18 12 11-1 17-8 16-15C36 7 27 3 15 5" /></svg>`}
      <span class="for-ears">${take.kept ? " (kept)" : ""}</span>
    </span>`;
}

/** A modal dialog that closes on Escape, on its button and on a click beside it. */
export function Dialog({ title, close, children, wide }) {
  const box = useRef();
  useEffect(() => {
    const before = document.activeElement;
    box.current.showModal();
    return () => before?.focus?.();
  }, []);
  return html`
    <dialog ref=${box} class=${wide ? "wide" : ""} aria-label=${title} onClose=${close}
      onClick=${(e) => e.target === box.current && box.current.close()}>
      <div class="dialog-body">
        <header><h2>${title}</h2><button class="plain" onClick=${() => box.current.close()}>Close</button></header>
        ${children}
      </div>
    </dialog>`;
}
