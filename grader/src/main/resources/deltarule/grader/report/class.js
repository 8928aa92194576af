"use strict";
(() => {
  const CHUNK = 30;
  const SPACE = "\u202f";
  const element = (id) => document.getElementById(id);
  const data = JSON.parse(element("class-data").textContent);
  const table = document.querySelector(".class-table");
  const body = table.tBodies[0];
  const headers = Array.from(table.tHead.rows[0].cells);
  const more = document.querySelector(".more");
  const FILTERS = ["text", "status", "problem", "failed", "mistake", "style"];
  const control = (filter) => element(filter === "style" ? "rule" : filter);

  const PASSED = String(data.outcomes.findIndex((outcome) => outcome[0] === "PASSED"));
  const count = (digits, digit) => digits.split(digit).length - 1;

  const read = ([number, name, folder, kind, late, note, score, max, points, outcomes, mistakes, style, flags, time]) => {
    const label = "student " + number;
    const styles = new Map();
    let findings = 0;
    for (let i = 0; i < style.length; i += 2) {
      styles.set(data.rules[style[i]], style[i + 1]);
      findings += style[i + 1];
    }
    return {
      number, name, label, folder, kind, late, score, max, points, outcomes, findings, styles, time,
      notes: [name.length < 3 ? note : note.split(name).join(label), note],
      mistakes: mistakes.map((at) => data.mistakes[at]),
      flags: flags.map((at) => data.flags[at]),
      status: data.kinds[kind][1] + (late ? ", late" : "")
    };
  };

  /** What the text filter looks through: names only where they are shown. */
  const searched = (row) =>
    [row.label, named ? row.name : "", row.notes[named ? 1 : 0], row.status, ...row.mistakes.flat(), ...row.flags.flat()]
      .join("\n").toLowerCase();

  const rows = data.rows.map(read);
  const byNumber = new Map(rows.map((row) => [row.number, row]));

  const state = { text: "", status: "", problem: "", failed: "", mistake: "", style: "", sort: "", down: false };
  let named = false;
  let matching = rows;
  let rendered = 0;

  const keys = {
    name: (row) => named ? row.name.toLowerCase() : row.number,
    status: (row) => row.kind * 2 - row.late,
    score: (row) => row.score,
    criteria: (row) => row.score === null ? null : count(row.outcomes, PASSED),
    mistakes: (row) => row.score === null ? null : row.mistakes.length,
    style: (row) => row.score === null ? null : row.findings,
    time: (row) => row.time === 0 ? null : row.time
  };
  data.problems.forEach(([id], at) => {
    keys["problem." + id] = (row) => row.score === null ? null : row.points[at];
  });

  /** A sorted copy. What has no value stays last in both directions; what is equal stays in its order. */
  const sorted = (all, key, sign) => all
    .map((row) => [key(row), row])
    .sort(([x], [y]) => x === null || y === null ? (x === null) - (y === null) : x < y ? -sign : x > y ? sign : 0)
    .map(([, row]) => row);

  const matches = () => {
    const text = state.text.trim().toLowerCase();
    const problem = data.problems.findIndex(([id]) => id === state.problem);
    const failed = data.criteria.indexOf(state.failed);
    return (row) =>
      (!text || searched(row).includes(text)) &&
      (!state.status || data.kinds[row.kind][0] === state.status || (state.status === "LATE" && row.late === 1) ||
        row.flags.some(([code]) => code === state.status)) &&
      (!state.problem || (row.score !== null && row.points[problem] < data.problems[problem]?.[1])) &&
      (!state.failed || (row.score !== null && row.outcomes[failed] !== undefined && row.outcomes[failed] !== PASSED)) &&
      (!state.mistake || row.mistakes.some(([id]) => id === state.mistake)) &&
      (!state.style || row.styles.has(state.style));
  };

  const make = (tag, className, ...content) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...content);
    return made;
  };

  const icon = (tone) => document.getElementById("icons").content.querySelector("." + tone).cloneNode(true);

  /** A name may be written from right to left and must not turn round what stands beside it. */
  const shownName = (row) => named ? make("bdi", "", row.name) : row.label;

  const linked = (row) => {
    if (!row.folder) return shownName(row);
    const link = make("a", "", shownName(row));
    link.href = row.folder + "/report.html";
    return link;
  };

  const outcomes = (row) => data.outcomes
    .map(([code, words], digit) => [code === "PASSED" ? -1 : digit, count(row.outcomes, String(digit)), words])
    .filter(([order, many]) => many > 0 || order === -1)
    .sort((a, b) => a[0] - b[0])
    .map(([, many, words]) => many + " " + words)
    .join(", ");

  const cells = (row) => {
    const head = make("th", "", linked(row));
    head.scope = "row";
    for (const [code, text] of row.flags) {
      const tag = make("span", "tag staff", code);
      tag.title = text;
      head.append(" ", tag);
    }
    const made = [head, make("td", "kind", icon(data.kinds[row.kind][2]), " " + row.status)];
    if (row.score === null) {
      made.push(make("td", "number", "none"));
      const note = make("td", "small", row.notes[named ? 1 : 0]);
      note.colSpan = headers.length - made.length - 1;
      made.push(note);
    } else {
      made.push(make("td", "number", make("strong", "", String(row.score)), SPACE + "/" + SPACE + row.max));
      data.problems.forEach(([, max], at) =>
        made.push(make("td", "number", (row.points[at] ?? 0) + SPACE + "/" + SPACE + max)));
      made.push(make("td", "small", outcomes(row)));
      made.push(make("td", "small", ...row.mistakes.map(([, sentence]) => make("span", "mistake", sentence))));
      made.push(make("td", "number", String(row.findings)));
    }
    made.push(make("td", "number", row.time === 0 ? "none" : (row.time / 1000).toFixed(2) + SPACE + "s"));
    return made;
  };

  const append = (end) => {
    const fragment = document.createDocumentFragment();
    const last = Math.min(end, matching.length);
    for (; rendered < last; rendered++) {
      const line = make("tr", "", ...cells(matching[rendered]));
      line.setAttribute("aria-rowindex", rendered + 2);
      fragment.append(line);
    }
    body.append(fragment);
    more.hidden = rendered >= matching.length;
  };

  const render = () => {
    body.replaceChildren();
    rendered = 0;
    append(CHUNK);
  };

  const show = () => {
    matching = rows.filter(matches());
    if (state.sort) matching = sorted(matching, keys[state.sort], state.down ? -1 : 1);
    table.setAttribute("aria-rowcount", matching.length + 1);
    for (const header of headers) {
      if (header.dataset.key === state.sort) header.setAttribute("aria-sort", state.down ? "descending" : "ascending");
      else header.removeAttribute("aria-sort");
    }
    element("shown").textContent = matching.length + " of " + rows.length + " submissions" +
      (matching.length === 0 ? ": nothing matches" : "");
    render();
  };

  /** The address holds what is sorted and filtered, and never whether names are shown. */
  let writing = 0;
  const remember = () => {
    clearTimeout(writing);
    writing = setTimeout(() => {
      const address = new URLSearchParams();
      for (const filter of FILTERS) if (state[filter]) address.set(filter, state[filter]);
      if (state.sort) address.set("sort", state.sort);
      if (state.down) address.set("down", "1");
      history.replaceState(null, "", "#" + address);
    }, 200);
  };

  const changed = () => {
    show();
    remember();
  };

  const recall = () => {
    const address = new URLSearchParams(location.hash.slice(1));
    const known = [...FILTERS, "sort"].some((name) => address.get(name));
    if (!known) return false;
    for (const filter of FILTERS) {
      state[filter] = address.get(filter) ?? "";
      control(filter).value = state[filter];
      state[filter] = control(filter).value;
    }
    const sort = address.get("sort") ?? "";
    state.sort = Object.hasOwn(keys, sort) ? sort : "";
    state.down = state.sort !== "" && address.get("down") === "1";
    return true;
  };

  const option = (value, words) => {
    const made = make("option", "", words);
    made.value = value;
    element("status").append(made);
  };
  data.kinds.forEach(([code, words], kind) => { if (rows.some((row) => row.kind === kind)) option(code, words); });
  if (rows.some((row) => row.late)) option("LATE", "Late");
  new Set(data.flags.map(([code]) => code)).forEach((code) => option(code, code));

  for (const header of headers) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    button.addEventListener("click", () => {
      state.down = state.sort === header.dataset.key && !state.down;
      state.sort = header.dataset.key;
      changed();
    });
    header.append(button);
  }
  for (const filter of FILTERS) {
    control(filter).addEventListener("input", () => {
      state[filter] = control(filter).value;
      changed();
    });
  }
  element("reset").addEventListener("click", () => {
    for (const filter of FILTERS) {
      state[filter] = "";
      control(filter).value = "";
    }
    state.sort = "";
    state.down = false;
    changed();
  });
  element("names").addEventListener("input", () => {
    named = element("names").checked;
    for (const one of document.querySelectorAll("[data-student]")) {
      one.replaceChildren(shownName(byNumber.get(Number(one.dataset.student))));
    }
    show();
  });
  element("more").addEventListener("click", () => append(rendered + CHUNK));
  element("whole").addEventListener("click", () => append(matching.length));
  new IntersectionObserver((seen) => {
    if (seen.some((one) => one.isIntersecting)) append(rendered + CHUNK);
  }, { rootMargin: "600px" }).observe(more);
  addEventListener("beforeprint", () => append(matching.length));
  addEventListener("hashchange", () => {
    if (!recall()) return;
    show();
    element("submissions").focus();
    element("submissions").scrollIntoView();
  });

  for (const hidden of document.querySelectorAll(".switch, .filters, .live")) hidden.hidden = false;
  recall();
  show();
})();
