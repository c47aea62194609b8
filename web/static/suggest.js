/* Suggestions under the search field: a combobox with a listbox (ARIA 1.2). Without this module
   the field works as it stands. */

const WAIT = 150;
const SHORTEST = 2;

/** Ask for suggestions, the earlier question broken off where its answer is still to come. */
function asker(address) {
  let asked = new AbortController();
  return {
    async ask(text) {
      this.stop();
      asked = new AbortController();
      const { signal } = asked;
      try {
        const url = `${address}?${new URLSearchParams({ q: text })}`;
        const answer = await fetch(url, { signal });
        const found = answer.ok ? (await answer.json()).suggestions : [];
        return signal.aborted ? null : found;
      } catch {
        return signal.aborted ? null : [];
      }
    },
    stop() {
      asked.abort();
    },
  };
}

function element(name, properties, attributes = {}) {
  const made = Object.assign(document.createElement(name), properties);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

function option({ label, kind, language }, id) {
  const name = element("span", { textContent: label }, language ? { lang: language } : {});
  const made = element("li", { id }, { role: "option", "aria-selected": "false" });
  made.append(name, " ", element("span", { className: "quiet", textContent: kind }));
  return made;
}

function combobox(field, address) {
  const list = element(
    "ul",
    { id: `${field.id}-suggestions`, className: "suggestions", hidden: true },
    { role: "listbox", "aria-label": "Suggestions" },
  );
  const status = element("p", { className: "hidden-text" }, { role: "status" });
  const asking = asker(address);
  let found = [];
  let at = -1;
  let timer = 0;

  const isOpen = () => !list.hidden;

  function choose(place) {
    list.children[at]?.setAttribute("aria-selected", "false");
    at = place;
    const chosen = list.children[at];
    if (!chosen) {
      field.removeAttribute("aria-activedescendant");
      return;
    }
    chosen.setAttribute("aria-selected", "true");
    chosen.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", chosen.id);
  }

  function close() {
    clearTimeout(timer);
    asking.stop();
    choose(-1);
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    status.textContent = "";
  }

  function show(suggestions) {
    choose(-1);
    found = suggestions;
    list.replaceChildren(...found.map((one, place) => option(one, `${list.id}-${place}`)));
    list.hidden = found.length === 0;
    field.setAttribute("aria-expanded", String(isOpen()));
    const noun = found.length === 1 ? "suggestion" : "suggestions";
    status.textContent = found.length ? `${found.length} ${noun}` : "No suggestions";
  }

  async function suggest() {
    const suggestions = await asking.ask(field.value.trim());
    if (suggestions && document.activeElement === field) show(suggestions);
  }

  function typed() {
    clearTimeout(timer);
    if (field.value.trim().length < SHORTEST) close();
    else timer = setTimeout(suggest, WAIT);
  }

  function open(place) {
    close();
    window.location.assign(found[place].url);
  }

  /* From the field up to the last one, down to the first, and through the field around. */
  function move(step) {
    const places = found.length + 1;
    choose(((at + 1 + step + places) % places) - 1);
  }

  const keys = {
    ArrowDown: () => (isOpen() ? move(1) : suggest()),
    ArrowUp: () => (isOpen() ? move(-1) : suggest()),
    Enter: () => open(at),
    Escape: close,
  };

  function pressed(event) {
    const answers = {
      ArrowDown: field.value.trim().length >= SHORTEST,
      ArrowUp: field.value.trim().length >= SHORTEST,
      Enter: isOpen() && at >= 0,
      Escape: isOpen(),
    };
    if (event.isComposing || event.altKey || !answers[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  }

  const attributes = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  };
  Object.entries(attributes).forEach(([key, value]) => field.setAttribute(key, value));
  field.parentElement.append(list);
  field.form.append(status);

  field.addEventListener("input", typed);
  field.addEventListener("keydown", pressed);
  field.addEventListener("blur", close);
  field.form.addEventListener("submit", close);
  window.addEventListener("pagehide", close);
  /* A press in the list leaves the focus in the field, or the list would close before the click. */
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const chosen = event.target.closest("[role=option]");
    if (chosen) open([...list.children].indexOf(chosen));
  });
}

document.querySelectorAll("form[data-suggest]").forEach((form) => {
  combobox(form.elements.q, form.dataset.suggest);
});
