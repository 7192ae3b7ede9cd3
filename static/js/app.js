// Small comforts. Every page works without this file; texts come from the markup, in its language.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// What must be mended is read out and reached first.
const problem = document.querySelector(".error-summary");
if (problem) problem.focus();

// A second press of the button does not send the form a second time.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  if (event.submitter) event.submitter.setAttribute("aria-busy", "true");
});
window.addEventListener("pageshow", () => {
  for (const form of all("form[data-sent]")) delete form.dataset.sent;
  for (const button of all("button[aria-busy]")) button.removeAttribute("aria-busy");
});

// The menu closes by Escape and gives the focus back.
document.addEventListener("keydown", (event) => {
  const menu = document.querySelector(".menu[open]");
  if (event.key === "Escape" && menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// A link to a question opens it, also where the browser does not do so by itself.
const unfold = () => {
  const answer = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  const folded = answer?.closest("details");
  if (!folded || folded.open) return;
  folded.open = true;
  answer.scrollIntoView();
};
window.addEventListener("hashchange", unfold);
unfold();

// Copying a reference number.
for (const button of all("[data-copy]")) {
  const panel = button.parentElement;
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(panel.querySelector("[data-copy-source]").textContent.trim());
    panel.querySelector("[data-copy-status]").textContent = button.dataset.copied;
    button.textContent = button.dataset.copied;
  });
}

for (const button of all("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// Leaving a page about violence: nothing stays on the screen while the other site loads.
const exit = document.querySelector("[data-quick-exit]");
if (exit) {
  let presses = [];
  const leave = () => {
    document.body.hidden = true;
    document.title = " ";
    window.location.replace(exit.href);
  };
  exit.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener("keyup", (event) => {
    presses = event.key === "Shift" ? [...presses, Date.now()].slice(-3) : [];
    if (presses.length === 3 && presses[2] - presses[0] < 3000) leave();
  });
}

// Content that htmx brings may ask for the focus.
document.addEventListener("htmx:afterSettle", (event) => {
  const wanted = event.target.querySelector?.("[data-focus]");
  if (wanted) wanted.focus();
});

// The end of an idle session: warned two minutes before, prolonged on request, drafts saved.
const WARNING = 120;
const ACTIVE = "mizalla-active";
const idle = document.querySelector("dialog[data-idle]");
if (idle) {
  const seconds = Number(idle.dataset.idle);
  const touch = () => localStorage.setItem(ACTIVE, String(Date.now()));
  const left = () => seconds - (Date.now() - Number(localStorage.getItem(ACTIVE))) / 1000;

  const stay = async () => {
    idle.close();
    const answer = await fetch(idle.dataset.keep, { credentials: "same-origin" });
    if (answer.redirected && idle.dataset.ended) window.location.assign(idle.dataset.ended);
    touch();
  };
  const end = async () => {
    clearInterval(watch);
    const draft = document.querySelector("form[data-autosave]");
    const form = document.querySelector("main form[method=post]");
    if (draft) {
      const body = new FormData(draft);
      if (draft.dataset.autosave) body.append(draft.dataset.autosave, "1");
      await fetch(draft.action, { method: "post", body }).catch(() => {});
    } else if (form) {
      // Sealed by the server for the same person and page; see portal/accounts/kept.py.
      const body = new FormData(form);
      for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
      body.append("kept_at", window.location.pathname);
      await fetch(idle.dataset.ended, { method: "post", body, redirect: "manual" }).catch(() => {});
    }
    window.location.assign(idle.dataset.ended);
  };
  touch();
  document.addEventListener("htmx:afterRequest", touch);
  idle.querySelector("[data-idle-stay]").addEventListener("click", stay);
  idle.addEventListener("cancel", stay);
  // The session itself ends a little later, so that the draft still arrives.
  const watch = setInterval(() => {
    const rest = left();
    if (rest <= 10) end();
    else if (rest <= WARNING && !idle.open) idle.showModal();
    else if (rest > WARNING && idle.open) idle.close();
  }, 5000);
}

// Sending files one by one, with progress, a way to stop, and the reason of a refusal.
function row(list, file) {
  const item = document.createElement("li");
  item.className = "file-list__file";
  item.innerHTML =
    '<bdi class="file-list__name"></bdi><span class="file-list__state" role="status"></span>' +
    '<button class="ds-button" data-variant="tertiary" type="button"></button><progress max="100"></progress>';
  const [name, state, stop, bar] = item.children;
  name.textContent = file.name;
  bar.setAttribute("aria-label", file.name);
  stop.textContent = list.dataset.stop;
  list.append(item);
  list.hidden = false;
  return { item, state, stop, bar };
}

function refusal(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  return page.querySelector(".ds-validation-message, .error-summary li")?.textContent.trim();
}

function send(form, input, file, list) {
  const { item, state, stop, bar } = row(list, file);
  const body = new FormData(form);
  body.delete(input.name);
  body.append(input.name, file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const finish = (text, address) => {
      state.textContent = text;
      item.classList.toggle("file-list__file--refused", !address);
      stop.remove();
      bar.remove();
      resolve(address);
    };
    request.upload.onprogress = ({ loaded, total }) => {
      bar.value = Math.round((loaded / total) * 100);
    };
    request.onload = () => {
      const reason = refusal(request.responseText);
      if (request.status < 400 && !reason) finish(list.dataset.sent, request.responseURL);
      else finish(reason || list.dataset.failed);
    };
    request.onerror = () => finish(list.dataset.failed);
    request.onabort = () => finish(list.dataset.stopped);
    stop.addEventListener("click", () => request.abort());
    state.textContent = list.dataset.sending;
    request.open("POST", form.action);
    request.send(body);
  });
}

for (const form of all("form[data-upload]")) {
  const input = form.querySelector("input[type=file]");
  const list = form.querySelector("[data-upload-list]");
  form.addEventListener("submit", async (event) => {
    if (!input?.files.length || !list) return;
    event.preventDefault();
    const addresses = [];
    for (const file of input.files) addresses.push(await send(form, input, file, list));
    input.value = "";
    if (addresses.every(Boolean)) window.location.assign(addresses.at(-1));
  });
}
