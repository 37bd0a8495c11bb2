// Shoot a shot again, with a wish.

import { html, useLayoutEffect, useRef, useState } from "../html.js";
import * as api from "../api.js";

export function Retake({ film, watch, shot, close }) {
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const box = useRef();
  useLayoutEffect(() => box.current.focus(), []);
  const shoot = async (event) => {
    event.preventDefault();
    setBusy(true);
    try {
      watch.take(await api.retake(film.id, shot.id, note.trim() || null));
      close();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  const name = `note-${shot.id}`;
  return html`
    <form class="retake" onSubmit=${shoot} onKeyDown=${(e) => e.key === "Escape" && close()}>
      <label for=${name}>What should be different? <span
        class="quiet">(may stay empty: another seed alone)</span></label>
      <input id=${name} ref=${box} maxlength="300" value=${note} placeholder="She looks at him before she leaves."
        onInput=${(e) => setNote(e.target.value)} />
      ${problem && html`<p class="wrong" role="alert">${problem.message}</p>`}
      <div class="acts"><button class="main" disabled=${busy}>Shoot again</button><button type="button" class="plain"
        onClick=${close}>Never mind</button></div>
    </form>`;
}
