// The page's frame: who is signed in, which address is open.

import { html, render, useEffect, useState } from "./html.js";
import * as api from "./api.js";
import { Store, useStore } from "./state.js";
import { SignIn } from "./views/signin.js";
import { Home } from "./views/home.js";
import { FilmPage } from "./views/film.js";
import { Trouble } from "./views/parts.js";

const house = new Store({ session: null, options: null, problem: null, expired: false });

async function enter() {
  try {
    const session = await api.session();
    const open = session.signed_in || !session.token_required;
    house.set({ session, problem: null, options: open ? await api.options() : null });
    if (open) house.set({ expired: false });
  } catch (problem) {
    house.set({ problem });
    if (problem.status === 0) setTimeout(enter, 3000);
  }
}

async function leave(by) {
  try {
    await by();
  } catch (problem) {
    house.set({ problem });
    return;
  }
  await enter();
}

function leaveEverywhere() {
  if (confirm("Sign out every browser that is signed in to this server? The token stays good.")) leave(api.signOutEverywhere);
}

function expire() {
  if (house.value.session?.signed_in) house.set({ expired: true });
  enter();
}

/** Go to an address of the page without loading it anew. */
function useAddress() {
  const [path, go] = useState(location.pathname);
  const visit = (to) => {
    history.pushState(null, "", to);
    go(to);
    scrollTo(0, 0);
    document.querySelector("main").focus();
  };
  useEffect(() => {
    const here = () => go(location.pathname);
    const clicked = (event) => {
      const link = event.target.closest?.("a[data-in]");
      if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      visit(new URL(link.href).pathname);
    };
    addEventListener("popstate", here);
    document.addEventListener("click", clicked);
    return () => {
      removeEventListener("popstate", here);
      document.removeEventListener("click", clicked);
    };
  }, []);
  return [path, visit];
}

function App() {
  const { session, options, problem, expired } = useStore(house);
  const [path, visit] = useAddress();
  useEffect(() => {
    enter();
    addEventListener("signed-out", expire);
    return () => removeEventListener("signed-out", expire);
  }, []);
  const film = /^\/films\/([^/]+)\/?$/.exec(path)?.[1];
  const shared = { options, visit };
  const body = () => {
    if (problem) return html`<${Trouble} problem=${problem} again=${enter} />`;
    if (!session) return html`<p class="quiet wait">Opening…</p>`;
    if (session.token_required && !session.signed_in) return html`<${SignIn} done=${enter} expired=${expired} />`;
    if (!options) return null;
    if (film)
      return html`<${FilmPage} key=${film} id=${decodeURIComponent(film)} ...${shared} />`;
    if (path === "/") return html`<${Home} ...${shared} />`;
    return html`<section class="lone"><h1>Nothing here</h1><a class="button" data-in href="/">All films</a></section>`;
  };
  return html`
    <a class="skip" href="#main">Skip to the content</a>
    <header class="masthead">
      <a class="wordmark" data-in href="/" aria-label="onereel, all films"><img src="/web/icon.svg" alt="" width="28"
        height="28" />onereel</a>
      ${session?.token_required && session.signed_in && html`
        <span class="leaving">
          <button class="plain" onClick=${() => leave(api.signOut)}>Sign out</button>
          <button class="plain" aria-label="Sign out everywhere" onClick=${leaveEverywhere}><span>Sign out </span>everywhere</button>
        </span>`}
    </header>
    <main id="main" tabindex="-1">${body()}</main>`;
}

render(html`<${App} />`, document.getElementById("app"));
