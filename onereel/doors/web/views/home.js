// The first page: one sentence in; the films as a wall of posters.

import { html, useEffect } from "../html.js";
import { Order } from "./order.js";
import { Wall } from "./wall.js";

export function Home({ options, visit }) {
  useEffect(() => {
    document.title = "onereel";
  }, []);
  return html`<${Order} options=${options} visit=${visit} /><${Wall} />`;
}
