/** Into the installed app comes an invite by hand: pasted, or read by the camera. No browser of an iPhone reads codes by itself, so we do. */
import { useSignal } from "@preact/signals";
import { Button, Doing, Field, Heading } from "../../ui/parts.tsx";
import { canScan, Scan } from "../../ui/scan.tsx";
import { say } from "../../ui/words.ts";

const isInvite = (text: string): boolean => /#(i|r|s|setup)=/.test(text);

export interface BringNeeds {
  /** a whole link, or what stands behind its `#`. Refusal when it is no invitation */
  take: (text: string) => Promise<void>;
}

export function Bring({ take }: BringNeeds) {
  const typed = useSignal("");
  const scanning = useSignal(false);
  const paste = async () => {
    typed.value = (await navigator.clipboard.readText()).trim();
    await take(typed.value);
  };
  if (scanning.value)
    return (
      <>
        <Heading>{say("bring-scan")}</Heading>
        <Scan
          accept={isInvite}
          found={async (text) => {
            scanning.value = false;
            typed.value = text;
            await take(text).catch(() => {});
          }}
          onClose={() => (scanning.value = false)}
        />
      </>
    );
  return (
    <>
      <Heading>{say("bring-title")}</Heading>
      <p>{say("bring-why")}</p>
      {"readText" in (navigator.clipboard ?? {}) && (
        <Doing full look="main-act" icon="copy" act={paste} testId="bring-paste">
          {say("bring-paste")}
        </Doing>
      )}
      {canScan() && (
        <Button full icon="qr" onPress={() => (scanning.value = true)} testId="bring-scan">
          {say("bring-scan")}
        </Button>
      )}
      <Field ltr label={say("bring-typed")} value={typed.value} onInput={(text) => (typed.value = text)} limit={4200} testId="bring-typed" />
      <Doing full icon="forward" disabled={typed.value.trim() === ""} act={() => take(typed.value)} testId="bring-take">
        {say("next")}
      </Doing>
    </>
  );
}
