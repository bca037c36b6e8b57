/** The steward's screen: who may come in, who may sign and until when, which app the town trusts, what expires next. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { begunOf } from "../../ui/begun.ts";
import { Icon } from "../../ui/icon";
import { later } from "../../ui/later";
import { Button, Copy, Doing, Field, Heading, Tick, bringIntoSight } from "../../ui/parts";
import { Qr } from "../../ui/qr";
import { clock, date } from "../../ui/time";
import { say, type Language } from "../../ui/words";
import type { Bytes } from "../../terms/bytes.ts";
import type { Invite, StewardState } from "../shared/steward";
import type { Progress, Stewarding } from "../worker/stewarding";
import type { BringRoot } from "./bring_root";
import { CoSign } from "./cosign";
import { Health, type Drill, type Push } from "./health";
import { Fingerprint, sayRoles } from "./join";
import type { KindOfDanger } from "./kinds";
import { Numbers } from "./numbers";
import { Poster } from "./poster";
import { isReachable } from "../../ui/reachable";
import { Evening, type EveningNeeds } from "./evening";
import { inForm } from "./trustees_form";

export interface StewardScreenNeeds {
  stewarding: Stewarding;
  fingerprint: readonly string[];
  /** whether the house rings closed apps; null before it has said so */
  push: Push;
  /** what the house says is wrong with it, as codes */
  ails: readonly string[];
  /** null where the town has no trustees */
  drill: Drill | null;
  /** every kind the playbooks know; the town's policy says which are on */
  kinds: readonly KindOfDanger[];
  /** this machine's own page: only there the root may be brought */
  here: boolean;
  bringRoot: BringRoot;
  /** to where the root is split among keepers */
  splitRoot: () => void;
  /** follows a link on this very phone: a steward may hold a role too */
  takeHere?: (link: string) => void;
  /** the town's own, and the way to bring their words for what is printed */
  languages: readonly Language[];
  learn: (tag: Language) => Promise<void>;
  evening: EveningNeeds;
  /** the directory of help as the town publishes it */
  places: () => Promise<Bytes | null>;
  random: (length: number) => Bytes;
  /** unix seconds */
  at: number;
}

const BOTH_ROLES = 3;
const EditPlaces = later(() => import("./places/edit_places").then(({ EditPlaces }) => EditPlaces), "nothing");
const Files = later(() => import("./files").then(({ Files }) => Files), "nothing");
const Rules = later(() => import("./rules").then(({ Rules }) => Rules), "nothing");

const VouchForVolunteer = later(() => import("./volunteer").then(({ VouchForVolunteer }) => VouchForVolunteer), "nothing");

const LOOK_AGAIN_MS = 5_000;

export function Steward(needs: StewardScreenNeeds) {
  const { stewarding } = needs;
  const state = useSignal<StewardState | null>(null);
  const cutOff = useSignal(false);
  const link = useSignal<string | null>(null);
  const poster = useSignal(false);
  const look = async () => {
    try {
      state.value = await stewarding.refresh(inForm);
      cutOff.value = false;
    } catch (why) {
      cutOff.value = true;
      if (state.value === null) throw why;
    }
  };
  const again = async () => {
    state.value = await stewarding.state(inForm);
  };
  useEffect(() => {
    const quietly = () => void look().catch(() => {});
    quietly();
    const timer = setInterval(quietly, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [stewarding]);
  const minutes = Math.floor(needs.at / 60);
  const now = state.value;
  if (now !== null && poster.value)
    return (
      <Poster
        town={now.town}
        address={now.address}
        fingerprint={needs.fingerprint}
        languages={needs.languages}
        learn={needs.learn}
        onPrinted={() => needs.evening.onDone(["posters"])}
        onClose={() => (poster.value = false)}
      />
    );
  if (now === null)
    return (
      <>
        <Heading>{say("steward-title")}</Heading>
        <p class="soft">{say(cutOff.value ? "error-no-line" : "busy")}</p>
      </>
    );
  return (
    <>
      <Heading>{say("steward-title")}</Heading>
      {!now.isSteward && (
        <section class="card" data-testid="steward-code-card">
          <p>{say("steward-not-yet")}</p>
          <p class="mono" dir="ltr" data-testid="steward-code">
            {now.stewardCode}
          </p>
          <Copy text={now.stewardCode} />
        </section>
      )}
      {now.isSteward && (
        <>
          <Evening
            state={now}
            needs={needs.evening}
            takeRole={async () => needs.takeHere?.(await stewarding.roleLink(BOTH_ROLES))}
            onPosters={() => (poster.value = true)}
            onSplit={needs.here ? needs.splitRoot : null}
            to={(part) => bringIntoSight(document.getElementById(part))}
          />
          <Health state={now} push={needs.push} ails={needs.ails} drill={needs.drill} at={needs.at} splitRoot={needs.here ? needs.splitRoot : null} rootIsSplit={async () => { await stewarding.rootIsSplit(); await again(); }} />
          <CoSign tasks={now.coSign} kinds={needs.kinds} act={async (id, onProgress) => { await stewarding.coSign(id, onProgress); await look(); }} />
          <Requests state={now} stewarding={stewarding} done={look} />
          {link.value && <LinkCard link={link.value} takeHere={needs.takeHere} close={() => (link.value = null)} />}
          <section class="card" id="invites" tabIndex={-1}>
            <h2>{say("steward-invites")}</h2>
            <Address state={now} save={async (address) => { await stewarding.setAddress(address); await again(); }} />
            <Doing full icon="plus" testId="invite-one" act={async () => { link.value = await stewarding.inviteOne(); await again(); }}>
              {say("steward-invite-one")}
            </Doing>
            <Meeting make={async (uses) => { link.value = await stewarding.inviteMeeting(uses); await again(); }} />
            <RoleLink make={async (roles) => { link.value = await stewarding.roleLink(roles); await again(); }} />
            <Button full icon="print" onPress={() => (poster.value = true)} testId="poster">
              {say("poster-make")}
            </Button>
          </section>
          <Invites
            invites={now.invites}
            minutes={minutes}
            show={(invite) => (link.value = invite.link)}
            close={async (hash) => { await stewarding.closeInvite(hash); await again(); }}
            cut={async (hash) => { await stewarding.cutInvite(hash); await again(); }}
          />
          <People state={now} revoke={async (id) => { await stewarding.revoke(id); await again(); }} />
          <VouchForVolunteer vouch={(code, what) => stewarding.vouchFor(code, what)} />
          <App state={now} pin={async () => { const how = await stewarding.pinManifest(); await look(); return how; }} />
          <Numbers add={async (name, bytes) => { const how = await stewarding.addFile(name, bytes); await look(); return how; }} />
          <EditPlaces
            published={needs.places}
            add={async (name, bytes) => { const how = await stewarding.addFile(name, bytes); await look(); return how; }}
            random={needs.random}
            at={needs.at}
          />
          <Files
            state={now}
            add={async (name, bytes) => { const how = await stewarding.addFile(name, bytes); await look(); return how; }}
            remove={async (name) => { const how = await stewarding.removeFile(name); await look(); return how; }}
          />
          <div id="rules" tabIndex={-1}>
            <Rules state={now} stewarding={stewarding} kinds={needs.kinds} here={needs.here} bringRoot={needs.bringRoot} done={look} />
          </div>
        </>
      )}
      <Fingerprint words={needs.fingerprint} />
      {cutOff.value && <p class="error">{say("error-no-line")}</p>}
    </>
  );
}

function LinkCard({ link, takeHere, close }: { link: string; takeHere: StewardScreenNeeds["takeHere"]; close: () => void }) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => bringIntoSight(card.current), [link]);
  return (
    <section class="card" aria-labelledby="link-title" data-testid="link-card" ref={card} tabIndex={-1}>
      <h2 id="link-title">{say("steward-link")}</h2>
      {isReachable(link) ? <Qr text={link} /> : <p class="soft">{say("steward-link-here-only")}</p>}
      <p class="mono" dir="ltr" data-testid="link">
        {link}
      </p>
      <p class="soft small">{say("steward-link-why")}</p>
      <div class="row">
        <Copy text={link} />
        {takeHere && link.includes("#r=") && (
          <Button icon="key" onPress={() => takeHere(link)} testId="take-here">
            {say("steward-take-here")}
          </Button>
        )}
        <Button look="plain" onPress={close}>
          {say("close")}
        </Button>
      </div>
    </section>
  );
}

const address = begunOf<string>("address", "");
const meeting = begunOf<string>("meeting", "30");
const roleLink = begunOf<number>("role-link", 1);
/** whom she has left out of the batch that she puts together */
const leftOut = begunOf<readonly string[]>("left-out", []);

function Address({ state, save }: { state: StewardState; save: (address: string) => Promise<void> }) {
  const typed = address.value || state.address;
  const sound = /^https?:\/\/[^/\s]+$/.test(typed);
  return (
    <details open={address.peek() !== "" || !isReachable(state.address)} data-testid="address-card">
      <summary>{say("steward-address", { address: state.address })}</summary>
      <div class="stack">
        <Field ltr label={say("steward-address-label")} hint={say("steward-address-hint")} value={typed} onInput={(text) => (address.value = text.trim())} limit={200} testId="address" />
        <Doing disabled={!sound} act={() => save(typed).then(() => address.forget())} testId="address-save">
          {say("steward-address-save")}
        </Doing>
      </div>
    </details>
  );
}

function Meeting({ make }: { make: (uses: number) => Promise<void> }) {
  const many = Math.max(1, Math.min(500, Math.floor(Number(meeting.value)) || 0));
  return (
    <div class="stack tight">
      <Field label={say("steward-meeting-uses")} type="number" value={meeting.value} onInput={(text) => (meeting.value = text)} testId="meeting-uses" />
      <Doing full icon="qr" testId="invite-meeting" disabled={!(Number(meeting.value) >= 1)} act={() => make(many).then(() => meeting.forget())}>
        {say("steward-invite-meeting", { uses: many })}
      </Doing>
    </div>
  );
}

function RoleLink({ make }: { make: (roles: number) => Promise<void> }) {
  return (
    <fieldset class="stack tight">
      <legend class="strong">{say("steward-role-link")}</legend>
      {ROLES.map(([bit, name]) => (
        <Tick key={bit} label={say(`role-${name}`)} on={(roleLink.value & bit) !== 0} onChange={() => (roleLink.value ^= bit)} testId={`tick-${name}`} />
      ))}
      <Doing full icon="shield" disabled={roleLink.value === 0} testId="role-link" act={() => make(roleLink.value).then(() => roleLink.forget())}>
        {say("steward-make-role-link")}
      </Doing>
    </fieldset>
  );
}

const ROLES = [
  [1, "verifier"],
  [2, "dispatcher"],
  [4, "legal-observer"],
] as const;

function Requests({ state, stewarding, done }: { state: StewardState; stewarding: Stewarding; done: () => Promise<void> }) {
  const left = leftOut.value;
  const part = useSignal<number | null>(null);
  const chosen = state.requests.filter(({ id, roles, offered }) => !left.includes(id) && (roles & ~offered) === 0);
  const onProgress: Progress = (now) => (part.value = now);
  return (
    <section class="card" id="requests" tabIndex={-1}>
      <h2>{say("steward-requests")}</h2>
      {state.requests.length === 0 && <p class="soft">{say("steward-no-requests")}</p>}
      <ul class="stack tight">
        {state.requests.map((request) => (
          <li key={request.id} class="stack tight" data-testid="request">
            <Tick
              label={`${request.name} · ${sayRoles(request.roles)} · ${say("steward-windows", { days: Math.floor(request.windows / 4) })}`}
              on={chosen.includes(request)}
              onChange={(on) => {
                leftOut.value = [...left.filter((id) => id !== request.id), ...(on ? [] : [request.id])];
              }}
            />
            {(request.roles & ~request.offered) !== 0 && <p class="error">{say("steward-asks-more")}</p>}
            {request.replaces !== null && <p class="soft small">{say("steward-replaces", { name: request.replaces })}</p>}
            {left.includes(request.id) && (
              <Doing icon="trash" look="plain" act={async () => { await stewarding.dropRequest(request.id); await done(); }} testId="drop-request">
                {say("steward-drop-request")}
              </Doing>
            )}
          </li>
        ))}
      </ul>
      {state.requests.length > 0 && <p class="soft small">{say("steward-know-them")}</p>}
      {part.value !== null && <progress class="meter" max={1} value={part.value} aria-label={say("steward-certifying")} />}
      {state.requests.length > 0 && state.handing === null && (
        <Doing
          full
          look="main-act"
          icon="key"
          testId="certify"
          disabled={chosen.length === 0}
          act={async () => {
            part.value = 0;
            try {
              await stewarding.certify(chosen.map(({ id }) => id), onProgress);
              await done();
            } finally {
              part.value = null;
            }
          }}
        >
          {say(state.preset === "street" ? "steward-certify" : "steward-certify-first", { count: chosen.length })}
        </Doing>
      )}
      {state.handing?.waitsForSecond && (
        <div class="stack tight" data-testid="waits-second">
          <p class="verdict unsure">
            <Icon name="clock" />
            <span>{say("steward-waits-second")}</span>
          </p>
          <Doing look="plain" icon="cross" act={async () => { await stewarding.giveUpHanding(); await done(); }}>
            {say("steward-give-up")}
          </Doing>
        </div>
      )}
    </section>
  );
}

function Invites(props: {
  invites: readonly Invite[];
  minutes: number;
  show: (invite: Invite) => void;
  close: (hash: string) => Promise<void>;
  cut: (hash: string) => Promise<void>;
}) {
  if (props.invites.length === 0) return null;
  return (
    <section class="card">
      <h2>{say("steward-given-out")}</h2>
      <ul class="stack">
        {props.invites.map((invite) => (
          <li key={invite.hash} class="stack tight" data-testid="invite" data-kind={invite.kind} data-open={invite.open}>
            <p>
              <strong>{say(`invite-${invite.kind}`)}</strong>
              {invite.roles > 0 && ` · ${sayRoles(invite.roles)}`}
            </p>
            <p class="soft" data-testid="joined" data-joined={invite.joined}>
              {say("invite-joined", { joined: invite.joined, uses: invite.uses })} {invite.open ? say("until", { time: clock(invite.expires, props.minutes) }) : say("invite-closed")}
            </p>
            <div class="row">
              {invite.open && invite.link && (
                <Button icon="qr" onPress={() => props.show(invite)} testId="show-link">
                  {say("show")}
                </Button>
              )}
              {invite.open && (
                <Doing icon="lock" act={() => props.close(invite.hash)} testId="close-invite">
                  {say("invite-close")}
                </Doing>
              )}
              {invite.joined > 0 && (
                <Doing icon="cross" look="plain" act={() => props.cut(invite.hash)} testId="cut">
                  {say("invite-cut")}
                </Doing>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p class="soft small">{say("invite-cut-why")}</p>
    </section>
  );
}

function People({ state, revoke }: { state: StewardState; revoke: (id: string) => Promise<void> }) {
  const sure = useSignal<string | null>(null);
  return (
    <section class="card">
      <h2>{say("steward-people")}</h2>
      <p class="soft small">{say("steward-people-why")}</p>
      {state.people.length === 0 && <p class="soft">{say("steward-no-people")}</p>}
      <ul class="stack">
        {state.people.map((person) => (
          <li key={person.id} class="stack tight" data-testid="person">
            <p>
              <strong>{person.name}</strong> · {sayRoles(person.roles)} · {say("until", { time: date(person.until) })}
            </p>
            {sure.value === person.id ? (
              <div class="row">
                <Doing icon="cross" look="danger" act={() => revoke(person.id)} testId="revoke-sure">
                  {say("steward-revoke-sure", { name: person.name })}
                </Doing>
                <Button look="plain" onPress={() => (sure.value = null)}>
                  {say("back")}
                </Button>
              </div>
            ) : (
              <Button icon="cross" onPress={() => (sure.value = person.id)} testId="revoke">
                {say("steward-revoke")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function App({ state, pin }: { state: StewardState; pin: () => Promise<"done" | "waits"> }) {
  const waits = useSignal(false);
  const { pinned, served } = state.manifest;
  return (
    <section class="card" id="town-app" tabIndex={-1} data-testid="app" data-pinned={pinned !== null && pinned === served}>
      <h2>{say("steward-app")}</h2>
      <p>{say(pinned === null ? "steward-app-unpinned" : served === null || pinned === served ? "steward-app-pinned" : "steward-app-other")}</p>
      {served && (
        <p class="mono" dir="ltr">
          {served}
        </p>
      )}
      {served !== null && served !== pinned && (
        <Doing icon="lock" act={async () => void (waits.value = (await pin()) === "waits")} testId="pin">
          {say("steward-pin")}
        </Doing>
      )}
      {waits.value && <p class="soft">{say("steward-sent-to-second")}</p>}
    </section>
  );
}
