// The way in, where the server has a token.

import { html, useLayoutEffect, useRef, useState } from "../html.js";
import * as api from "../api.js";

export function SignIn({ done, expired }) {
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const box = useRef();
  useLayoutEffect(() => box.current.focus(), []);
  const enter = async (event) => {
    event.preventDefault();
    setBusy(true);
    try {
      await api.signIn(box.current.value.trim()); // as it stands: a password manager fills it in without a key
      await done();
    } catch (error) {
      setProblem(error.status === 401 ? "That is not this server's token." : error.message);
    } finally {
      setBusy(false);
    }
  };
  return html`
    <section class="lone">
      <h1>Sign in</h1>
      ${expired && html`<p role="status">Your session has ended. Sign in to go on: what you were writing is kept.</p>`}
      <p class="quiet">This server asks for its token: whoever started it with <code>onereel serve</code> has it.</p>
      <form onSubmit=${enter}>
        <label for="token">Token</label>
        <input id="token" ref=${box} type="password" autocomplete="current-password" required
          aria-invalid=${Boolean(problem)} aria-describedby="token-problem" />
        <p id="token-problem" class="wrong" role="alert">${problem}</p>
        <button class="main" disabled=${busy}>Sign in</button>
      </form>
    </section>`;
}
