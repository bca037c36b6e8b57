// The stage: frames the four phones, tells the story, shows the house's own database. It holds no key and no secret.

const place = (id) => document.getElementById(id);
const make = (name, text = "", className = "") => Object.assign(document.createElement(name), { textContent: text, className });

const scene = await (await fetch("/stage.json")).json();
const phones = new Map();

place("town").textContent = scene.town;
for (const phone of scene.phones) {
  const box = make("div", "", "phone");
  const frame = make("iframe");
  frame.title = `The phone of ${name(phone.person)}`;
  frame.allow = "geolocation; screen-wake-lock; clipboard-write; camera; microphone";
  frame.src = phone.address;
  box.append(make("h2", `${name(phone.person)} · ${phone.role} · ${languageOf(phone.language)}`), frame);
  place("phones").append(box);
  phones.set(phone.person, { box, frame });
  if (phone.role !== "neighbour") place("takers").append(taker(phone.person));
}

const plays = { play: "Play once", film: "Play a film" };
playing(scene.playing === true);
for (const id of Object.keys(plays)) {
  place(id).addEventListener("click", async () => {
    playing(true);
    const answer = await fetch(`/${id}`, { method: "POST" }).catch(() => null);
    if (!answer?.ok && answer?.status !== 409) playing(false);
    place("narrator").scrollIntoView({ block: "nearest" });
  });
}

place("code").addEventListener("keydown", ({ key }) => key === "Enter" && place("aid").click());
place("aid").addEventListener("click", async () => {
  const answer = await fetch("/aid-desk", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ code: place("code").value }) }).catch(() => null);
  if (answer?.ok) place("code").value = "";
  else place("narrator").textContent = (await answer?.json().catch(() => null))?.say ?? "It could not be taken in now.";
  place("narrator").scrollIntoView({ block: "nearest" });
});

const events = new EventSource("/events");
events.addEventListener("playing", (event) => playing(JSON.parse(event.data) === true));
events.addEventListener("story", (event) => tell(JSON.parse(event.data)));
events.addEventListener("house", (event) => show(JSON.parse(event.data)));
let stopped = false; // a town that comes again at this address is another one: its phones are framed anew
events.addEventListener("error", () => {
  stopped = true;
  place("narrator").textContent = "The practice town has stopped. Start it again with: make run";
});
events.addEventListener("open", () => stopped && location.reload());

function playing(yes) {
  for (const [id, words] of Object.entries(plays)) Object.assign(place(id), { disabled: yes, textContent: yes ? "Playing…" : words });
}

function tell({ person, say }) {
  place("narrator").replaceChildren(...spoken(say));
  const line = make("li");
  line.append(...spoken(say));
  place("told").append(line);
  for (const [who, { box }] of phones) box.classList.toggle("speaks", who === person);
}

function taker(person) {
  const button = make("button", `Take over ${name(person)}`);
  button.type = "button";
  button.disabled = scene.taken?.includes(person) ?? false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    const answer = await fetch("/take-over", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ person }) }).catch(() => null);
    if (!answer?.ok) {
      button.disabled = false;
      place("narrator").textContent = `${name(person)} cannot be taken over now.`;
      return;
    }
    const { address } = await answer.json();
    const { box, frame } = phones.get(person);
    // The same page with another fragment would not load again by itself.
    frame.replaceWith((phones.get(person).frame = Object.assign(frame.cloneNode(), { src: address })));
    box.scrollIntoView({ block: "nearest" });
    place("narrator").textContent = `You are ${name(person)} now. Set the lock, make the keys, start the watch.`;
  });
  return button;
}

/** What a phone says stands apart, so that a sentence in Arabic does not turn the narrator's round. */
function spoken(say) {
  const [before, after] = say.split(/(?<= reads: )/);
  return after === undefined ? [say] : [before, make("bdi", after)];
}

const shown = new Map();

/** A table in which nothing has changed stays as it is: whoever has it read aloud, or selects in it, keeps her place. */
function show(known) {
  const tables = Array.isArray(known) ? known : (known.tables ?? []);
  const boxes = tables.filter(({ count }) => count > 0).map(tableOf);
  const now = [...place("knows").children];
  if (boxes.length !== now.length || boxes.some((box, at) => box !== now[at])) place("knows").replaceChildren(...boxes);
}

function tableOf({ table, columns, count, rows }) {
  const said = JSON.stringify([columns, count, rows]);
  const before = shown.get(table);
  if (before?.said === said) {
    before.box.classList.remove("changed");
    return before.box;
  }
  const box = make("div", "", before && before.count !== count ? "table changed" : "table");
  const grid = make("table");
  const head = make("tr");
  head.append(...columns.map((column) => make("th", column)));
  grid.append(head, ...rows.map((row) => {
    const line = make("tr");
    line.append(...row.map((value) => make("td", value)));
    return line;
  }));
  box.append(make("h3", `${table}: ${count}`), grid);
  shown.set(table, { said, count, box });
  return box;
}

function name(person) {
  return person.charAt(0).toUpperCase() + person.slice(1);
}

function languageOf(tag) {
  return { en: "English", es: "Español", ar: "العربية" }[tag] ?? tag;
}
