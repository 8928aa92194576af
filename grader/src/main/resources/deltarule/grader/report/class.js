"use strict";
(() => {
  const table = document.querySelector(".class-table");
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const shown = document.getElementById("shown");
  const filter = document.getElementById("filter");
  const headers = Array.from(table.tHead.rows[0].cells);

  const key = (row, column) => {
    const cell = row.cells[column];
    if (!cell) return "";
    return cell.dataset.sort === undefined ? cell.textContent.trim().toLowerCase() : Number(cell.dataset.sort);
  };

  const sort = (column) => {
    const header = headers[column];
    const down = header.getAttribute("aria-sort") === "ascending";
    headers.forEach((other) => other.removeAttribute("aria-sort"));
    header.setAttribute("aria-sort", down ? "descending" : "ascending");
    const sign = down ? -1 : 1;
    rows.sort((a, b) => {
      const x = key(a, column), y = key(b, column);
      return x < y ? -sign : x > y ? sign : 0;
    });
    body.append(...rows);
  };

  headers.forEach((header, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    button.addEventListener("click", () => sort(column));
    header.append(button);
  });

  filter.addEventListener("input", () => {
    const wanted = filter.value.trim().toLowerCase();
    rows.forEach((row) => { row.hidden = !row.textContent.toLowerCase().includes(wanted); });
    const left = rows.filter((row) => !row.hidden).length;
    shown.textContent = wanted ? left + " of " + rows.length + " submissions shown" : "";
  });
  document.querySelector(".filter").hidden = false;
})();
