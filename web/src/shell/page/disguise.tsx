/** Another name and picture for this app, chosen before it is put on the home screen; and what they do not hide. */
import { Icon } from "../../ui/icon.tsx";
import { Heading } from "../../ui/parts.tsx";
import { say } from "../../ui/words.ts";
import { face, faceName, facePicture, FACES, choose } from "../../ui/face.ts";

export function Disguise() {
  return (
    <>
      <Heading>{say("disguise-title")}</Heading>
      <p>{say("disguise-why")}</p>
      <div class="choices" role="group" aria-label={say("disguise-title")}>
        {FACES.map((each) => (
          <button type="button" class="choice" key={each} data-value={each} aria-pressed={face.value === each} onClick={() => choose(each)}>
            <img class="face" src={facePicture(each)} alt="" width="64" height="64" />
            <span>{faceName(each)}</span>
          </button>
        ))}
      </div>
      <p class="verdict unsure">
        <Icon name="warning" />
        <span>{say("disguise-installed")}</span>
      </p>
      <section class="card">
        <h2>{say("disguise-not")}</h2>
        <p>{say("disguise-not-why")}</p>
      </section>
    </>
  );
}
