/** The steward's screen: who may come in, who may sign and until when, and which app the town trusts. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Icon } from "../../ui/icon";
import { Button, Doing, Field, Heading, Tick } from "../../ui/parts";
import { Qr } from "../../ui/qr";
import { clock, date } from "../../ui/time";
import { say } from "../../ui/words";
import type { StewardActs, StewardState } from "../shared/steward";
import { Fingerprint, sayRoles } from "./join";

export function Steward(props: { state: StewardState; acts: StewardActs; fingerprint: readonly string[]; at: number }) {
  const { state, acts } = props;
  const link = useSignal<string | null>(null);
  const roles = useSignal(1);
  const uses = useSignal("30");
  const minutes = Math.floor(props.at / 60);
  const days = Math.max(0, Math.floor((state.certifiedUntil - minutes) / 1440));
  useEffect(() => {
    const look = () => void acts.refresh().catch(() => {});
    look();
    const timer = setInterval(look, 10_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <Heading>{say("steward-title")}</Heading>
      <p class={`verdict ${days < 21 ? "unsure" : "quiet"}`} data-testid="horizon" data-days={days}>
        <Icon name={days < 21 ? "clock" : "check"} />
        <span>{days === 0 ? say("steward-horizon-none") : say("steward-horizon", { days })}</span>
      </p>
      {link.value && (
        <div class="card" data-testid="link-card">
          <Qr text={link.value} />
          <p class="mono" dir="ltr" data-testid="link">
            {link.value}
          </p>
          <div class="row">
            <Button icon="link" onPress={() => void navigator.clipboard?.writeText(link.value ?? "")}>
              {say("copy")}
            </Button>
            <Button look="plain" onPress={() => (link.value = null)}>
              {say("close")}
            </Button>
          </div>
        </div>
      )}
      <section class="card">
        <h2>{say("steward-requests")}</h2>
        {state.requests.length === 0 && <p class="soft">{say("steward-no-requests")}</p>}
        <ul class="stack tight">
          {state.requests.map((request) => (
            <li key={request.id} data-testid="request">
              <strong>{request.name}</strong> · {sayRoles(request.roles)} · {say("steward-windows", { count: request.windows })}
            </li>
          ))}
        </ul>
        {state.requests.length > 0 && (
          <Doing full look="main-act" icon="key" act={acts.certify} testId="certify">
            {say(state.preset === "street" ? "steward-certify" : "steward-certify-first")}
          </Doing>
        )}
        {state.waitingForSecond > 0 && <p class="soft">{say("steward-waits-second", { count: state.waitingForSecond })}</p>}
        {state.coSign.map((one) => (
          <div key={one.id} class="stack tight" data-testid="co-sign">
            <p>{say("steward-cosign", { what: one.what, windows: one.windows })}</p>
            <Doing act={() => acts.coSign(one.id)} icon="key">
              {say("steward-cosign-do")}
            </Doing>
          </div>
        ))}
      </section>
      <section class="card">
        <h2>{say("steward-role-link")}</h2>
        <Tick label={say("role-verifier")} on={(roles.value & 1) !== 0} onChange={() => (roles.value ^= 1)} testId="tick-verifier" />
        <Tick label={say("role-dispatcher")} on={(roles.value & 2) !== 0} onChange={() => (roles.value ^= 2)} testId="tick-dispatcher" />
        <Doing disabled={roles.value === 0} icon="plus" testId="role-link" act={async () => void (link.value = await acts.roleLink(roles.value))}>
          {say("steward-make-link")}
        </Doing>
      </section>
      <section class="card">
        <h2>{say("steward-invites")}</h2>
        <Doing icon="plus" testId="invite-one" act={async () => void (link.value = await acts.inviteOne())}>
          {say("steward-invite-one")}
        </Doing>
        <Field label={say("steward-meeting-uses")} type="number" value={uses.value} onInput={(text) => (uses.value = text)} />
        <Doing
          icon="qr"
          testId="invite-meeting"
          act={async () => void (link.value = await acts.inviteMeeting(Math.max(1, Math.min(500, Number(uses.value) || 1))))}
        >
          {say("steward-invite-meeting")}
        </Doing>
        <ul class="stack">
          {state.invites.map((invite) => (
            <li key={invite.hash} class="stack tight" data-testid="invite">
              <p>
                <strong>{say(`invite-${invite.kind}`)}</strong> · {say("invite-joined", { joined: invite.joined, uses: invite.uses })}
                {invite.open ? ` · ${say("until", { time: clock(invite.expires, minutes) })}` : ` · ${say("invite-closed")}`}
              </p>
              {invite.open && (
                <div class="row">
                  <Button icon="qr" onPress={() => (link.value = invite.link)}>
                    {say("show")}
                  </Button>
                  <Doing icon="cross" act={() => acts.cut(invite.hash)} testId="cut">
                    {say("invite-cut")}
                  </Doing>
                </div>
              )}
            </li>
          ))}
        </ul>
        <p class="soft small">{say("invite-cut-why")}</p>
      </section>
      <section class="card">
        <h2>{say("steward-people")}</h2>
        <p class="soft small">{say("steward-people-why")}</p>
        <ul class="stack">
          {state.people.map((person) => (
            <li key={person.id} class="row spread" data-testid="person">
              <span>
                <strong>{person.name}</strong> · {sayRoles(person.roles)} · {say("until", { time: date(person.until) })}
              </span>
              <Doing icon="cross" act={() => acts.revoke(person.id)} testId="revoke">
                {say("steward-revoke")}
              </Doing>
            </li>
          ))}
        </ul>
      </section>
      <section class="card">
        <h2>{say("steward-app")}</h2>
        <p>{say(state.manifest.pinned === null ? "steward-app-unpinned" : state.manifest.pinned === state.manifest.served ? "steward-app-pinned" : "steward-app-other")}</p>
        {state.manifest.served && <p class="mono">{state.manifest.served.slice(0, 16)}</p>}
        {state.manifest.served !== state.manifest.pinned && (
          <Doing icon="lock" act={acts.pinManifest} testId="pin">
            {say("steward-pin")}
          </Doing>
        )}
      </section>
      <Fingerprint words={props.fingerprint} />
    </>
  );
}

