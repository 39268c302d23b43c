/* Sorts tables, filters changes, opens places, searches titles. Without it the pages show the same figures. */
"use strict";
(() => {
  const root = document.body.dataset.root;
  const arrived = new Map();
  const waiting = new Map();

  /* Data files are scripts that call this; fetch() is refused on file://. */
  window.kabar = (key, value) => {
    arrived.set(key, value);
    (waiting.get(key) || []).forEach((take) => take(value));
    waiting.delete(key);
  };
  const allowed = (address) => /^[a-z0-9_./-]*data\/[a-z]+\/[A-Za-z0-9_.-]+\.js$/.test(address) ? address : null;
  const policy = window.trustedTypes
    ? window.trustedTypes.createPolicy("site", { createScriptURL: allowed })
    : { createScriptURL: allowed };
  const load = (key) => new Promise((take) => {
    if (arrived.has(key)) return take(arrived.get(key));
    if (waiting.has(key)) return waiting.get(key).push(take);
    waiting.set(key, [take]);
    const script = document.createElement("script");
    script.src = policy.createScriptURL(`${root}data/${key}.js`);
    script.onerror = () => window.kabar(key, null);
    document.head.append(script);
  });
  const say = (name) => (arrived.get("phrases") || {})[name] || "";
  const day = (iso) => iso ? `${Number(iso.slice(8, 10))} ${say("months").split(" ")[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}` : "–";
  const grouped = (figure) => String(figure).replace(/\B(?=(\d{3})+$)/g, say("thousands"));
  const item = ([title, url, portal, published]) => {
    const row = document.createElement("li");
    const link = document.createElement(url ? "a" : "span");
    if (/^https?:\/\//.test(url)) {
      link.href = url;
      link.rel = "noreferrer noopener";
    }
    link.textContent = title || url;
    const note = document.createElement("p");
    note.className = "note";
    note.textContent = `${portal} · ${day(published)}`;
    row.append(link, note);
    return row;
  };

  /* Light or dark: the reader's choice stays for the visit where the browser keeps it. */
  const store = (() => { try { return window.sessionStorage; } catch { return null; } })();
  const kept = store && store.getItem("theme");
  if (kept === "dark" || kept === "light") document.documentElement.dataset.theme = kept;
  document.getElementById("theme").addEventListener("click", () => {
    const page = document.documentElement;
    const dark = page.dataset.theme ? page.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    page.dataset.theme = dark ? "light" : "dark";
    if (store) store.setItem("theme", page.dataset.theme);
  });

  /* Tables: a button in each head that sorts; rows are sorted within their group. */
  const value = (row, column, kind) => {
    const cell = row.cells[column];
    const text = cell.dataset.value ?? cell.textContent.trim();
    return kind === "number" ? Number(text.replace(/[^\d.-]/g, "")) || 0 : text.toLowerCase();
  };
  for (const table of document.querySelectorAll("table.sortable")) {
    for (const head of table.querySelectorAll("th[data-sort]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const kind = head.dataset.sort;
        const down = head.getAttribute("aria-sort") ? head.getAttribute("aria-sort") === "ascending" : kind === "number";
        for (const other of table.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        for (const body of table.tBodies) {
          const rows = [...body.rows].filter((row) => !row.classList.contains("group") && !row.classList.contains("quiet"));
          const keyed = rows.map((row) => [value(row, head.cellIndex, kind), row]);
          keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0) * (down ? -1 : 1));
          body.append(...keyed.map(([, row]) => row), ...body.querySelectorAll(".quiet"));
        }
      });
    }
  }

  /* Changes: one kind of mark at a time. */
  const filters = [...document.querySelectorAll("[data-filter]")];
  for (const button of filters) {
    button.addEventListener("click", () => {
      for (const other of filters) other.setAttribute("aria-pressed", String(other === button));
      const mark = button.dataset.filter;
      for (const card of document.querySelectorAll("[data-marks]")) card.hidden = mark !== "" && !card.dataset.marks.split(" ").includes(mark);
    });
  }

  /* Places: the newest titles of one; one province at a time. */
  const panel = document.getElementById("panel");
  const province = document.getElementById("province");
  if (panel) {
    document.addEventListener("click", async (event) => {
      const link = event.target.closest("[data-place]");
      if (!link) return;
      event.preventDefault();
      const code = link.dataset.place;
      const row = document.getElementById(`p${code}`);
      const head = document.createElement("h2");
      head.textContent = `${say("place_articles")} ${(row.cells ? row.cells[0] : row).textContent.trim()}`;
      const list = document.createElement("ul");
      list.className = "list";
      list.append(...(row.cells ? await load(`places/${code}`) || [] : []).map(item));
      panel.replaceChildren(head, list);
      panel.focus();
      panel.scrollIntoView({ block: "nearest" });
    });
    province.addEventListener("change", () => {
      for (const body of document.querySelectorAll("[data-province]")) body.hidden = province.value !== "" && body.dataset.province !== province.value;
      for (const circle of document.querySelectorAll(".map [data-place]")) circle.classList.toggle("far", province.value !== "" && !circle.dataset.place.startsWith(province.value));
    });
  }

  /* Search: words by their beginnings, from shards of three letters; the newest titles first. */
  const form = document.getElementById("search");
  if (form) {
    const field = document.getElementById("query");
    const results = document.getElementById("results");
    const found = document.getElementById("found");
    const shards = new Set(form.dataset.shards.split(" "));
    const block = Number(form.dataset.block);
    let turn = 0;
    const numbers = async (word) => {
      const name = word.slice(0, 3).replace(/[^a-z0-9]/g, "_");
      const entries = shards.has(name) ? await load(`words/${name}`) || {} : {};
      const all = new Set();
      for (const [whole, some] of Object.entries(entries)) if (whole.startsWith(word)) for (const number of some) all.add(number);
      return all;
    };
    const search = async () => {
      const own = ++turn;
      const plain = field.value.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
      const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => [...word].length >= 3);
      if (!words.length) {
        results.replaceChildren();
        found.textContent = "";
        return;
      }
      const sets = await Promise.all(words.map(numbers));
      sets.sort((a, b) => a.size - b.size);
      const hits = [...sets[0]].filter((number) => sets.every((set) => set.has(number))).sort((a, b) => b - a);
      const shown = hits.slice(0, 50);
      const titles = await Promise.all(shown.map(async (number) => (await load(`titles/${Math.floor(number / block)}`) || [])[number % block]));
      if (own !== turn) return;
      results.replaceChildren(...titles.filter(Boolean).map(item));
      found.textContent = hits.length ? say("search_found").replace("{n}", grouped(hits.length)) : say("search_none");
    };
    form.addEventListener("submit", (event) => event.preventDefault());
    field.addEventListener("input", search);
    if (location.hash.length > 1) {
      field.value = decodeURIComponent(location.hash.slice(1)).slice(0, 200);
      window.addEventListener("load", search);
    }
  }
})();
