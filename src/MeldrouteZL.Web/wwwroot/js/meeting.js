// Keeps a page of a meeting up to date while others work on it: it hears that something changed, and no more, and fetches the page
// anew. What somebody types is never touched. Without script, loading the page again does the same.
"use strict";
(() => {
  const line = document.querySelector("[data-live]");
  const main = document.querySelector("main");
  if (!line || typeof signalR === "undefined") return;

  const patience = 15 * 60 * 1000; // as long as a session without a request
  const form = main.querySelector("[data-live-watch]");
  let isLost = false;
  let isRunning = false;
  let again = false;
  let notice = null;

  const say = (text) => { if (line.textContent !== text) line.textContent = text; };
  const wait = ({ previousRetryCount, elapsedMilliseconds }) => (elapsedMilliseconds > patience ? null : Math.min(30000, 2000 * previousRetryCount));

  const connection = new signalR.HubConnectionBuilder()
    .withUrl(line.dataset.live, { skipNegotiation: true, transport: signalR.HttpTransportType.WebSockets })
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: wait })
    .configureLogging(signalR.LogLevel.None)
    .build();

  function lose() {
    isLost = true;
    say("Geen verbinding: laad de pagina opnieuw.");
  }

  const partOf = (place, part) => place.querySelector(`[data-live-part="${part.dataset.livePart}"]`);
  const isSame = (part, fresh) => (part.dataset.liveVersion ? part.dataset.liveVersion === fresh.dataset.liveVersion : part.isEqualNode(fresh));

  // Parts hold no fields. Whoever has the focus in one keeps it on what is called the same.
  function takeParts(page) {
    let count = 0;
    for (const part of main.querySelectorAll("[data-live-part]")) {
      const fresh = partOf(page, part);
      if (fresh && !isSame(part, fresh)) {
        part.replaceWith(fresh);
        count += 1;
      }
    }
    return count;
  }

  // Items keep their place and their element unless something of them changed.
  function takeItems(list, fresh) {
    const changed = [];
    const items = [...fresh.children].map((item) => {
      const known = [...list.children].find((own) => own.dataset.nummer === item.dataset.nummer);
      if (known?.isEqualNode(item)) return known;
      changed.push(item.dataset.nummer);
      return item;
    });
    const gone = [...list.children].filter((own) => !items.includes(own));
    items.forEach((item, place) => {
      if (list.children.item(place) !== item) list.insertBefore(item, list.children.item(place));
    });
    gone.forEach((own) => own.remove());
    return [...new Set([...changed, ...gone.map((own) => own.dataset.nummer)])];
  }

  const nameOf = (element) => `${element.getAttribute("href") ?? element.getAttribute("value")} ${element.textContent}`;

  function keepFocus(change) {
    const focused = main.querySelector(":focus");
    change();
    if (!focused || focused.isConnected) return;
    const next = [...main.querySelectorAll("a[href], button")].find((element) => nameOf(element) === nameOf(focused));
    (next ?? main).focus({ preventScroll: true });
  }

  function warn() {
    notice?.remove();
    notice = document.createElement("div");
    notice.className = "notice notice--warning narrow";
    notice.setAttribute("role", "alert");
    const words = document.createElement("p");
    words.textContent = "Uw collega heeft dit gewijzigd. Wat u typte, staat er nog. ";
    const link = document.createElement("a");
    const there = main.querySelector("[data-live-part=anders] [id]");
    if (there) {
      link.setAttribute("href", `#${there.id}`);
      link.textContent = "Bekijk beide teksten";
    } else {
      link.setAttribute("href", main.querySelector(".back-link a").getAttribute("href"));
      link.setAttribute("target", "_blank");
      link.setAttribute("rel", "noreferrer");
      link.textContent = "Bekijk wat er nu staat (in een nieuw venster)";
    }
    words.append(link);
    notice.append(words);
    form.before(notice);
  }

  async function take() {
    const answer = await fetch(location.href, { headers: { "Meldroute-By-Itself": "1" }, credentials: "same-origin", redirect: "error" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
    const freshLine = page?.querySelector("[data-live]");
    if (!freshLine || !line.isConnected) throw new Error(`${answer.status}`);
    let changed = [];
    let count = 0;
    keepFocus(() => {
      const list = main.querySelector("[data-live-list]");
      if (list) changed = takeItems(list, page.querySelector("[data-live-list]"));
      count = takeParts(page) + changed.length;
    });
    const watched = page.querySelector("[data-live-watch]")?.dataset.liveWatch;
    if (form && watched !== form.dataset.liveWatch) {
      form.dataset.liveWatch = watched;
      warn();
    }
    if (count > 0 || isLost) say(`Bijgewerkt om ${freshLine.dataset.liveTime}${changed.length > 0 ? `: ${changed.join(", ")}` : ""}`);
    isLost = false;
  }

  async function refresh() {
    if (isRunning) {
      again = true;
      return;
    }
    isRunning = true;
    do {
      again = false;
      await take().catch(lose);
    } while (again);
    isRunning = false;
  }

  // The page was left, or cleared because the session ended.
  const isOver = () => !line.isConnected;

  async function begin(previousRetryCount, since) {
    try {
      await connection.start();
      if (isLost) await refresh();
    } catch {
      lose();
      const delay = isOver() ? null : wait({ previousRetryCount, elapsedMilliseconds: performance.now() - since });
      if (delay !== null) setTimeout(begin, Math.max(1000, delay), previousRetryCount + 1, since);
    }
  }

  connection.on("changed", () => { if (isOver()) connection.stop(); else refresh(); });
  connection.onreconnecting(lose);
  connection.onreconnected(refresh);
  connection.onclose(() => { if (!isOver()) lose(); });
  begin(0, performance.now());
})();
